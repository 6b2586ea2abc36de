"""How a release comes to its place: built out of sight, made safe, renamed, and only then pointed to."""

import json
from pathlib import Path
from tempfile import mkdtemp

from oversight import releases
from oversight.publication import disk, release, versions
from oversight.publication.content import Content
from oversight.releases import Release

# no version begins like this, so nobody takes what is unfinished for a release
_UNFINISHED = ".unfinished-"


def place(where: Path, content: Content) -> Release:
    """Write the release, put it beside the others and point to it. Nothing is left if it fails."""
    unfinished = build(where, content)
    try:
        unfinished.rename(where / content.version)
    except BaseException:
        disk.remove(unfinished)
        raise
    disk.sync(where)
    point_to(where, content.version)
    return releases.find(where, content.version)


def tried(where: Path, content: Content) -> Release:
    """Write the whole release and remove it again: its card is what stays."""
    unfinished = build(where, content)
    try:
        return Release(unfinished, json.loads((unfinished / releases.CARD).read_text("utf-8")))
    finally:
        disk.remove(unfinished)


def build(where: Path, content: Content) -> Path:
    """A whole release in a folder that nobody looks into. Nothing is left if it fails."""
    where.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix=_UNFINISHED, dir=where))
    try:
        # mkdtemp opens for the owner only; a release is for everybody
        folder.chmod(0o755)
        release.write(folder, content)
        disk.sync_all(folder)
    except BaseException:
        disk.remove(folder)
        raise
    return folder


def settle(where: Path) -> Release | None:
    """After a kill: remove what is unfinished, and point to the newest whole release that nobody took back.

    Only for whoever holds the lock of publication. Returns the release that was in its place but not pointed to.
    """
    if not where.exists():
        return None
    for folder in where.glob(f"{_UNFINISHED}*"):
        disk.remove(folder)
    shown, newest = pointed_to(where), newest_valid(where)
    if newest is None:
        (where / releases.POINTER).unlink(missing_ok=True)
        return None
    if newest.version == shown:
        return None
    point_to(where, newest.version)
    return newest


def newest_valid(where: Path) -> Release | None:
    """The highest version that was not withdrawn."""
    taken_back = releases.withdrawn(where)
    valid = [one for one in releases.all_releases(where) if one.version not in taken_back]
    return max(valid, key=lambda one: versions.parts(one.version), default=None)


def pointed_to(where: Path) -> str | None:
    """The version that the public sees."""
    try:
        return str(json.loads((where / releases.POINTER).read_text("utf-8"))["version"])
    except FileNotFoundError:
        return None


def point_to(where: Path, version: str) -> None:
    disk.replace_text(where / releases.POINTER, json.dumps({"version": version}) + "\n")
