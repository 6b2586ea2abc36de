"""How much a series resembles itself some months earlier, and whether that is more than chance."""

import numpy as np
from scipy.stats import chi2

from oversight.statistics.arrays import Floats

LAGS = 12


def autocorrelations(residuals: Floats, lags: int = LAGS) -> Floats:
    """The correlation with itself 1 .. lags months earlier: (n) gives (lags), (n, series) gives (lags, series)."""
    centred = residuals - residuals.mean(axis=0)
    products = [(centred[lag:] * centred[:-lag]).sum(axis=0) for lag in range(1, lags + 1)]
    correlations: Floats = np.array(products) / (centred**2).sum(axis=0)
    return correlations


def portmanteau(residuals: Floats, lags: int = LAGS) -> Floats:
    """Ljung and Box's (1978) statistic of one series or of several (columns)."""
    n = len(residuals)
    weights = 1 / (n - np.arange(1, lags + 1))
    statistic: Floats = n * (n + 2) * np.tensordot(weights, autocorrelations(residuals, lags) ** 2, axes=1)
    return statistic


def ljung_box(residuals: Floats, lags: int = LAGS, fitted: int = 0) -> float:
    """p from the chi-square table; `fitted`: how many correlations a model has already taken out.

    In short series with a season fitted the table finds 5 % where it says 1 %: see critical.Null.leftover_p.
    """
    if len(residuals) <= lags:
        raise ValueError(f"{len(residuals)} values say nothing about {lags} lags")
    return float(chi2.sf(portmanteau(residuals, lags), lags - fitted))
