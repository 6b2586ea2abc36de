"""Generalised least squares with AR(1) errors by profile REML: what nlme::gls(corAR1, method='REML') gives.

OLS and Newey-West find an effect in 8-32 % of series without one at our lengths; REML comes closest (Turner 2021).
Months may be missing: neighbours g months apart correlate by rho to the power g.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar

from oversight.statistics.arrays import Floats, Integers

LARGEST_RHO = 0.995
GRID = np.tanh(np.linspace(np.arctanh(-0.95), np.arctanh(0.99), 40))


class NotEstimable(ValueError):
    """The series does not determine what is asked of it."""


@dataclass(frozen=True, eq=False)
class Fit:
    """Coefficients, their covariance, rho, residual degrees of freedom; `innovations` are free of correlation."""

    coefficients: Floats
    covariance: Floats
    rho: float
    degrees: int
    innovations: Floats

    @property
    def standard_errors(self) -> Floats:
        errors: Floats = np.sqrt(np.diag(self.covariance))
        return errors


def fit(y: Floats, x: Floats, gaps: Integers) -> Fit:
    """Fit y (n) on x (n, p); gaps (n - 1) are the months between neighbours.

    Raises NotEstimable for fewer than two degrees of freedom, dependent columns, or a series without any noise.
    """
    n, p = x.shape
    if n - p < 2 or np.linalg.matrix_rank(x) < p:
        raise NotEstimable(f"{n} months do not determine {p} coefficients and their error")
    if np.ptp(y - x @ np.linalg.lstsq(x, y, rcond=None)[0]) <= 1e-12 * max(1.0, float(np.abs(y).max())):
        raise NotEstimable("a series without any noise says nothing about its own uncertainty")
    rho = _most_likely_rho(y, x, gaps)
    q, r = np.linalg.qr(whiten(x, gaps, rho))
    white = whiten(y, gaps, rho)
    innovations = white - q @ (q.T @ white)
    inverse = np.linalg.inv(r)
    variance = innovations @ innovations / (n - p)
    return Fit(inverse @ (q.T @ white), variance * (inverse @ inverse.T), rho, n - p, innovations)


def whiten(values: Floats, gaps: Integers, rho: float) -> Floats:
    """Take the correlation out of rows: each row less what the one before tells about it. (n) or (n, k)."""
    carried, left = carry(gaps, rho)
    shape = (-1,) + (1,) * (values.ndim - 1)
    later: Any = (values[1:] - carried.reshape(shape) * values[:-1]) / left.reshape(shape)
    return np.concatenate([values[:1], later])


def carry(gaps: Integers, rho: float) -> tuple[Floats, Floats]:
    """How much of a deviation is left after so many months, and the share of the spread that is new."""
    # a float power of a negative number of whole months: numpy needs to be told the exponent is whole
    carried: Floats = np.float64(rho) ** gaps
    return carried, np.sqrt(1 - carried**2)


def log_likelihood(y: Floats, x: Floats, gaps: Integers, rho: float) -> float:
    """The restricted log-likelihood of rho, without its constant."""
    n, p = x.shape
    q, r = np.linalg.qr(whiten(x, gaps, rho))
    white = whiten(y, gaps, rho)
    residual = white - q @ (q.T @ white)
    spread = np.log(carry(gaps, rho)[1]).sum()
    return float(-(n - p) / 2 * np.log(residual @ residual) - spread - np.log(np.abs(np.diag(r))).sum())


def _most_likely_rho(y: Floats, x: Floats, gaps: Integers) -> float:
    """The best of a grid, then refined between its neighbours: the likelihood can have two peaks."""
    best = int(np.argmax([log_likelihood(y, x, gaps, rho) for rho in GRID]))
    edges = np.concatenate([[-LARGEST_RHO], GRID, [LARGEST_RHO]])
    found = minimize_scalar(
        lambda rho: -log_likelihood(y, x, gaps, rho),
        bounds=(edges[best], edges[best + 2]),
        method="bounded",
        options={"xatol": 1e-8},
    )
    return float(found.x)
