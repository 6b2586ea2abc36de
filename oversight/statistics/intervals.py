"""Intervals: how far a share, a rate or a quantile may lie from what was counted.

Wilson (1927) for shares, exact Poisson and Byar (Breslow and Day 1987) for rates, Newcombe (1998, method 10) for the
difference of two shares, Zou and Donner (2008) for other differences, order statistics for quantiles.
"""

from math import ceil, isnan, nan, sqrt
from statistics import NormalDist
from typing import NamedTuple

from scipy.special import bdtr, bdtrik, gammaincinv

# Public Health England: below ten cases exact, from ten on Byar
EXACT_BELOW = 10


class Interval(NamedTuple):
    """Lower and upper limit in the unit of what they belong to; NaN where there is none."""

    low: float
    high: float


def wilson(x: float, n: float, confidence: float = 0.95) -> Interval:
    """Interval of the share x / n, 0 to 1. Raises ValueError if x is no part of n."""
    if x < 0 or x > n:
        raise ValueError(f"{x} of {n} is not a share")
    if n == 0:
        return Interval(nan, nan)
    z = _z(confidence)
    middle, spread = 2 * x + z**2, z * sqrt(z**2 + 4 * x * (1 - x / n))
    # rounding must not push the limits of nobody and everybody past 0 and 1
    low, high = (middle - spread) / (2 * (n + z**2)), (middle + spread) / (2 * (n + z**2))
    return Interval(max(low, 0.0) if x > 0 else 0.0, min(high, 1.0) if x < n else 1.0)


def byar(x: float, n: float = 1, confidence: float = 0.95) -> Interval:
    """Byar's interval of x events per n; the lower limit is NaN where the approximation would be negative."""
    z = _z(confidence)
    root = 1 - 1 / (9 * x) - z / (3 * sqrt(x)) if x > 0 else -1.0
    high = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1))) ** 3
    return Interval(x * root**3 / n if root >= 0 else nan, high / n)


def exact_poisson(x: float, n: float = 1, confidence: float = 0.95) -> Interval:
    """Exact (Garwood) interval of x events per n."""
    tail = (1 - confidence) / 2
    low = float(gammaincinv(x, tail)) if x > 0 else 0.0
    return Interval(low / n, float(gammaincinv(x + 1, 1 - tail)) / n)


def rate(x: float, n: float = 1, confidence: float = 0.95) -> Interval:
    """Interval of x events per n: exact below ten events, Byar from ten on. No events per nothing is NaN."""
    if n == 0:
        return Interval(nan, nan)
    return exact_poisson(x, n, confidence) if x < EXACT_BELOW else byar(x, n, confidence)


def newcombe_difference(x1: float, n1: float, x2: float, n2: float, confidence: float = 0.95) -> Interval:
    """Interval of the difference of two independent shares, x1 / n1 - x2 / n2, -1 to 1."""
    if 0 in (n1, n2):
        return Interval(nan, nan)
    return difference(x1 / n1, wilson(x1, n1, confidence), x2 / n2, wilson(x2, n2, confidence))


def rate_difference(x1: float, n1: float, x2: float, n2: float, confidence: float = 0.95) -> Interval:
    """Interval of the difference of two independent rates, x1 / n1 - x2 / n2."""
    if 0 in (n1, n2):
        return Interval(nan, nan)
    return difference(x1 / n1, rate(x1, n1, confidence), x2 / n2, rate(x2, n2, confidence))


def difference(first: float, of_first: Interval, second: float, of_second: Interval) -> Interval:
    """Interval of first - second from the two single intervals, recovering their variances (Zou and Donner)."""
    apart = first - second
    down = sqrt((first - of_first.low) ** 2 + (of_second.high - second) ** 2)
    up = sqrt((of_first.high - first) ** 2 + (second - of_second.low) ** 2)
    return Interval(apart - down, apart + up)


class Ranks(NamedTuple):
    """Two ranks among n sorted values, the smallest being 1."""

    low: int
    high: int


def quantile_ranks(n: int, quantile: float = 0.5, confidence: float = 0.95) -> Ranks | None:
    """The ranks between which the quantile lies with at least this confidence; None where n is too small.

    With B the number of n values at or below the quantile, binomial: P(low <= B < high) >= confidence.
    """
    tail = (1 - confidence) / 2
    low = _binomial_quantile(tail, n, quantile)
    high = _binomial_quantile(1 - tail, n, quantile) + 1
    return Ranks(low, high) if low >= 1 and high <= n else None


def holds_zero(interval: Interval) -> bool:
    """Whether nothing at all may have changed; an interval that does not exist excludes nothing."""
    return isnan(interval.low) or isnan(interval.high) or interval.low <= 0 <= interval.high


def _binomial_quantile(p: float, n: int, share: float) -> int:
    """The smallest k with P(B <= k) >= p."""
    k: int = max(ceil(bdtrik(p, n, share)), 0)
    return k - 1 if k > 0 and bdtr(k - 1, n, share) >= p else k


def _z(confidence: float) -> float:
    return NormalDist().inv_cdf((1 + confidence) / 2)
