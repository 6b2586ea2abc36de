"""p charts (shares) and u charts (events per exposure): limits that widen where little was counted."""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, Integers, events_and_basis, integers
from oversight.statistics.spc import Chart, chart

SIGMAS = 3
NEAR_SIGMAS = 2


def p_chart(numerator: ArrayLike, denominator: ArrayLike, groups: ArrayLike | None = None) -> Chart:
    """A chart of shares, limits p -/+ 3 sqrt(p (1 - p) / n). Raises ValueError for numerator > denominator."""
    x, n, group = _checked(numerator, denominator, groups)
    if (x > n).any():
        raise ValueError("a share cannot exceed 1")
    centre = _centre(x, n, group)
    return _attribute_chart(x / n, group, centre, np.sqrt(centre * (1 - centre) / n), ceiling=1.0)


def u_chart(events: ArrayLike, exposure: ArrayLike, groups: ArrayLike | None = None) -> Chart:
    """A chart of rates, limits u -/+ 3 sqrt(u / exposure)."""
    x, n, group = _checked(events, exposure, groups)
    centre = _centre(x, n, group)
    return _attribute_chart(x / n, group, centre, np.sqrt(centre / n), ceiling=np.inf)


def _attribute_chart(values: Floats, groups: Integers, centre: Floats, sigma: Floats, ceiling: float) -> Chart:
    return chart(values, groups, centre, SIGMAS * sigma, NEAR_SIGMAS * sigma, floor=0.0, ceiling=ceiling)


def _centre(x: Floats, n: Floats, groups: Integers) -> Floats:
    """Sums over sums within each group."""
    centre = np.empty_like(x)
    for number in np.unique(groups):
        at = groups == number
        centre[at] = x[at].sum() / n[at].sum()
    return centre


def _checked(x: ArrayLike, n: ArrayLike, groups: ArrayLike | None) -> tuple[Floats, Floats, Integers]:
    events, exposure = events_and_basis(x, n)
    group = np.zeros(len(events), dtype=np.int64) if groups is None else integers(groups)
    if group.shape != events.shape:
        raise ValueError("one group number for each point")
    return events, exposure, group
