"""What became of promised callbacks."""

import numpy as np
import pandas as pd

from tests.recomputed import cases
from tests.recomputed.rows import DAY, HOUR, Tables, last_moment, ripe, started

Rows = pd.DataFrame


def _end(tables: Tables) -> pd.Timestamp:
    """A deadline lies ahead and was not observed."""
    return last_moment(tables["callbacks"], "due_at")


def callback_kept_share(tables: Tables) -> Rows:
    promises = tables["callbacks"]
    until = promises["due_at"].fillna(promises["promised_at"] + 2 * DAY)
    is_due = until <= _end(tables)
    due = promises[is_due]
    return cases.share(due, due["promised_at"], due["first_attempt_at"] <= until[is_due])


def callback_reached_share(tables: Tables) -> Rows:
    return _within_7_days(tables, "reached_at")


def callback_closed_share(tables: Tables) -> Rows:
    return _within_7_days(tables, "closed_at")


def _within_7_days(tables: Tables, moment: str) -> Rows:
    promises = tables["callbacks"]
    rows = promises[promises["promised_at"] + 7 * DAY <= _end(tables)]
    share = cases.share(rows, rows["promised_at"], rows[moment] <= rows["promised_at"] + 7 * DAY)
    return ripe(share, 7, promises.drop(columns="due_at"))


def callback_hours(tables: Tables) -> Rows:
    promises = tables["callbacks"]
    age = started(promises["first_attempt_at"] - promises["promised_at"], HOUR)
    followed = np.floor((_end(tables) - promises["promised_at"]) / HOUR).clip(upper=14 * 24)
    ended = age <= 14 * 24
    return cases.by_month_of_age(promises, promises["promised_at"], age.where(ended, followed), ended, unit=HOUR)
