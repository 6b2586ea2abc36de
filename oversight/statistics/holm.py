"""Several measures judged together: p that accounts for all of them (Holm 1979)."""

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, complete


def holm(p_values: ArrayLike) -> Floats:
    """p after Holm, in the order given: the smallest times n, the next times n - 1, never falling, at most 1."""
    p = complete(p_values)
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    together = np.empty_like(p)
    together[order] = np.minimum(stepped, 1.0)
    return together
