"""When in the day people ring or come: chances turned into clock times by the hourly shape of the demand."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days
from oversight.simulation.parameters import numbers

Floats = NDArray[np.float64]

_CHANGES_AT = 2
"""The hour that is skipped in March and comes twice in October."""


def within_hours(chances: NDArray[Any], shape: str, day: int, hours: int) -> Floats:
    """Seconds since 1970 of each chance on a day that is open for so many hours, by the shape of that name."""
    shares, edges = _cumulated(shape, hours)
    moments: Floats = np.interp(chances, shares, edges) + day * days.DAY_SECONDS
    return moments


def around_the_clock(chances: NDArray[Any], day: int) -> Floats:
    """Seconds since 1970, by day and by night; one hour is not there in March, and comes twice in October."""
    moments: Floats = np.interp(chances, *_by_the_clock(days.clock_change(day))) + day * days.DAY_SECONDS
    return moments


def between(chances: NDArray[Any], day: int, first_hour: float, last_hour: float) -> Floats:
    """Seconds since 1970, evenly between two hours of the day."""
    moments: Floats = (first_hour + (last_hour - first_hour) * chances) * 3600 + day * days.DAY_SECONDS
    return moments


def on_the_clock(moments: NDArray[Any]) -> NDArray[Any]:
    """Moments that exist: those in the hour that is skipped in March lie an hour later."""
    day, second = np.divmod(moments, days.DAY_SECONDS)
    skipped = np.isin(day, days.SPRING_NIGHTS) & (second >= _CHANGES_AT * 3600) & (second < (_CHANGES_AT + 1) * 3600)
    return np.where(skipped, moments + 3600, moments)


def outside_hours(chances: NDArray[Any], day: int, hours: int) -> Floats:
    """Seconds since 1970 before opening or after closing; on days off during the day."""
    if not days.is_working_day(day):
        return between(chances, day, *numbers("closed_call_hours_days_off"))
    first, last = numbers("closed_call_hours")
    before, after = days.OPENS - first, last - days.OPENS - hours
    hour = first + chances * (before + after)
    return np.where(hour < days.OPENS, hour, hour + hours) * 3600 + day * days.DAY_SECONDS


@cache
def _by_the_clock(change: int) -> tuple[Floats, Floats]:
    weights: Floats = np.array(numbers("letter_hours"), np.float64)
    weights[_CHANGES_AT] *= 1 - change
    edges: Floats = np.arange(len(weights) + 1, dtype=np.float64) * 3600
    shares: Floats = np.concatenate([[0.0], np.cumsum(weights) / weights.sum()])
    return shares, edges


@cache
def _cumulated(shape: str, hours: int) -> tuple[Floats, Floats]:
    weights: Floats = np.array(numbers(shape)[:hours], np.float64)
    edges: Floats = np.arange(days.OPENS, days.OPENS + hours + 1, dtype=np.float64) * 3600
    shares: Floats = np.concatenate([[0.0], np.cumsum(weights) / weights.sum()])
    return shares, edges
