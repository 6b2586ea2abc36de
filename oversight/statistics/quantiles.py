"""Quantiles of single values and of histograms."""

import math

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, complete, floats


def quantile(values: ArrayLike, q: float) -> float:
    """The type-7 quantile (R, numpy and spreadsheets by default): interpolated between the two neighbours.

    Missing values raise ValueError; no values at all give nan.
    """
    return _type_7(np.sort(complete(values)), _share(q))


def histogram_quantile(to: ArrayLike, n: ArrayLike, q: float) -> float:
    """The upper edge of the bin that holds the observation of rank ceil(n q): a wait that at least q did not exceed.

    `to` are the upper edges in any order (nan or inf: beyond the last edge), `n` the counts. nan if there are no
    observations or if the quantile lies beyond the last edge.
    """
    edges, counts = _bins(to, n)
    total = counts.sum()
    if total == 0:
        return math.nan
    # 0.55 * 100 is 55.00000000000001: a rank must not move up by the last bit
    rank = max(1, math.ceil(round(total * _share(q), 9)))
    edge = edges[np.searchsorted(np.cumsum(counts), rank)]
    return float(edge) if math.isfinite(edge) else math.nan


def interpolated_quantile(over: ArrayLike, to: ArrayLike, n: ArrayLike, q: float) -> float:
    """The type-7 quantile with the observations of each bin (over, to] spread evenly over it.

    A bin with over = to stands for its one value, so single values with their frequencies give the exact quantile.
    nan if there are no observations or if the quantile lies beyond the last edge.
    """
    edges, counts = _bins(to, n)
    widths = edges - _sorted_like(over, to)
    ends = np.cumsum(counts)
    if len(ends) == 0 or ends[-1] == 0:
        return math.nan
    position = (ends[-1] - 1) * _share(q)
    below, above = (_nth(rank, edges, widths, counts, ends) for rank in (math.floor(position), math.ceil(position)))
    return float(below + (above - below) * (position - math.floor(position)))


def share_over(to: ArrayLike, n: ArrayLike, threshold: float) -> float:
    """The share above a threshold, which must be an edge of the bins. nan if there are no observations."""
    edges, counts = _bins(to, n)
    if counts.sum() == 0:
        return math.nan
    return float(counts[edges > threshold].sum() / counts.sum())


def _nth(rank: int, edges: Floats, widths: Floats, counts: Floats, ends: Floats) -> float:
    """The observation of this rank, counted from 0."""
    bin_ = int(np.searchsorted(ends, rank, side="right"))
    if not math.isfinite(edges[bin_]):
        return math.nan
    within = (rank - (ends[bin_] - counts[bin_]) + 0.5) / counts[bin_]
    return float(edges[bin_] - widths[bin_] * (1 - within))


def _bins(to: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    edges, counts = floats(to), complete(n)
    if edges.shape != counts.shape or (counts < 0).any():
        raise ValueError("a histogram needs one count, not negative, for each bin")
    order = np.argsort(edges)
    return np.where(np.isnan(edges), math.inf, edges)[order], counts[order]


def _sorted_like(over: ArrayLike, to: ArrayLike) -> Floats:
    return floats(over)[np.argsort(floats(to))]


def _type_7(ordered: Floats, q: float) -> float:
    return float(np.quantile(ordered, q)) if len(ordered) else math.nan


def _share(q: float) -> float:
    if not 0 <= q <= 1:
        raise ValueError(f"a quantile lies between 0 and 1, not at {q}")
    return q
