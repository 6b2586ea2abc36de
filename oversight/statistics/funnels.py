"""Funnels: which units lie further from all together than their size explains. No ranks, no traffic lights.

The variance between units is only taken into account from ten units up: fewer cannot tell it. Differences in
clienteles are not taken out unless the expected numbers have done so.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics import intervals, overdispersion
from oversight.statistics.arrays import Floats, events_and_basis
from oversight.statistics.funnel_limits import arcsine_limits, ratio_limits, root_limits, share_limits

UNITS_FOR_OVERDISPERSION = 10
WARNING, ALARM = 0.95, 0.998

HIGH_ALARM, HIGH_WARNING = "High (0.001)", "High (0.025)"
LOW_ALARM, LOW_WARNING = "Low (0.001)", "Low (0.025)"
WITHIN = "Not significant"


@dataclass(frozen=True, eq=False)
class Funnel:
    """One entry per unit: value, limits at 95 and 99.8 %, label. `tau2` is None where it was not estimated."""

    values: Floats
    average: float
    low_95: Floats
    high_95: Floats
    low_998: Floats
    high_998: Floats
    labels: tuple[str, ...]
    tau2: float | None


def funnel_of_shares(numerator: ArrayLike, denominator: ArrayLike) -> Funnel:
    """A funnel of shares around all together. Raises ValueError where a share exceeds 1."""
    x, n = events_and_basis(numerator, denominator)
    if (x > n).any():
        raise ValueError("a share cannot exceed 1")
    average = float(x.sum() / n.sum())
    extra = overdispersion.of_shares(x, n) if len(x) >= UNITS_FOR_OVERDISPERSION else None

    def limits(confidence: float) -> tuple[Floats, Floats]:
        if extra is None or extra.tau2 == 0:
            return share_limits(n, average, confidence)
        return arcsine_limits(average, extra.spread, confidence)

    return _funnel(x / n, average, limits, extra)


def funnel_of_ratios(observed: ArrayLike, expected: ArrayLike) -> Funnel:
    """A funnel of observed to expected events around 1."""
    o, e = events_and_basis(observed, expected)
    extra = overdispersion.of_root_ratios(o, e) if len(o) >= UNITS_FOR_OVERDISPERSION else None

    def limits(confidence: float) -> tuple[Floats, Floats]:
        if extra is None or extra.tau2 == 0:
            return ratio_limits(e, confidence)
        low, high = root_limits(extra.spread, confidence)
        return np.maximum(low, 0.0) ** 2, high**2

    return _funnel(o / e, 1.0, limits, extra)


def funnel_of_rates(events: ArrayLike, exposure: ArrayLike) -> Funnel:
    """A funnel of events per exposure around all together. Raises ValueError without any event."""
    x, n = events_and_basis(events, exposure)
    if x.sum() == 0:
        raise ValueError("without any event there is nothing to compare")
    average = float(x.sum() / n.sum())
    ratios = funnel_of_ratios(x, n * average)
    return replace(
        ratios,
        values=x / n,
        average=average,
        low_95=ratios.low_95 * average,
        high_95=ratios.high_95 * average,
        low_998=ratios.low_998 * average,
        high_998=ratios.high_998 * average,
    )


def rate_label(events: float, expected: float) -> str:
    """Does the interval of this unit's own ratio (exact below 10 events, Byar from 10 on) hold the average?"""
    for confidence, high, low in ((ALARM, HIGH_ALARM, LOW_ALARM), (WARNING, HIGH_WARNING, LOW_WARNING)):
        interval = intervals.rate(events, expected, confidence)
        if interval.low > 1:
            return high
        if interval.high < 1:
            return low
    return WITHIN


def _funnel(
    values: Floats,
    average: float,
    limits: Callable[[float], tuple[Floats, Floats]],
    extra: overdispersion.Overdispersion | None,
) -> Funnel:
    warning, alarm = limits(WARNING), limits(ALARM)
    few = len(values) < UNITS_FOR_OVERDISPERSION
    labels = tuple(label(*unit, few) for unit in zip(values, *warning, *alarm, strict=True))
    return Funnel(values, average, *warning, *alarm, labels, None if extra is None else extra.tau2)


def label(value: float, low: float, high: float, lowest: float, highest: float, few: bool = False) -> str:
    """Among few units only what lies beyond 99.8 % is labelled."""
    if value > highest or value < lowest:
        return HIGH_ALARM if value > highest else LOW_ALARM
    if few or low <= value <= high:
        return WITHIN
    return HIGH_WARNING if value > high else LOW_WARNING
