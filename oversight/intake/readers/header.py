"""Column names: stripped, none missing, none twice."""

import re
from collections.abc import Iterable

from oversight.intake.readers.source import Unreadable
from oversight.language import translate as _

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def column_names(name: str, cells: Iterable[str]) -> tuple[str, ...]:
    """The names in a header record. Raises Unreadable if one is missing, doubled or not text."""
    names = tuple(cell.strip().lstrip("\ufeff").strip() for cell in cells)
    if any(_CONTROL.search(column) for column in names):
        raise Unreadable(_("{file} is not a table of text. Export it as CSV, XLSX, Parquet or JSON."), file=name)
    _refuse_missing(name, names)
    _refuse_doubled(name, names)
    return names


def _refuse_missing(name: str, names: tuple[str, ...]) -> None:
    if "" in names:
        raise Unreadable(
            _("In {file} column {number} of {count} has no name. Name every column, or remove the empty one."),
            file=name,
            number=names.index("") + 1,
            count=len(names),
        )


def _refuse_doubled(name: str, names: tuple[str, ...]) -> None:
    seen: set[str] = set()
    for column in names:
        # DuckDB does not tell upper from lower case in names
        if column.lower() in seen:
            raise Unreadable(
                _("In {file} two columns are called “{column}”. Give each column a name of its own."),
                file=name,
                column=column,
            )
        seen.add(column.lower())
