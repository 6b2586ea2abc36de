"""The limits of funnels: how far a unit of a given size may lie from all together.

Shares: Wilson's interval turned round (UK Health Security Agency); ratios: exact Poisson limits; with variance
between units on the scale on which it was estimated (FunnelPlotR 0.6.0).
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import chi2, norm

from oversight.statistics.arrays import Floats, complete


def share_limits(n: ArrayLike, average: float, confidence: float) -> tuple[Floats, Floats]:
    """Between which shares a unit with n cases lies if it is like all together: arrays from 0 to 1."""
    reach = z(confidence) * np.sqrt(average * (1 - average) / complete(n))
    return np.maximum(average - reach, 0.0), np.minimum(average + reach, 1.0)


def ratio_limits(expected: ArrayLike, confidence: float) -> tuple[Floats, Floats]:
    """Between which ratios of observed to expected a unit lies if it is like all together: exact Poisson."""
    e, tail = complete(expected), (1 - confidence) / 2
    return chi2.ppf(tail, 2 * e) / 2 / e, chi2.ppf(1 - tail, 2 * (e + 1)) / 2 / e


def log_limits(spread: Floats, confidence: float) -> tuple[Floats, Floats]:
    """SHMI: limits of the ratio from its spread on the scale of logarithms."""
    return np.exp(-z(confidence) * spread), np.exp(z(confidence) * spread)


def root_limits(spread: Floats, confidence: float) -> tuple[Floats, Floats]:
    """CQC: limits of the root of the ratio (FunnelPlotR draws them beside the ratio itself)."""
    return 1 - z(confidence) * spread, 1 + z(confidence) * spread


def arcsine_limits(average: float, spread: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Limits of a share from its spread on the scale of arcsines, not drawn beyond 0 and 1."""
    middle = np.arcsin(np.sqrt(average))
    low = np.maximum(middle - z(confidence) * spread, 0.0)
    return np.sin(low) ** 2, np.sin(np.minimum(middle + z(confidence) * spread, np.pi / 2)) ** 2


def z(confidence: float) -> float:
    """How many standard errors a two-sided interval of this confidence reaches."""
    return float(norm.ppf((1 + confidence) / 2))
