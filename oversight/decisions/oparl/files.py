"""Saved OParl files: single ones, all of a folder, or those of a zip archive."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from oversight.decisions.oparl.remarks import RefusedOparl, Remark
from oversight.language import translate as _

LARGEST = 200_000_000
ENDINGS = (".json", ".jsonld")


def contents(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, in the order of their names. Raises RefusedOparl."""
    for path in paths:
        yield from _of(path)


def refused(name: str, reason: str, remedy: str, place: str = "$") -> RefusedOparl:
    """The refusal of a whole file."""
    return RefusedOparl(Remark(name, place, reason, remedy))


def _of(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        inside = sorted(one for one in path.rglob("*") if one.suffix.lower() in ENDINGS and one.is_file())
        if not inside:
            raise refused(path.name, _("there is no JSON file in this folder"), _("Save the objects as .json files"))
        for one in inside:
            yield one.relative_to(path.parent).as_posix(), _read(one)
    elif path.is_file() and zipfile.is_zipfile(path) and path.suffix.lower() not in ENDINGS:
        yield from _of_archive(path)
    else:
        yield path.name, _read(path)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as error:
        reason, remedy = _("the file cannot be read"), _("Look at its name and whether you may read it")
        raise refused(path.name, reason, remedy) from error


def _of_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as archive:
            inside = sorted((one for one in archive.infolist() if one.filename.lower().endswith(ENDINGS)), key=_name)
            if sum(one.file_size for one in inside) > LARGEST:
                raise _too_large(path.name)
            if not inside:
                raise refused(path.name, _("there is no JSON file in this archive"), _("Pack the .json files"))
            for one in inside:
                yield f"{path.name}/{one.filename}", archive.read(one)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        reason, remedy = _("this archive is damaged or locked"), _("Pack it again, without a password")
        raise refused(path.name, reason, remedy) from error


def _name(one: zipfile.ZipInfo) -> str:
    return one.filename


def _too_large(name: str) -> RefusedOparl:
    reason = _("this is larger than {n} million bytes").format(n=LARGEST // 1_000_000)
    return refused(name, reason, _("Save only the papers that you want to follow up"))
