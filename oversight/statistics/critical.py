"""How large t must be in this very design: simulated, because the t table finds effects that are not there.

Series without any effect are drawn with AR(1) errors, the design is fitted to each by REML, and |t| of its last
column is kept. Size then is 4-6 % in every design tried (12+12 to 60+12 months, rho 0 to .6).
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from oversight.statistics.arrays import Booleans, Floats, Integers
from oversight.statistics.autocorrelation import LAGS, portmanteau
from oversight.statistics.designs import Design
from oversight.statistics.reml import carry, whiten

RHOS = (0.0, 0.2, 0.4, 0.6, 0.8)
DRAWS = 2500
SEED = 20000501
# an estimate of rho from few months is too small: read the table a little further on
CAUTION = 0.2
CANDIDATES = np.tanh(np.linspace(np.arctanh(-0.7), np.arctanh(0.98), 60))


@dataclass(frozen=True, eq=False)
class Null:
    """Series without an effect, one row per rho of RHOS, ascending: |t|, and Ljung-Box of what the model leaves."""

    sizes: Floats
    leftovers: Floats

    def critical(self, rho: float, confidence: float = 0.95) -> float:
        """How large |t| must be at this estimated rho."""
        return float(np.quantile(_between(self.sizes, rho + CAUTION), confidence))

    def p_value(self, t: float, rho: float) -> float:
        """The share of series without an effect that look at least as much like one, the series itself included."""
        return _share_beyond(_between(self.sizes, rho + CAUTION), abs(t))

    def leftover_p(self, statistic: float, rho: float) -> float:
        """The share of true AR(1) series of which the model leaves over at least as much."""
        return _share_beyond(_between(self.leftovers, rho), statistic)


def null(design: Design) -> Null:
    """The simulated table of a design: the same for every series, so it is kept."""
    return _simulate(design.from_first_month)


def _between(table: Floats, rho: float) -> Floats:
    """The row of a table for this rho, blended from its neighbours."""
    inside = min(RHOS[-1], max(RHOS[0], rho))
    above = max(1, int(np.searchsorted(RHOS, inside)))
    weight = (inside - RHOS[above - 1]) / (RHOS[above] - RHOS[above - 1])
    blend: Floats = (1 - weight) * table[above - 1] + weight * table[above]
    return blend


def _share_beyond(ordered: Floats, value: float) -> float:
    beyond = len(ordered) - int(np.searchsorted(ordered, value, side="left"))
    return (beyond + 1) / (len(ordered) + 1)


@lru_cache(maxsize=512)
def _simulate(design: Design) -> Null:
    x, gaps = design.matrix, design.gaps
    noise = np.random.default_rng(SEED).standard_normal((len(x), DRAWS))
    series = np.hstack([_autoregressive(noise, gaps, rho) for rho in RHOS])
    fits = [_Profile(series, x, gaps, rho) for rho in CANDIDATES]
    best = np.argmax([fit.likelihood for fit in fits], axis=0)
    tables = np.zeros((2, series.shape[1]))
    for number, fit in enumerate(fits):
        chosen = best == number
        tables[:, chosen] = np.abs(fit.t[chosen]), fit.leftover(chosen)
    return Null(*np.sort(tables.reshape(2, len(RHOS), DRAWS), axis=2))


def _autoregressive(noise: Floats, gaps: Integers, rho: float) -> Floats:
    series = noise.copy()
    for i, (carried, new) in enumerate(zip(*carry(gaps, rho), strict=True), start=1):
        series[i] = carried * series[i - 1] + new * noise[i]
    return series


class _Profile:
    """All series (columns) fitted with one rho: restricted log-likelihood and t of the last column of x.

    In an orthonormal basis of the whitened columns the last direction belongs to the last column alone.
    """

    def __init__(self, series: Floats, x: Floats, gaps: Integers, rho: float) -> None:
        n, p = x.shape
        q, r = np.linalg.qr(whiten(x, gaps, rho), mode="complete")
        in_basis = (q.T @ whiten(np.eye(n), gaps, rho))[p - 1 :] @ series
        self.left_over, self.directions = in_basis[1:], q[:, p:]
        squares = np.einsum("ij,ij->j", self.left_over, self.left_over)
        spread = np.log(carry(gaps, rho)[1]).sum() + np.log(np.abs(np.diag(r))).sum()
        self.likelihood = -(n - p) / 2 * np.log(squares) - spread
        self.t = in_basis[0] / np.sqrt(squares / (n - p))

    def leftover(self, chosen: Booleans) -> Floats:
        """Ljung-Box of these series; 0 where there are no more months than lags."""
        residuals = self.directions @ self.left_over[:, chosen]
        return portmanteau(residuals) if len(residuals) > LAGS else np.zeros(int(chosen.sum()))
