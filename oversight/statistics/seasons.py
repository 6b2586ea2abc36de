"""The year's rhythm: two pairs of waves, and a series without them."""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, complete, integers

PAIRS = 2
# a rhythm must have been seen twice before it is taken out
MONTHS_NEEDED = 24


def waves(months: ArrayLike, pairs: int = PAIRS) -> Floats:
    """Sine and cosine of k months/12, k = 1 .. pairs: one row per month, 2 x pairs columns.

    Months are any numbers that go up by one each month.
    """
    angle = 2 * np.pi * np.outer(integers(months), np.arange(1, pairs + 1)) / 12
    return np.column_stack([np.sin(angle), np.cos(angle)])


def without_season(values: ArrayLike, months: ArrayLike) -> Floats:
    """The values less the yearly waves that run through them beside a straight trend.

    Raises ValueError below 24 months.
    """
    y, month = complete(values), integers(months)
    if len(y) < MONTHS_NEEDED:
        raise ValueError(f"a season needs {MONTHS_NEEDED} months, there are {len(y)}")
    season = waves(month)
    trend = np.column_stack([np.ones(len(y)), month - month.mean()])
    coefficients = np.linalg.lstsq(np.hstack([season, trend]), y, rcond=None)[0]
    wave: Floats = season @ coefficients[: season.shape[1]]
    adjusted: Floats = y - (wave - wave.mean())
    return adjusted
