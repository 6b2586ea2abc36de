"""What lies at the stable addresses, as data: all releases, and the files of one."""

from pathlib import Path
from typing import Any

from oversight import releases
from oversight.publication.counts_files import NOTICE, NOTICE_COLUMN
from oversight.releases import Release
from oversight.web.addresses import catalogues, files, media


def of_all(where: Path) -> dict[str, Any]:
    """Every release, the newest first, withdrawn ones with day and reason."""
    found, newest, taken_back = releases.all_releases(where), releases.newest(where), releases.withdrawn(where)
    return {
        **_marked(any(one.is_synthetic for one in found)),
        "latest": newest.version if newest else None,
        "catalogues": list(catalogues.ADDRESSES),
        "releases": [_card(one, taken_back.get(one.version)) for one in found],
    }


def of_one(release: Release, notice: dict[str, str] | None) -> dict[str, Any]:
    """One release and its files with size, type and checksum."""
    there = files.listed(release)
    return {
        **_marked(release.is_synthetic),
        **_card(release, notice),
        "files": [_file(release, path, there[path]) for path in sorted(there)],
    }


def _marked(is_synthetic: bool) -> dict[str, str]:
    return {NOTICE_COLUMN: NOTICE} if is_synthetic else {}


def _card(release: Release, notice: dict[str, str] | None) -> dict[str, Any]:
    return {
        "version": release.version,
        "address": files.address(release.version),
        "created": release.card["created"],
        "first_month": release.card["first_month"],
        "last_month": release.card["last_month"],
        "is_synthetic": release.is_synthetic,
        "data_hash": release.data_hash,
        "withdrawn": notice,
    }


def _file(release: Release, path: str, digest: str) -> dict[str, Any]:
    return {
        "path": path,
        "address": files.address(release.version, path),
        "bytes": (release.folder / path).stat().st_size,
        "sha256": digest,
        "media_type": media.type_of(path),
    }
