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


def stretches_of(months: ArrayLike) -> Integers:
    """The number of the unbroken stretch in which each month lies. Months go up by one each month."""
    return np.cumsum(np.diff(integers(months), prepend=integers(months)[:1]) > 1).astype(np.int64)


def xmr(
    values: ArrayLike,
    groups: ArrayLike | None = None,
    *,
    stretches: ArrayLike | None = None,
    fix_after: int | None = None,
    screen_outliers: bool = True,
) -> Chart:
    """The chart of the values in order of time, each group with limits of its own.

    `stretches`: no range and no rule reaches from one into the next, for a month is missing between them.
    `fix_after`: only so many first points of each group make the limits. Raises ValueError for missing values.
    """
    y = complete(values)
    group, stretch = numbers(len(y), groups), numbers(len(y), stretches)
    centre, spread = np.empty_like(y), np.empty_like(y)
    for number in np.unique(group):
        members = group == number
        taken, pieces = y[members][:fix_after], stretch[members][:fix_after]
        centre[members], spread[members] = taken.mean(), _average_range(ranges(taken, pieces), screen_outliers)
    return chart(y, group, centre, spread * LIMIT, spread * NEAR_LIMIT, stretches=stretch)


def numbers(length: int, given: ArrayLike | None) -> Integers:
    """The given numbers, one for each point; 0 throughout if none are given."""
    found = np.zeros(length, dtype=np.int64) if given is None else integers(given)
    if found.shape != (length,):
        raise ValueError("one group number for each value")
    return found


def ranges(y: Floats, stretches: Integers) -> Floats:
    """How far each value is from the one before it, within each stretch."""
    apart: Floats = np.abs(np.diff(y))
    within: Floats = apart[np.diff(stretches) == 0]
    return within


def chart(
    y: Floats,
    groups: Integers,
    centre: Floats,
    reach: Floats,
    near_reach: Floats,
    floor: float = -np.inf,
    ceiling: float = np.inf,
    stretches: ArrayLike | None = None,
    unsure: Floats | float = 0.0,
) -> Chart:
    """A chart from its centre and how far its limits reach; limits are not drawn beyond floor and ceiling.

    `unsure`: a value may lie so far from the true one, and lies beyond a limit only if it does so all the same.
    """
    stretch = numbers(len(y), stretches)
    lower, upper = np.maximum(centre - reach, floor), np.minimum(centre + reach, ceiling)
    side = np.sign(y - centre).astype(np.int64)
    outside = (y > upper + unsure) | (y < lower - unsure)
    close = ~outside & ((y < centre - near_reach - unsure) | (y > centre + near_reach + unsure))
    causes = np.empty(len(y), dtype=object)
    for number, piece in {*zip(groups.tolist(), stretch.tolist(), strict=True)}:
        at = (groups == number) & (stretch == piece)
        causes[at] = special_causes(y[at], side[at], close[at], outside[at])
    return Chart(y, groups, centre, lower, upper, side, outside, close, tuple(causes))


def _average_range(found: Floats, screen_outliers: bool) -> float:
    """The average moving range. With a single point there is no range: no limits (nan)."""
    if len(found) == 0:
        return np.nan
    average = found.mean()
    kept = found[found < RANGE_OUTLIER * average]
    # without any movement nothing is smaller than the threshold, and the range is simply 0
    return float(kept.mean() if screen_outliers and len(kept) else average)
