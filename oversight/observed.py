"""From which to which day the single records behind a measure reach, and so which months are whole."""

from datetime import date, timedelta
from pathlib import Path

from oversight import facts, measures, places, sql_file

# free days at the turn of a month leave no records
DAYS_FREE = 3


def days(snapshot: Path, name: str) -> tuple[date, date] | None:
    """First and last day with records; None where the measure needs only what is told once a month."""
    frame = facts.ask(snapshot, "observed_days")
    own = frame[frame["table_name"].isin(_tables(name))]
    return None if own.empty else (own["first_day"].min().date(), own["last_day"].max().date())


def begins_cut(first: date) -> bool:
    """Whether records that begin on this day leave its month incomplete."""
    return first.day > DAYS_FREE


def ends_cut(last: date) -> bool:
    """Whether records that end on this day leave its month incomplete."""
    return (_next_month(last) - timedelta(days=1) - last).days > DAYS_FREE


def whole_months(snapshot: Path, name: str) -> tuple[date | None, date | None]:
    """The first whole month and the first after the last whole one; None: nothing is known to be cut there."""
    reached = days(snapshot, name)
    if reached is None:
        return None, None
    first, last = reached
    begin = _next_month(first) if begins_cut(first) else first.replace(day=1)
    return begin, last.replace(day=1) if ends_cut(last) else _next_month(last)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _tables(name: str) -> frozenset[str]:
    """The contract tables of single records that a measure needs: what is told once a month is cut by no day."""
    needed = {table for alternative in measures.find(name).needs for table, _column in alternative}
    return frozenset(table for table in needed if not _is_monthly(table))


def _is_monthly(table: str) -> bool:
    return sql_file.read(places.DATA / "contract" / f"{table}.sql").one("time", "") == "month"
