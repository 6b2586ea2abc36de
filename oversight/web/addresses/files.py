"""Which files a release hands out: those in its list of checksums, and the list itself. Nothing else is opened."""

import hashlib
from functools import lru_cache
from pathlib import Path

from oversight.publication import checksums
from oversight.releases import Release
from oversight.web.addresses import media
from oversight.web.addresses.representation import ASK_AGAIN, FOREVER, Representation


class NoSuchFile(LookupError):
    """The release has no file of this name."""


class Damaged(Exception):
    """The file is not the one that was published."""


def listed(release: Release) -> dict[str, str]:
    """Path and SHA-256 of every file that is handed out."""
    own = hashlib.sha256((release.folder / checksums.NAME).read_bytes()).hexdigest()
    return {**checksums.read(release.folder), checksums.NAME: own}


def of(release: Release, path: str, notice: dict[str, str] | None) -> Representation:
    """The file with its headers; `notice`: why the release was taken back. Raises NoSuchFile, Damaged."""
    digests = listed(release)
    if path not in digests:
        raise NoSuchFile(path)
    file = _inside(release, path)
    state = file.stat()
    if _digest(file, state.st_mtime_ns, state.st_size) != digests[path]:
        raise Damaged(path)
    headers = {"content-disposition": media.disposition(release.version, path), **withdrawn_headers(notice)}
    # whoever holds a file of a release that was taken back shall learn it the next time
    keeping = ASK_AGAIN if notice else FOREVER
    return Representation(file, digests[path], media.type_of(path), keeping, release.created, headers)


def _inside(release: Release, path: str) -> Path:
    """Raises NoSuchFile if the list names what does not lie in the release."""
    found = (release.folder / path).resolve()
    if not found.is_relative_to(release.folder.resolve()) or not found.is_file():
        raise NoSuchFile(path)
    return found


def withdrawn_headers(notice: dict[str, str] | None) -> dict[str, str]:
    """The day on which a release was taken back, and where the one is that stands."""
    if not notice:
        return {}
    return {"release-withdrawn": notice["day"], "link": '</data/latest/>; rel="latest-version"'}


def address(version: str, path: str = "") -> str:
    return f"/data/{version}/{path}"


@lru_cache(maxsize=2048)
def _digest(file: Path, _changed: int, _size: int) -> str:
    """Worked out once as long as the file stays as it is."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
