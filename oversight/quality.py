"""What stands out in the records: every check of queries/quality/ asked, its findings told in plain words.

Adding a check is adding one file there: its header says what it looks for, from when on it speaks, and the sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import columns, facts, places, protected, sql_file, units
from oversight.language import message
from oversight.language import translate as _
from oversight.sql_file import SqlFile

FOLDER = places.QUERIES / "quality"
_RECORDS = {"contacts": message("calls"), "visits": message("visits")}


@dataclass(frozen=True)
class Finding:
    """One thing that stands out. `site` is a code; table and days are empty where it is about none."""

    check: str
    table_name: str | None
    site: str
    first_day: date | None
    last_day: date | None
    text: str

    def touches(self, table_name: str, first_day: date | None, last_day: date | None) -> bool:
        """Whether it is about these records."""
        if self.table_name not in (None, table_name):
            return False
        return first_day is None or last_day is None or self.is_of(first_day, last_day)

    def is_of(self, first_day: date, last_day: date) -> bool:
        """Whether it is about any of these days; one without days is about all."""
        if self.first_day is None or self.last_day is None:
            return True
        return self.first_day <= last_day and first_day <= self.last_day


def checks() -> tuple[SqlFile, ...]:
    """Every check, by name."""
    return tuple(sql_file.read_folder(FOLDER))


def findings(snapshot: Path) -> list[Finding]:
    """What stands out in a snapshot, or stood out when a release was made of it, by site and time."""
    names = facts.site_names(snapshot)
    found = [finding for check in checks() for finding in _findings(check, _found(check, snapshot), names)]
    return sorted(found, key=lambda finding: (finding.site, finding.first_day or date.min, finding.check, finding.text))


def table_name(name: str) -> str:
    """What the contract calls a table: 'Contacts'."""
    described = sql_file.read(places.DATA / "contract" / f"{name}.sql").one("table")
    return _(described).split(":")[0]


def _found(check: SqlFile, snapshot: Path) -> pd.DataFrame:
    """The findings of a check; those of a release were kept, since rounded counts would give others."""
    if not protected.is_release(snapshot):
        return facts.ask(snapshot, f"{FOLDER.name}/{check.name}")
    kept = protected.quality_findings(snapshot)
    return kept[kept["check_name"] == check.name]


def _findings(check: SqlFile, found: pd.DataFrame, names: dict[str, str]) -> Iterator[Finding]:
    for row in found.to_dict("records"):
        table, first, last = _there(row["table_name"]), _day(row["first_day"]), _day(row["last_day"])
        yield Finding(check.name, table, row["site"], first, last, _text(check, row, names))


def _text(check: SqlFile, row: dict[Any, Any], names: dict[str, str]) -> str:
    table, detail = _there(row["table_name"]), _there(row["detail"])
    first, last = _day(row["first_day"]), _day(row["last_day"])
    unit = check.one("unit")
    text = _(check.one("message")).format(
        site=_("the whole jobcenter") if row["site"] == "all" else names.get(row["site"], row["site"]),
        table=table_name(table) if table else "",
        records=_(_RECORDS.get(table or "", "")),
        span=_span(first, last, check.one("span")) if first and last else "",
        first=units.show_day(first) if first else "",
        n=units.show_count(row["n"]),
        found=units.show(row["found"], unit),
        usual=units.show(row["usual"], unit),
        detail=_named(table, detail) if detail else "",
    )
    # names of sites stay as they are written
    return text[:1].upper() + text[1:] if row["site"] == "all" else text


def _named(table: str | None, detail: str) -> str:
    """A column with what it holds, for those who see the files: 'ended_at: wann das Gespräch endete'."""
    meaning = columns.meaning(table, detail) if table and detail.isidentifier() else detail
    return detail if meaning == detail else f"{detail}: {meaning.split(',')[0]}"


def _span(first: date, last: date, by: str) -> str:
    if by == "months":
        months = {"first_month": units.show_month(first), "last_month": units.show_month(last)}
        is_one = months["first_month"] == months["last_month"]
        return (_("in {first_month}") if is_one else _("from {first_month} to {last_month}")).format(**months)
    if first == last:
        return _("on {day}").format(day=units.show_day(first))
    return _("from {first} to {last}").format(first=units.show_day(first), last=units.show_day(last))


def _there(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()
