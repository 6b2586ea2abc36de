"""When in the day people ring or come: chances turned into clock times by the hourly shape of the demand."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days
from oversight.simulation.parameters import numbers

Floats = NDArray[np.float64]


def within_hours(chances: NDArray[Any], shape: str, day: int, hours: int) -> Floats:
    """Seconds since 1970 of each chance on a day that is open for so many hours, by the shape of that name."""
    shares, edges = _cumulated(shape, hours)
    moments: Floats = np.interp(chances, shares, edges) + day * days.DAY_SECONDS
    return moments


def around_the_clock(chances: NDArray[Any], day: int, first_hour: float = 6, last_hour: float = 23) -> Floats:
    """Seconds since 1970, evenly between two hours of the day."""
    moments: Floats = (first_hour + (last_hour - first_hour) * chances) * 3600 + day * days.DAY_SECONDS
    return moments


def outside_hours(chances: NDArray[Any], day: int, hours: int) -> Floats:
    """Seconds since 1970 before opening (from 7) or after closing (until 18); on days off from 9 until 17."""
    if not days.is_working_day(day):
        return around_the_clock(chances, day, 9, 17)
    before, after = 1.0, 18.0 - days.OPENS - hours
    hour = 7 + chances * (before + after)
    return np.where(hour < days.OPENS, hour, hour + hours) * 3600 + day * days.DAY_SECONDS


@cache
def _cumulated(shape: str, hours: int) -> tuple[Floats, Floats]:
    weights: Floats = np.array(numbers(shape)[:hours], np.float64)
    edges: Floats = np.arange(days.OPENS, days.OPENS + hours + 1, dtype=np.float64) * 3600
    shares: Floats = np.concatenate([[0.0], np.cumsum(weights) / weights.sum()])
    return shares, edges
