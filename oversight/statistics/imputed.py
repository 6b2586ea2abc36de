"""What was to be expected at each site and month without the introduction: a level per site and one per month.

Both are fitted to the site-months before each site's own start, as in panels.weights; so their mean difference from
what was seen over `PanelDesign.cells` is the estimate itself.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, floats
from oversight.statistics.orders import orders
from oversight.statistics.panels import PanelDesign

BAND = 0.95


def expected(design: PanelDesign, values: ArrayLike) -> Floats:
    """(sites, months), like the values; nan where site or month has nothing untreated, or nothing ties them."""
    y = np.where(design.untreated, floats(values, dimensions=2), 0.0)
    levels = _inverse(design) @ np.concatenate([y.sum(axis=1), y.sum(axis=0)])
    predicted: Floats = levels[: len(y), None] + levels[None, len(y) :]
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


@lru_cache(maxsize=1024)
def _inverse(design: PanelDesign) -> Floats:
    """Turns sums by site and by month into levels, by least squares; nan for what has no level.

    One constant may move between sites and months: it is pinned. Nothing has a level if there is more than one.
    """
    table = design.untreated.astype(np.float64)
    counts = np.concatenate([table.sum(axis=1), table.sum(axis=0)])
    sites, used = len(table), counts > 0
    normal = np.block([[np.diag(counts[:sites]), table], [table.T, np.diag(counts[sites:])]])
    pin = np.where(np.arange(len(counts)) < sites, 1.0, -1.0) * used
    pinned = normal + np.outer(pin, pin) + np.diag((~used).astype(np.float64))
    if np.linalg.matrix_rank(pinned) < len(counts):
        return np.full_like(normal, np.nan)
    inverse: Floats = np.linalg.inv(pinned)
    inverse[~used] = np.nan
    return inverse
