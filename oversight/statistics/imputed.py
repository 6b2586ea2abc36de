"""What was to be expected at each site and month without the introduction: a level per site and one per month.

Both are fitted to the site-months before each site's own start, as in panels.weights; so their mean difference from
what was seen over `PanelDesign.cells` is the estimate itself.
"""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, floats
from oversight.statistics.orders import orders
from oversight.statistics.panels import PanelDesign

BAND = 0.95


def expected(design: PanelDesign, values: ArrayLike) -> Floats:
    """(sites, months), like the values; nan where site or month has nothing untreated, or nothing ties them."""
    y = np.where(design.untreated, floats(values, dimensions=2), 0.0)
    site_levels, month_levels, used = _levels(y, design.untreated)
    predicted = site_levels[:, None] + month_levels[None, :]
    predicted[~(used[: len(y), None] & used[None, len(y) :])] = np.nan
    return predicted


def mean_change(design: PanelDesign, values: ArrayLike) -> Floats:
    """Per month: the mean over all sites that began some time of what was seen less what was to be expected.

    A site that has not begun yet adds no change. nan before the first start, after the last month that can be judged,
    and where one of the sites was not recorded.
    """
    y = floats(values, dimensions=2)
    begin = np.asarray(design.treated).any(axis=1) | (np.array(design.starts) <= design.months[-1])
    change = np.where(design.treated, y - expected(design, y), np.where(np.isfinite(y), 0.0, np.nan))[begin]
    months = np.asarray(design.treated.any(axis=0))
    mean: Floats = np.where(months, change.mean(axis=0), np.nan) if begin.any() else np.full(y.shape[1], np.nan)
    return mean


def band(design: PanelDesign, values: ArrayLike) -> tuple[Floats, Floats]:
    """Per month, the range in which the mean change lies under other orders of the dates; nan where there is none."""
    y = floats(values, dimensions=2)
    shown = np.array([mean_change(design.with_starts(order), y) for order in orders(design.starts)])
    low, high = np.full(y.shape[1], np.nan), np.full(y.shape[1], np.nan)
    for month in np.flatnonzero(np.isfinite(shown[0])):
        told = shown[np.isfinite(shown[:, month]), month]
        low[month], high[month] = np.quantile(told, [(1 - BAND) / 2, (1 + BAND) / 2])
    return low, high


def _levels(y: Floats, untreated: Booleans) -> tuple[Floats, Floats, Booleans]:
    """Least squares; one constant that may move between sites and months is pinned. Nothing is used if parts drift."""
    sites, table = len(y), untreated.astype(np.float64)
    counts = np.concatenate([table.sum(axis=1), table.sum(axis=0)])
    used = counts > 0
    normal = np.block([[np.diag(counts[:sites]), table], [table.T, np.diag(counts[sites:])]])
    pin = np.where(np.arange(len(counts)) < sites, 1.0, -1.0) * used
    pinned = normal + np.outer(pin, pin) + np.diag((~used).astype(np.float64))
    totals = np.concatenate([y.sum(axis=1), y.sum(axis=0)])
    if np.linalg.matrix_rank(pinned) < len(counts):
        return np.zeros(sites), np.zeros(y.shape[1]), np.zeros_like(used)
    levels: Floats = np.linalg.solve(pinned, totals)
    return levels[:sites], levels[sites:], used
