"""The change by months since each site's own start, and before it: was there something already before?

Each month before the start is judged by the other untreated site-months alone, as if it had begun there. At the ends
a value may rest on one site: `sites` says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics import panels
from oversight.statistics.arrays import Booleans, Floats, Integers, floats
from oversight.statistics.orders import orders
from oversight.statistics.panels import PanelDesign

MONTHS_BEFORE = 12
MONTHS_AFTER = 24
BAND = 0.95


@dataclass(frozen=True, eq=False)
class EventStudy:
    """One entry per month since the start: change (nan: cannot be told), sites behind it, band of other orders."""

    event_time: Integers
    change: Floats
    sites: Integers
    low: Floats
    high: Floats

    @property
    def largest_before(self) -> float:
        """The largest deviation before the start; nan if none can be told."""
        before = np.abs(self.change[(self.event_time < 0) & np.isfinite(self.change)])
        return float(before.max()) if len(before) else float("nan")

    def breakdown(self, estimate: float) -> float:
        """How many times the largest deviation seen before could the hidden one be and the change still remain."""
        return abs(estimate) / self.largest_before if self.largest_before > 0 else float("inf")


def event_study(months: Sequence[int], starts: Sequence[int | None], values: ArrayLike) -> EventStudy:
    """By month from 12 before to 24 after; values as in staggered.estimate. Bands are pointwise, around no effect."""
    y = floats(values, dimensions=2)
    design = panels.design(months, starts, y)
    weights, sites = _weights(design)
    shown = np.tensordot(weights, np.where(np.isfinite(y), y, 0.0), axes=2)
    shown[np.isnan(weights[..., 0, 0])] = np.nan
    low, high = (_quantile(shown, tail) for tail in ((1 - BAND) / 2, (1 + BAND) / 2))
    return EventStudy(np.arange(-MONTHS_BEFORE, MONTHS_AFTER + 1), shown[0], sites, low, high)


def _quantile(shown: Floats, q: float) -> Floats:
    """Of the orders in which a month can be told; nan where the actual one cannot tell it."""
    band = np.full(shown.shape[1], np.nan)
    for event in np.flatnonzero(np.isfinite(shown[0])):
        band[event] = np.quantile(shown[np.isfinite(shown[:, event]), event], q)
    return band


@lru_cache(maxsize=16)
def _weights(design: PanelDesign) -> tuple[Floats, Integers]:
    """(orders, event times, sites, months), nan where an order cannot tell; and the sites behind the actual one."""
    events = range(-MONTHS_BEFORE, MONTHS_AFTER + 1)
    by_order = [_of_order(design.with_starts(order)) for order in orders(design.starts)]
    sites = [int(_cells(design, event).any(axis=1).sum()) for event in events]
    return np.array(by_order), np.array(sites)


def _of_order(design: PanelDesign) -> Floats:
    """All months since the start are told by the same cells; each month before it by all cells but its own."""
    before = [_event_weights(design, event) for event in range(-MONTHS_BEFORE, 0)]
    targets = np.array([_cells(design, event) for event in range(MONTHS_AFTER + 1)])
    return np.concatenate([before, panels.weights_of_each(targets, design.untreated)])


def _cells(design: PanelDesign, event: int) -> Booleans:
    at_event: Booleans = design.event_time == event
    if event >= 0:
        return design.cells & at_event
    return panels.with_comparison(design.untreated & at_event, design.untreated & ~at_event)


def _event_weights(design: PanelDesign, event: int) -> Floats:
    cells = _cells(design, event)
    weights: Floats = panels.weights_of_each(cells[None], design.untreated & (design.event_time != event))[0]
    return weights
