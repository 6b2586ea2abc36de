"""Kaplan-Meier: how long something takes when some of it is not over yet. Intervals by Greenwood's formula."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, complete
from oversight.statistics.funnel_limits import z

# a product of shares can miss one half by the last bit
LAST_BIT = 1e-12
SCALES = ("log-log", "log", "plain")


@dataclass(frozen=True, eq=False)
class LifeTable:
    """One entry per age: the share still open after it, its standard error and interval (nan once nothing is open)."""

    ages: Floats
    still_open: Floats
    standard_error: Floats
    low: Floats
    high: Floats

    def quantile(self, q: float) -> float | None:
        """The age by which this share has ended. None if it has not within the time that was watched."""
        return self._first(self.still_open, q)

    def quantile_interval(self, q: float) -> tuple[float | None, float | None]:
        """From which to which age (Brookmeyer and Crowley 1982). None: not within the time that was watched."""
        return self._first(self.low, q), self._first(self.high, q)

    def ended_by(self, age: float) -> tuple[float, float, float] | None:
        """The share that has ended by this age, with its interval. None if nobody was watched that long."""
        if age > self.ages[-1] and self.still_open[-1] > 0:
            return None
        i = int(np.searchsorted(self.ages, age, side="right")) - 1
        if i < 0:
            return 0.0, 0.0, 0.0
        return 1 - float(self.still_open[i]), 1 - float(self.high[i]), 1 - float(self.low[i])

    def _first(self, shares: Floats, q: float) -> float | None:
        reached = np.flatnonzero(shares <= 1 - q + LAST_BIT)
        return float(self.ages[reached[0]]) if len(reached) else None


def kaplan_meier(
    ages: ArrayLike,
    at_risk: ArrayLike,
    ended: ArrayLike,
    censored: ArrayLike | None = None,
    *,
    confidence: float = 0.95,
    scale: str = "log-log",
) -> LifeTable:
    """The life table from how many were open at the start of each age and ended or were lost from sight at it.

    Ages in ascending order; those censored at an age were at risk at it. A period table (many months together) is
    as good as a cohort. `scale`: on which the interval is symmetric: log-log (stays within 0 and 1), log, plain.
    Raises ValueError if more end than are open.
    """
    age, n, d = complete(ages), complete(at_risk), complete(ended)
    lost = np.zeros_like(n) if censored is None else complete(censored)
    if not age.shape == n.shape == d.shape == lost.shape or (np.diff(age) <= 0).any():
        raise ValueError("ages must ascend, with one number open, ended and censored for each")
    if (d < 0).any() or (lost < 0).any() or (d + lost > n).any():
        raise ValueError("more ended or were lost from sight than were open")
    open_, ended_share = n > 0, np.divide(d, n, out=np.zeros_like(n), where=n > 0)
    still_open = np.cumprod(1 - ended_share)
    terms = np.divide(d, n * (n - d), out=np.where(d > 0, np.nan, 0.0), where=open_ & (n > d))
    relative = np.sqrt(np.cumsum(terms))
    low, high = _interval(still_open, relative, z(confidence), scale)
    return LifeTable(age, still_open, still_open * relative, low, high)


def _interval(share: Floats, relative: Floats, quantile: float, scale: str) -> tuple[Floats, Floats]:
    """`relative` is the standard error of the logarithm of the share."""
    if scale not in SCALES:
        raise ValueError(f"unknown scale {scale!r}, known: {', '.join(SCALES)}")
    reach = quantile * relative
    if scale == "plain":
        return np.maximum(share * (1 - reach), 0.0), np.minimum(share * (1 + reach), 1.0)
    if scale == "log":
        return share * np.exp(-reach), np.minimum(share * np.exp(reach), 1.0)
    inside = (share > 0) & (share < 1)
    log = np.log(share, out=np.full_like(share, -1.0), where=inside)
    power = np.exp(np.where(inside, reach, np.nan) / np.abs(log))
    whole = share == 1
    return np.where(whole, 1.0, np.exp(log * power)), np.where(whole, 1.0, np.exp(log / power))
