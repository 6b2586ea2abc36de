"""Which points of a control chart are worth a question: the rules of Making Data Count (NHSRplotthedots 0.2.2)."""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, Integers, floats

SHIFT_POINTS = 7
# seven points are six steps; other schools (Nelson, IHI) count six points
TREND_POINTS = 7

ABOVE_LIMIT = "Above UCL"
BELOW_LIMIT = "Below LCL"
RISING = "7 Point Trend (Increasing)"
FALLING = "7 Point Trend (Decreasing)"
NEAR_UPPER = "2 in 3 Above CL"
NEAR_LOWER = "2 in 3 Below CL"
SHIFT_ABOVE = "7 Points Above CL"
SHIFT_BELOW = "7 Points Below CL"
COMMON_CAUSE = "Common Cause"

UPWARD = frozenset({ABOVE_LIMIT, RISING, NEAR_UPPER, SHIFT_ABOVE})
DOWNWARD = frozenset({BELOW_LIMIT, FALLING, NEAR_LOWER, SHIFT_BELOW})


def shift_ends(side: ArrayLike) -> Integers:
    """1 where the last seven points lie on one side of the centre (side: -1, 0, 1), else 0."""
    sides = np.sign(floats(side))
    same = [i for i in range(SHIFT_POINTS - 1, len(sides)) if _one_side(sides[i - SHIFT_POINTS + 1 : i + 1])]
    return _marks(len(sides), same)


def trend_ends(values: ArrayLike) -> Integers:
    """1 or -1 where the last seven points rise or fall at every step, else 0. A tie breaks a trend."""
    y = floats(values)
    steps = np.sign(np.diff(y))
    ends = np.zeros(len(y), dtype=np.int64)
    for i in range(TREND_POINTS - 1, len(y)):
        window = steps[i - TREND_POINTS + 1 : i]
        ends[i] = window[0] if _one_side(window) else 0
    return ends


def part_of_seven(ends: ArrayLike) -> Booleans:
    """True for the marked points and the six before each."""
    marked = np.flatnonzero(floats(ends))
    part = np.zeros(len(floats(ends)), dtype=np.bool_)
    for end in marked:
        part[max(0, end - SHIFT_POINTS + 1) : end + 1] = True
    return part


def in_two_of_three(close: ArrayLike, side: ArrayLike) -> Booleans:
    """True in every window of three on one side of the centre of which at least two are close to the limit."""
    near, sides = floats(close), np.sign(floats(side))
    found = np.zeros(len(near), dtype=np.bool_)
    for i in range(len(near) - 2):
        if near[i : i + 3].sum() >= 2 and abs(sides[i : i + 3].sum()) == 3:
            found[i : i + 3] = True
    return found


def two_of_three(close: ArrayLike, side: ArrayLike) -> Booleans:
    """True for the close points of such windows."""
    near: Booleans = floats(close) == 1
    return near & in_two_of_three(close, side)


def special_causes(values: Floats, side: Integers, close: Booleans, outside: Booleans) -> list[str]:
    """What each point of one group is flagged for: beyond a limit, then trend, then two of three, then shift."""
    trend = part_of_seven(trend_ends(values))
    rising = _direction(values, trend)
    near = two_of_three(close, side)
    shift = part_of_seven(shift_ends(side))
    causes = []
    for i, above in enumerate(side > 0):
        if outside[i]:
            causes.append(ABOVE_LIMIT if above else BELOW_LIMIT)
        elif trend[i]:
            causes.append(RISING if rising[i] else FALLING)
        elif near[i]:
            causes.append(NEAR_UPPER if above else NEAR_LOWER)
        elif shift[i]:
            causes.append(SHIFT_ABOVE if above else SHIFT_BELOW)
        else:
            causes.append(COMMON_CAUSE)
    return causes


def _direction(values: Floats, trend: Booleans) -> Booleans:
    """Does the trend rise here? Where two trends meet, the right-hand one counts."""
    steps = np.diff(values)
    if len(steps) == 0:
        return np.zeros(len(values), dtype=np.bool_)
    goes_on = trend & np.append(trend[1:], False)
    before, after = np.insert(steps, 0, 0.0), np.append(steps, steps[-1])
    return np.where(goes_on, after, before) > 0


def _one_side(sides: Floats) -> bool:
    return bool(sides[0] != 0 and (sides == sides[0]).all())


def _marks(length: int, positions: list[int]) -> Integers:
    marks = np.zeros(length, dtype=np.int64)
    marks[positions] = 1
    return marks
