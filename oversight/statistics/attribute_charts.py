"""p charts (shares) and u charts (events per exposure): limits that widen where little was counted.

Plain limits know the chance of counting alone. Where very much is counted, the ordinary ups and downs of an office are
larger; widened limits (Laney 2002) take them from month to month, as an XmR chart does.
"""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, Integers, events_and_basis
from oversight.statistics.spc import Chart, chart, numbers, ranges

SIGMAS = 3
NEAR_SIGMAS = 2
# the average range of two normal values is so many of their standard deviations
RANGE_PER_SIGMA = 1.128


def p_chart(
    numerator: ArrayLike,
    denominator: ArrayLike,
    groups: ArrayLike | None = None,
    *,
    stretches: ArrayLike | None = None,
    widened: bool = False,
    unsure: Floats | float = 0.0,
) -> Chart:
    """A chart of shares, limits p -/+ 3 sqrt(p (1 - p) / n). Raises ValueError for numerator > denominator.

    `unsure`: how far the value of a point may lie from the true one.
    """
    x, n = events_and_basis(numerator, denominator)
    if (x > n).any():
        raise ValueError("a share cannot exceed 1")
    group, stretch = numbers(len(x), groups), numbers(len(x), stretches)
    centre = _centre(x, n, group)
    sigma = np.sqrt(centre * (1 - centre) / n)
    return _attribute_chart(x / n, group, stretch, centre, sigma, 1.0, widened, unsure)


def u_chart(
    events: ArrayLike,
    exposure: ArrayLike,
    groups: ArrayLike | None = None,
    *,
    stretches: ArrayLike | None = None,
    widened: bool = False,
    unsure: Floats | float = 0.0,
) -> Chart:
    """A chart of rates, limits u -/+ 3 sqrt(u / exposure)."""
    x, n = events_and_basis(events, exposure)
    group, stretch = numbers(len(x), groups), numbers(len(x), stretches)
    centre = _centre(x, n, group)
    return _attribute_chart(x / n, group, stretch, centre, np.sqrt(centre / n), np.inf, widened, unsure)


def _attribute_chart(
    values: Floats,
    groups: Integers,
    stretches: Integers,
    centre: Floats,
    sigma: Floats,
    ceiling: float,
    widened: bool,
    unsure: Floats | float,
) -> Chart:
    if widened:
        sigma = sigma * _widening(values, groups, stretches, centre, sigma)
    reach, near_reach = SIGMAS * sigma, NEAR_SIGMAS * sigma
    return chart(values, groups, centre, reach, near_reach, 0.0, ceiling, stretches, unsure)


def _widening(values: Floats, groups: Integers, stretches: Integers, centre: Floats, sigma: Floats) -> Floats:
    """By how much the months differ more than counting alone lets them, in each group; never less than 1."""
    z = np.divide(values - centre, sigma, out=np.zeros_like(values), where=sigma > 0)
    widening = np.ones_like(values)
    for number in np.unique(groups):
        at = groups == number
        apart = ranges(z[at], stretches[at])
        widening[at] = max(1.0, apart.mean() / RANGE_PER_SIGMA) if len(apart) else 1.0
    return widening


def _centre(x: Floats, n: Floats, groups: Integers) -> Floats:
    """Sums over sums within each group."""
    centre = np.empty_like(x)
    for number in np.unique(groups):
        at = groups == number
        centre[at] = x[at].sum() / n[at].sum()
    return centre
