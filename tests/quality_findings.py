"""What a quality check finds in a jobcenter, and records that come in day after day."""

from datetime import date, datetime, timedelta
from typing import Any

import duckdb
import pandas as pd

from oversight import database, quality
from tests.jobcenter import Jobcenter

MONDAY = date(2024, 1, 8)


def found(jobcenter: Jobcenter, check: str, *, also: str = "") -> list[dict[Any, Any]]:
    """The findings of one check; `also` are statements for what a snapshot holds beside counts."""
    (file,) = (file for file in quality.checks() if file.name == check)
    path = jobcenter.snapshot(for_statement=file.statement)
    if also:
        with duckdb.connect(path) as snapshot:
            snapshot.execute(also)
    frame = database.run(database.open_snapshot(path), file.statement, {})
    return [_plain(row) for row in frame.to_dict("records")]


def _plain(row: dict[Any, Any]) -> dict[Any, Any]:
    """Days as text."""
    return {name: str(value.date()) if isinstance(value, pd.Timestamp) else value for name, value in row.items()}


def working_days(first: date, weeks: int) -> list[date]:
    """Monday to Friday, so many weeks from a Monday."""
    return [first + timedelta(week * 7 + day) for week in range(weeks) for day in range(5)]


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, datetime.strptime(clock, "%H:%M:%S").time())


def calls_on(jobcenter: Jobcenter, days: list[date], n: int = 10, clock: str = "09:01:02", **columns: Any) -> None:
    """So many calls each day."""
    for day in days:
        jobcenter.call(n, contact_at=at(day, clock), **columns)


def walk_ins_on(jobcenter: Jobcenter, days: list[date], n: int = 10, clock: str = "09:01:02", **columns: Any) -> None:
    """So many visitors each day."""
    for day in days:
        jobcenter.walk_in(n, arrived_at=at(day, clock), **columns)
