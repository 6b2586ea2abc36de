"""Readers: any file that an office can export becomes a table of text, or is refused with a remedy."""

from pathlib import Path

from oversight.intake.readers import archive, delimited, json_records, kind, parquet, workbook
from oversight.intake.readers.source import ReadOptions, Source, Unreadable
from oversight.language import translate as _

__all__ = ["ReadOptions", "Source", "Unreadable", "open_source"]

_READERS = {"text": delimited.read, "workbook": workbook.read, "parquet": parquet.read, "json": json_records.read}


def open_source(path: Path, options: ReadOptions, workdir: Path) -> list[Source]:
    """The tables in a file: one, or in a zip one per member. Copies go to `workdir`, which must outlive the sources.

    Raises Unreadable, whose message names the file and the remedy.
    """
    found = kind.find(path, path.name)
    if found == "gz":
        return [_open_inner(archive.unpack_gz(path, path.name, workdir), path.name, path.name, options, workdir)]
    if found == "zip":
        return [
            _open_inner(inner, name, path.name, options, workdir)
            for inner, name in archive.unpack_zip(path, path.name, workdir)
        ]
    return [_READERS[found](path, path.name, options, workdir)]


def _open_inner(inner: Path, name: str, outer: str, options: ReadOptions, workdir: Path) -> Source:
    found = kind.find(inner, name)
    if found not in _READERS:
        raise Unreadable(_("{file} holds another archive. Unpack it first."), file=outer)
    return _READERS[found](inner, name, options, workdir)
