"""XmR charts (individual values with moving ranges) after Making Data Count, NHSRplotthedots 0.2.2."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, Integers, complete, integers
from oversight.statistics.spc_rules import special_causes

LIMIT = 2.66
NEAR_LIMIT = 2 * (LIMIT / 3)
# a moving range beyond this many average ones is left out of the average, once
RANGE_OUTLIER = 3.267
# limits from fewer points than this are provisional
SHORT_GROUP = 12


@dataclass(frozen=True, eq=False)
class Chart:
    """A control chart, one entry per point. `side` is -1, 0 or 1; `causes` are the constants of spc_rules."""

    values: Floats
    groups: Integers
    centre: Floats
    lower: Floats
    upper: Floats
    side: Integers
    outside: Booleans
    close: Booleans
    causes: tuple[str, ...]

    @property
    def short_groups(self) -> tuple[int, ...]:
        """The groups with so few points that their limits are provisional."""
        numbers, sizes = np.unique(self.groups, return_counts=True)
        return tuple(int(number) for number in numbers[sizes < SHORT_GROUP])


def rebase_groups(dates: Sequence[date], rebased: Sequence[date]) -> Integers:
    """The number of the group of each point. A date on which somebody decided to rebase begins a new one.

    There is no automatic rebasing: new limits at the introduction itself would manufacture an effect.
    """
    return np.array([sum(start <= day for start in rebased) for day in dates], dtype=np.int64)


def xmr(
    values: ArrayLike,
    groups: ArrayLike | None = None,
    *,
    fix_after: int | None = None,
    screen_outliers: bool = True,
) -> Chart:
    """The chart of the values in order of time, each group with limits of its own.

    `fix_after`: only so many first points of each group make the limits. Raises ValueError for missing values.
    """
    y = complete(values)
    group = np.zeros(len(y), dtype=np.int64) if groups is None else integers(groups)
    if group.shape != y.shape:
        raise ValueError("one group number for each value")
    centre, spread = np.empty_like(y), np.empty_like(y)
    for number in np.unique(group):
        members = group == number
        centre[members], spread[members] = _centre_and_range(y[members][:fix_after], screen_outliers)
    return chart(y, group, centre, spread * LIMIT, spread * NEAR_LIMIT)


def chart(
    y: Floats,
    groups: Integers,
    centre: Floats,
    reach: Floats,
    near_reach: Floats,
    floor: float = -np.inf,
    ceiling: float = np.inf,
) -> Chart:
    """A chart from its centre and how far its limits reach; limits are not drawn beyond floor and ceiling."""
    lower, upper = np.maximum(centre - reach, floor), np.minimum(centre + reach, ceiling)
    side = np.sign(y - centre).astype(np.int64)
    outside = (y > upper) | (y < lower)
    close = ~outside & ((y < centre - near_reach) | (y > centre + near_reach))
    causes = np.empty(len(y), dtype=object)
    for number in np.unique(groups):
        at = groups == number
        causes[at] = special_causes(y[at], side[at], close[at], outside[at])
    return Chart(y, groups, centre, lower, upper, side, outside, close, tuple(causes))


def _centre_and_range(y: Floats, screen_outliers: bool) -> tuple[float, float]:
    """The mean and the average moving range. With a single point there is no range: no limits (nan)."""
    ranges = np.abs(np.diff(y))
    if len(ranges) == 0:
        return float(y.mean()), np.nan
    average = ranges.mean()
    kept = ranges[ranges < RANGE_OUTLIER * average]
    # without any movement nothing is smaller than the threshold, and the range is simply 0
    return float(y.mean()), float(kept.mean() if screen_outliers and len(kept) else average)
