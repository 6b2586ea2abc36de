"""A staggered introduction: the mean change over the site-months that can be judged, and what chance would show.

Imputation estimator; p from all distinct orders of the dates over the sites; interval by inverting that test (no
cluster-robust errors: with five sites they find effects that are not there, MacKinnon and Webb 2020). Nothing is
extrapolated past the last month in which some site was still untreated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics import panels
from oversight.statistics.arrays import Booleans, Floats, floats
from oversight.statistics.orders import number_of_orders, orders
from oversight.statistics.panels import NEVER, PanelDesign
from oversight.statistics.reml import NotEstimable

CONFIDENCE = 0.95
# fewer distinct orders cannot make anything significant
FEWEST_ORDERS = 20
TIE = 1e-9


@dataclass(frozen=True, eq=False)
class Staggered:
    """The mean change on the scale of the values, its p and interval; infinite limits if the orders cannot bear any.

    `cells` are the site-months it speaks of; `by_site` is nan for a site of which nothing can be judged. `spread` is
    the standard deviation of what the other orders show, less their share of the change itself.
    """

    design: PanelDesign
    estimate: float
    p: float
    low: float
    high: float
    orders: int
    cells: Booleans
    by_site: Floats
    spread: float

    @property
    def is_significant(self) -> bool:
        return self.orders >= FEWEST_ORDERS and (self.low > 0 or self.high < 0)


def estimate(
    months: Sequence[int], starts: Sequence[int | None], values: ArrayLike, confidence: float = CONFIDENCE
) -> Staggered:
    """The mean change in values (sites, months; nan: not recorded) by sites' first months (None: never).

    Values are on the scale on which effects add up: logarithms of durations and rates, or points. Raises
    NotEstimable if no site-month can be judged.
    """
    y = floats(values, dimensions=2)
    design = panels.design(months, starts, y)
    y = np.where(np.isfinite(y), y, 0.0)
    by_order = _weights_by_order(design)
    statistics = np.tensordot(by_order, y, axes=2)
    responses = np.tensordot(by_order, design.treated.astype(np.float64), axes=2)
    low, high = invert(statistics, responses, confidence)
    return Staggered(
        design,
        float(statistics[0]),
        p_value(statistics),
        low,
        high,
        number_of_orders(design.starts),
        design.cells,
        _by_site(design, y),
        float(np.std(statistics[1:] - statistics[0] * responses[1:])) if len(statistics) > 1 else np.inf,
    )


def without_each_site(months: Sequence[int], starts: Sequence[int | None], values: ArrayLike) -> Floats:
    """The estimate with each site left out in turn; nan where nothing could be judged without it."""
    y, estimates = floats(values, dimensions=2), np.full(len(starts), np.nan)
    for site in range(len(starts)):
        others = [other for other in range(len(starts)) if other != site]
        try:
            estimates[site] = _point([starts[other] for other in others], months, y[others])
        except NotEstimable:
            continue
    return estimates


def p_value(statistics: Floats) -> float:
    """The share of orders that show at least as much as the first one, the actual."""
    sizes = np.abs(statistics)
    return float((sizes >= sizes[0] - TIE * max(1.0, sizes[0])).mean())


def invert(statistics: Floats, responses: Floats, confidence: float) -> tuple[float, float]:
    """All effects that the orders do not rule out, from the first to the last.

    Under an effect e each order would show statistics - e * responses; what it shows of the effect itself is its
    response, 1 for the actual order. Infinite where the orders never rule anything out.
    """
    candidates = _borders(statistics, responses)
    if len(candidates) == 0:
        return -np.inf, np.inf
    step = max(1.0, float(np.ptp(candidates)))
    edges = np.concatenate([[candidates[0] - step], candidates, [candidates[-1] + step]])
    middles = (edges[1:] + edges[:-1]) / 2
    shown = np.abs(statistics[None, :] - middles[:, None] * responses[None, :])
    kept = (shown >= shown[:, :1] * (1 - TIE)).mean(axis=1) > 1 - confidence
    if not kept.any():
        return float(statistics[0]), float(statistics[0])
    first, last = int(np.argmax(kept)), len(kept) - 1 - int(np.argmax(kept[::-1]))
    low = -np.inf if first == 0 else float(edges[first])
    return low, np.inf if last == len(kept) - 1 else float(edges[last + 1])


def _borders(statistics: Floats, responses: Floats) -> Floats:
    """The effects at which an order begins or ceases to show more than the actual one."""
    others, shown = statistics[1:], responses[1:]
    pairs = [(others - statistics[0], shown - responses[0]), (others + statistics[0], shown + responses[0])]
    borders = [top[np.abs(bottom) > TIE] / bottom[np.abs(bottom) > TIE] for top, bottom in pairs]
    return np.unique(np.concatenate(borders))


@lru_cache(maxsize=32)
def _weights_by_order(design: PanelDesign) -> Floats:
    """(orders, sites, months). An order in which nothing could be judged is not counted."""
    found = [panels.weights(design.cells, design.untreated)]
    for order in orders(design.starts)[1:]:
        other = design.with_starts(order)
        try:
            found.append(panels.weights(other.cells, other.untreated))
        except NotEstimable:
            continue
    return np.array(found)


def _by_site(design: PanelDesign, y: Floats) -> Floats:
    changes = np.full(len(y), np.nan)
    for site in range(len(y)):
        own = design.cells & (np.arange(len(y)) == site)[:, None]
        if design.starts[site] != NEVER and own.any():
            changes[site] = (panels.weights(own, design.untreated) * y).sum()
    return changes


def _point(starts: Sequence[int | None], months: Sequence[int], values: Floats) -> float:
    design = panels.design(months, starts, values)
    return float((panels.weights(design.cells, design.untreated) * np.where(np.isfinite(values), values, 0.0)).sum())
