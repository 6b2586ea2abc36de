"""gz and zip: unpacked into the work folder, within limits."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from oversight.intake.readers.source import Unreadable, new_file
from oversight.language import translate as _

# a year of a large city's calls is below 1 GB; what unpacks to more is no export but an attack on the disk
MAX_UNPACKED_BYTES = 8 * 1024**3
# real records differ in their time at least, and pack to a thirtieth at best
MAX_RATIO = 250
# below this the ratio says nothing
_RATIO_FROM_BYTES = 16 * 1024**2
_CHUNK_BYTES = 1024**2
_DAMAGED = (EOFError, zlib.error, zipfile.BadZipFile, OSError, NotImplementedError, ValueError)


def unpack_gz(path: Path, name: str, workdir: Path) -> Path:
    """The unpacked file."""
    target = new_file(workdir, PurePosixPath(name.lower().removesuffix(".gz")).suffix)
    try:
        with gzip.open(path, "rb") as stream:
            _copy(stream, target, name, path.stat().st_size)
    except _DAMAGED:
        raise _damaged(name) from None
    return target


def unpack_zip(path: Path, name: str, workdir: Path) -> Iterator[tuple[Path, str]]:
    """Each file of the archive in turn, and its name. Raises Unreadable for an archive without files."""
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                _refuse_strange(member, name)
            members = [member for member in archive.infolist() if not _is_by_product(member)]
            for member in members:
                target = new_file(workdir, PurePosixPath(member.filename).suffix)
                with archive.open(member) as stream:
                    _copy(stream, target, name, member.compress_size)
                yield target, f"{name}/{member.filename}"
    except _DAMAGED:
        raise _damaged(name) from None
    if not members:
        raise Unreadable(_("{file} holds no files. Pack it again."), file=name)


def _is_by_product(member: zipfile.ZipInfo) -> bool:
    """Folders, and what file managers leave in archives."""
    place = PurePosixPath(member.filename)
    return member.is_dir() or "__MACOSX" in place.parts or place.name.startswith(".") or place.name == "Thumbs.db"


def _refuse_strange(member: zipfile.ZipInfo, name: str) -> None:
    if member.flag_bits & 1:
        raise Unreadable(_("{file} is locked with a password. Pack it again without one."), file=name)
    place = PurePosixPath(member.filename.replace("\\", "/"))
    if place.is_absolute() or ".." in place.parts or ":" in member.filename:
        raise Unreadable(
            _("{file} wants to write outside its folder ({member}). Do not use it, and ask where it comes from."),
            file=name,
            member=member.filename,
        )


def _copy(stream: IO[bytes] | gzip.GzipFile, target: Path, name: str, packed: int) -> None:
    written = 0
    with target.open("wb") as out:
        while chunk := stream.read(_CHUNK_BYTES):
            written += out.write(chunk)
            if written > MAX_UNPACKED_BYTES or (written > _RATIO_FROM_BYTES and written > MAX_RATIO * packed):
                raise Unreadable(
                    _(
                        "{file} unpacks to more than any export holds. "
                        "Do not use it, and ask where it comes from; bring in a large file in parts."
                    ),
                    file=name,
                )


def _damaged(name: str) -> Unreadable:
    return Unreadable(_("{file} is damaged or cut off. Copy or export it again."), file=name)
