"""The quarantine: records that did not come in, each with place, value, reason and remedy, for who corrects them."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from oversight.intake import privacy
from oversight.intake.reasons import Reason
from oversight.language import translate as _
from oversight.store import Store

_LONGEST_VALUE = 80
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True)
class Offence:
    """One record that cannot come in; `record` counts the records of the file from 1, `line` its lines or rows."""

    record: int
    column: str
    value: str
    reason: Reason
    line: int | None = None

    def words(self) -> str:
        """In one line, for a message."""
        value = f" ({self.value})" if self.value else ""
        record = _("{record} (line {line})").format(record=self.record, line=self.line) if self.line else self.record
        place = _("record {record}, column {column}").format(record=record, column=self.column or "–")
        return f"{place}{value}: {_(self.reason.message)}. {_(self.reason.remedy)}"


def shown(value: str | None) -> str:
    """A value as people may see it: short, and without what points to a person."""
    text = privacy.mask(" ".join((value or "").split()))
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def path(store: Store, import_id: int) -> Path:
    return store.quarantine / f"import-{import_id:06}.csv"


def write(store: Store, import_id: int, file: str, offences: Iterable[Offence]) -> Path:
    """One line per record, for spreadsheets; even masked values are for the owner's eyes only."""
    store.quarantine.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = path(store, import_id)
    target.touch(mode=0o600)
    with target.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        heads = [_("file"), _("record"), _("column"), _("value"), _("reason"), _("remedy"), _("line in the file")]
        writer.writerow(heads)
        writer.writerows(_lines(file, offences))
    return target


def _lines(file: str, offences: Iterable[Offence]) -> Iterator[list[str | int]]:
    for offence in offences:
        message, remedy = _(offence.reason.message), _(offence.reason.remedy)
        line = offence.line or ""
        yield [file, offence.record, offence.column, _harmless(offence.value), message, remedy, line]


def _harmless(value: str) -> str:
    """No formula for a spreadsheet to run."""
    return "'" + value if value.startswith(_FORMULA_STARTS) else value


def tidy(connection: duckdb.DuckDBPyConnection, store: Store) -> None:
    """Remove what an import wrote that was killed before it was complete."""
    kept = {path(store, number) for (number,) in connection.execute("SELECT import_id FROM imports").fetchall()}
    for found in store.quarantine.glob("import-*.csv"):
        if found not in kept:
            found.unlink()
