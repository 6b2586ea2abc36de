"""What a reader is told, what it gives back, and how it refuses."""

import glob
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# the line or row of the file, from 1, of a record, from 1, where the file has so many in all; None where not known
LineOf = Callable[[int, int], int | None]


class Unreadable(Exception):
    """The file cannot be read at all. The message, in the reader's language, names the file and the remedy."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)


@dataclass(frozen=True)
class ReadOptions:
    """What a format knows about its files; whatever is None is found out or does not matter.

    `delimiter`: one character. `decimal` and `thousands`: how numbers are written ('.' and none unless given).
    `sheet`: name of a worksheet. `header_row`: record that holds the column names, from 1.
    `records`: where the list of records stands in a JSON file, names joined by dots.
    `trim` and `empty` are for whoever converts the values: readers hand on the text as it stands.
    """

    delimiter: str | None = None
    decimal: str | None = None
    thousands: str | None = None
    trim: bool | None = None
    empty: tuple[str, ...] | None = None
    sheet: str | None = None
    header_row: int | None = None
    records: str | None = None


@dataclass(frozen=True)
class Source:
    """One table of text, ready for DuckDB.

    `relation` stands after FROM and gives `columns` in file order, all VARCHAR, empty cells NULL; `parameters` are
    its $placeholders. Cells that hold real numbers are written as the options declare numbers (decimal comma or
    point), so that one rule converts them all. With `has_rejects`, records that are no records of the table
    are not in the relation but in the temporary table reject_errors of the connection that read it. `line_of` tells
    in which line or row of the file a record stands.
    """

    name: str
    columns: tuple[str, ...]
    relation: str
    parameters: dict[str, Any] = field(hash=False)
    has_rejects: bool = False
    line_of: LineOf | None = field(default=None, compare=False)


def new_file(workdir: Path, ending: str) -> Path:
    """An empty file under a name of our own: nothing but a plain ending is taken from outside."""
    plain = ending.lower() if ending[1:].isascii() and ending[1:].isalnum() else ""
    handle, path = tempfile.mkstemp(dir=workdir, suffix=plain)
    os.close(handle)
    return Path(path)


def exact(path: Path) -> str:
    """The path for DuckDB, which would take * or [ in a name for a search."""
    return glob.escape(str(path))


def quote_name(name: str) -> str:
    """A column name as SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: str) -> str:
    """A text as SQL literal."""
    return "'" + text.replace("'", "''") + "'"
