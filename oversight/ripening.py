"""From which month on a measure is not ripe yet: its figures look at days after the month, or are not released yet."""

import re
import tomllib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from oversight import database, places, releases, sql_file
from oversight.measures import Measure


def first_unripe_month(snapshot: Path, measure: Measure) -> date | None:
    """The first month that cannot be told of yet. None: every month is ripe, or none is held."""
    found = [first_unfollowed_month(snapshot, measure), first_unreleased_month(snapshot, measure)]
    return min((month for month in found if month), default=None)


def first_unreleased_month(snapshot: Path, measure: Measure) -> date | None:
    """The month after the last that a release holds of a table that it publishes once ripe. None: no such table."""
    release = releases.of(snapshot)
    if release is None:
        return None
    read = _ripening_tables() & set(re.findall(r"\w+", measure.file.statement))
    tables = release.card.get("tables", {})
    known = [tables[name]["last_time"] for name in sorted(read & set(tables)) if tables[name]["last_time"]]
    return _after(date.fromisoformat(min(known))) if known else None


def _after(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


@lru_cache(maxsize=1)
def _ripening_tables() -> frozenset[str]:
    """The counts tables of which a month is published only when its cases were followed for some days."""
    declared = tomllib.loads((places.DATA / "publication.toml").read_text("utf-8"))["tables"]
    return frozenset(name for name, table in declared.items() if table.get("ripens_days"))


def first_unfollowed_month(snapshot: Path, measure: Measure) -> date | None:
    """The first month beyond which the records do not reach far enough."""
    followed = _followed_until(snapshot)
    tables = {table for alternative in measure.needs for table, _column in alternative}
    known = [followed[table] for table in tables if table in followed]
    if not measure.matures_days or not known:
        return None
    # a day that the records reach counts as held
    held_whole = min(known) + timedelta(days=1 - measure.matures_days)
    return date(held_whole.year, held_whole.month, 1)


@lru_cache(maxsize=8)
def _followed_until(snapshot: Path) -> dict[str, date]:
    """The last day of which the files of each contract table speak."""
    statement = sql_file.read(places.QUERIES / "followed_until.sql").statement
    frame = database.run(database.open_snapshot(snapshot), statement, {})
    return {table: day.date() for table, day in zip(frame["table_name"], frame["last_day"], strict=True)}
