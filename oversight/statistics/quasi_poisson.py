"""Counts with an exposure: Poisson regression whose spread is estimated (quasi-Poisson), never below Poisson's own."""

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from oversight.statistics.arrays import Floats, complete
from oversight.statistics.reml import NotEstimable

STEPS = 50
CLOSE_ENOUGH = 1e-12
# an expected count this small means that the estimate is on its way to minus infinity
NOTHING = 1e-8


@dataclass(frozen=True, eq=False)
class CountFit:
    """Coefficients on the log scale and their covariance with dispersion max(1, Pearson / degrees)."""

    coefficients: Floats
    covariance: Floats
    pearson_dispersion: float
    degrees: int
    expected: Floats

    @property
    def dispersion(self) -> float:
        return max(1.0, self.pearson_dispersion)

    @property
    def standard_errors(self) -> Floats:
        errors: Floats = np.sqrt(np.diag(self.covariance))
        return errors


def fit(counts: Floats, x: Floats, exposure: Floats) -> CountFit:
    """Fit counts (n) on x (n, p) with offset log(exposure), by iterated weighted least squares.

    Raises NotEstimable if the columns are dependent, if too few months are left, or if the estimate runs away
    (no event at all on one side of the step).
    """
    n, p = x.shape
    if n - p < 2 or np.linalg.matrix_rank(x) < p:
        raise NotEstimable(f"{n} months do not determine {p} coefficients and their error")
    offset = np.log(exposure)
    mean: Floats = counts + 0.1
    deviance = np.inf
    for _ in range(STEPS):
        linear = np.log(mean)
        root = np.sqrt(mean)
        working = linear - offset + (counts - mean) / mean
        coefficients = complete(np.linalg.lstsq(x * root[:, None], working * root, rcond=None)[0])
        mean = _expected(x @ coefficients + offset)
        last, deviance = deviance, _deviance(counts, mean)
        if mean.min() < NOTHING:
            break
        if abs(deviance - last) < CLOSE_ENOUGH * (abs(deviance) + 0.1):
            return _finished(coefficients, counts, mean, x)
    raise NotEstimable("without any event on one side there is no ratio")


def t_quantile(degrees: int, confidence: float) -> float:
    return float(student.ppf((1 + confidence) / 2, degrees))


def p_value(t: float, degrees: int) -> float:
    return float(2 * student.sf(abs(t), degrees))


def _finished(coefficients: Floats, counts: Floats, mean: Floats, x: Floats) -> CountFit:
    degrees = x.shape[0] - x.shape[1]
    pearson = float(((counts - mean) ** 2 / mean).sum() / degrees)
    covariance: Floats = max(1.0, pearson) * np.asarray(np.linalg.inv(x.T @ (x * mean[:, None])), dtype=np.float64)
    return CountFit(coefficients, covariance, pearson, degrees, mean)


def _expected(linear: Floats) -> Floats:
    """Kept from overflowing while the estimate is still far off."""
    expected: Floats = np.exp(np.clip(linear, -50, 50))
    return expected


def _deviance(counts: Floats, mean: Floats) -> float:
    ratio = np.divide(counts, mean, out=np.ones_like(mean), where=counts > 0)
    return float(2 * (counts * np.log(ratio) - (counts - mean)).sum())
