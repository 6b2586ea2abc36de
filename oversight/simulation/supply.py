"""What a look into the booking calendar shows each working day at half past seven."""

from itertools import chain

import pandas as pd

from oversight.simulation import days
from oversight.simulation.bookings import Calendar
from oversight.simulation.parameters import number
from oversight.simulation.rows import NEVER, Rows, moments, site_column

LOOKED_AT_HOUR = number("calendar_looked_at")
NAME = "general"
_FREE = (*(f"free_d{ahead}" for ahead in range(5)), "free_w0", "free_w1")


def look(calendar: Calendar, day: int) -> dict[str, int]:
    """The first and third free place, and free places by day and calendar week."""
    first, _, third = [*calendar.free_moments(3), NEVER, NEVER, NEVER][:3]
    monday = day - days.day_of(day).weekday()
    by_day = ((f"free_d{ahead}", calendar.free_on(day + ahead)) for ahead in range(5))
    by_week = ((f"free_w{week}", _free_in_week(calendar, monday + 7 * week)) for week in range(2))
    return {
        "observed_at": days.moment(day, LOOKED_AT_HOUR),
        "first_free_at": first,
        "third_free_at": third,
        **dict(chain(by_day, by_week)),
    }


def table(site: str, rows: Rows) -> pd.DataFrame:
    """The contract table; empty where there are no appointments."""
    observed = rows.column("observed_at")
    return pd.DataFrame(
        {
            "observed_at": moments(observed),
            "site": site_column(site, len(observed)),
            "calendar": NAME,
            "first_free_at": moments(rows.column("first_free_at")),
            "third_free_at": moments(rows.column("third_free_at")),
            **{name: rows.column(name) for name in _FREE},
        }
    )


def _free_in_week(calendar: Calendar, monday: int) -> int:
    return sum(calendar.free_on(monday + ahead) for ahead in range(7))
