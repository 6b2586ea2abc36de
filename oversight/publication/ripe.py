"""From which to which month a counts table may be published: whole months only, and only once its figures are ripe."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from oversight import facts, places, sql_file
from oversight.publication.declaration import Table

# free days at the turn of a month leave no records: the rule of the tables of whole months (call_months ...)
_FIRST_DAY_AT_LATEST = 5
_LAST_DAYS_FREE = 3
# a first month that begins late is whole all the same if it holds nearly as many records as others: sums of the month
_NEARLY_ALL = 0.9
_BOOKKEEPING = {"delivered", "imports", "seen_again"}


@dataclass(frozen=True)
class Span:
    """First period, and first one after the last. None: nothing is known to be cut there."""

    start: date | None
    end: date | None

    def holds(self, times: pd.Series) -> pd.Series:
        inside = pd.Series(True, times.index)
        if self.start:
            inside &= times >= pd.Timestamp(self.start)
        if self.end:
            inside &= times < pd.Timestamp(self.end)
        return inside


def span(snapshot: Path, table: Table) -> Span:
    """The whole and ripe months, or quarters, of a counts table, judged by what the files speak of."""
    start = min((found for name in contract_tables(table.name) if (found := _start(snapshot, name))), default=None)
    last = _last_day(snapshot, table)
    end = last and _first_unripe(last, table.ripens_days)
    if table.grain == "quarter":
        start, end = start and _quarter_of(start + timedelta(days=62)), end and _quarter_of(end)
    return Span(start, end)


def span_of_records(snapshot: Path, contract_table: str) -> Span:
    """The whole months of a contract table."""
    ends = _days(snapshot, "followed_until", "last_day").get(contract_table)
    return Span(_start(snapshot, contract_table), ends and _first_unripe(ends, 0))


def contract_tables(name: str) -> frozenset[str]:
    """The contract tables from which a counts table is made."""
    return frozenset(sql_file.read(places.QUERIES / "counts" / f"{name}.sql").one("reads").split()) - _BOOKKEEPING


def _start(snapshot: Path, contract_table: str) -> date | None:
    """The first whole month of the records of a contract table."""
    first = _days(snapshot, "observed_days", "first_day").get(contract_table)
    if first is None or first.day <= _FIRST_DAY_AT_LATEST or _is_as_full_as_others(snapshot, contract_table, first):
        return first and first.replace(day=1)
    return _next_month(first)


def _is_as_full_as_others(snapshot: Path, contract_table: str, first: date) -> bool:
    frame = facts.ask(snapshot, "coverage_by_month")
    months = frame[frame["table_name"] == contract_table].set_index("month")["n"]
    return bool(months.get(pd.Timestamp(first.replace(day=1)), 0) >= _NEARLY_ALL * months.median())


def _last_day(snapshot: Path, table: Table) -> date | None:
    # what is offered may lie ahead: then only the records themselves say how far they reach
    reached = _days(snapshot, "observed_days" if table.reaches == "records" else "followed_until", "last_day")
    return max((reached[name] for name in contract_tables(table.name) if name in reached), default=None)


def _days(snapshot: Path, query: str, column: str) -> dict[str, date]:
    frame = facts.ask(snapshot, query).dropna(subset=[column])
    return {table: pd.Timestamp(day).date() for table, day in zip(frame["table_name"], frame[column], strict=True)}


def _first_unripe(last: date, ripens_days: int) -> date:
    days = 1 - ripens_days if ripens_days else 1 + _LAST_DAYS_FREE
    return (last + timedelta(days=days)).replace(day=1)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
