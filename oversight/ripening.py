"""From which month on a measure is not ripe yet: its figures look at days after the month."""

from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from oversight import database, places, sql_file
from oversight.measures import Measure


def first_unripe_month(snapshot: Path, measure: Measure) -> date | None:
    """The first month beyond which the records do not reach far enough. None: every month is ripe, or none is held."""
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
