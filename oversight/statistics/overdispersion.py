"""How much more units differ than chance allows (Spiegelhalter 2005), as FunnelPlotR 0.6.0 computes it.

Each function takes a unit's deviation on a scale where its standard error s is known: log of the ratio (SHMI), its
square root (CQC), arcsine of the root of a share.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import rankdata

from oversight.statistics.arrays import Floats, events_and_basis

TRIM = 0.1


@dataclass(frozen=True, eq=False)
class Overdispersion:
    """phi: mean squared deviation, 1 by chance; tau2: variance between units; z and s: deviation and error of each."""

    phi: float
    tau2: float
    z: Floats
    s: Floats

    @property
    def spread(self) -> Floats:
        """The standard error of each unit with the variance between units."""
        spread: Floats = np.sqrt(self.s**2 + self.tau2)
        return spread


def of_log_ratios(observed: ArrayLike, expected: ArrayLike, trim: float = TRIM) -> Overdispersion:
    """SHMI: log(observed / expected), the outermost units left out. Needs observed > 0."""
    o, e = events_and_basis(observed, expected)
    if (o <= 0).any():
        raise ValueError("the logarithm of a ratio needs at least one event in each unit")
    s = 1 / np.sqrt(e)
    return _truncated(np.log(o / e) / s, s, trim)


def of_root_ratios(observed: ArrayLike, expected: ArrayLike, trim: float = TRIM) -> Overdispersion:
    """CQC: root of observed / expected, the outermost deviations drawn in."""
    o, e = events_and_basis(observed, expected)
    s = 1 / (2 * np.sqrt(e))
    return _winsorised((np.sqrt(o / e) - 1) / s, s, trim)


def of_shares(numerator: ArrayLike, denominator: ArrayLike, trim: float = TRIM) -> Overdispersion:
    """Arcsine of the root of each share against that of all together, the outermost deviations drawn in."""
    x, n = events_and_basis(numerator, denominator)
    s = 1 / (2 * np.sqrt(n))
    average = np.arcsin(np.sqrt(x.sum() / n.sum()))
    return _winsorised((np.arcsin(np.sqrt(x / n)) - average) / s, s, trim)


def _truncated(z: Floats, s: Floats, trim: float) -> Overdispersion:
    groups = 1 / trim
    group = np.floor(rankdata(z) * groups / (len(z) + 1))
    kept = (group > 0) & (group < groups - 1)
    phi = float(np.mean(z[kept] ** 2)) if kept.any() else 0.0
    return Overdispersion(phi, _tau2(phi, s[kept]), z, s)


def _winsorised(z: Floats, s: Floats, trim: float) -> Overdispersion:
    drawn_in = np.clip(z, *np.quantile(z, [trim, 1 - trim]))
    phi = float(np.mean(drawn_in**2))
    return Overdispersion(phi, _tau2(phi, s), z, s)


def _tau2(phi: float, s: Floats) -> float:
    """Zero unless the units differ more than chance allows."""
    n, weights = len(s), 1 / s**2
    if n < 2 or n * phi < n - 1:
        return 0.0
    return float((n * phi - (n - 1)) / (weights.sum() - (weights**2).sum() / weights.sum()))
