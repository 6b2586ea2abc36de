"""What the expert view shows of a fitted series: what the model leaves over, and how little it could have seen."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm

from oversight.statistics import critical, scales
from oversight.statistics.arrays import Floats
from oversight.statistics.autocorrelation import LAGS, portmanteau
from oversight.statistics.interrupted import Change
from oversight.statistics.staggered import Staggered

POWER = 0.8


@dataclass(frozen=True, eq=False)
class Expected:
    """The level with and without the introduction, per month, in the unit of the series; low and high: its band."""

    fitted: Floats
    without: Floats
    low: Floats
    high: Floats


def expected(change: Change, months: Iterable[int]) -> Expected:
    """The picture behind a change, also for months that were left out."""
    month = list(months)
    rows = change.design.rows(month, introduced=False)
    middle = rows @ change.coefficients
    reach = change.critical * np.sqrt(np.einsum("ij,jk,ik->i", rows, change.covariance, rows))
    fitted = change.design.rows(month) @ change.coefficients
    return Expected(
        *(scales.level(values, change.scale) for values in (fitted, middle, middle - reach, middle + reach))
    )


def trend_before(change: Change) -> tuple[float, float, float]:
    """The trend per year that runs through the whole series, with its interval, on the fitted scale."""
    slope, reach = float(change.coefficients[1]), change.critical * float(np.sqrt(change.covariance[1, 1]))
    return slope, slope - reach, slope + reach


def leftover_p(change: Change) -> float | None:
    """p that what the model leaves over resembles itself so much by chance (Ljung-Box, 12 lags).

    Simulated for the design, as the critical value is. None for a series not longer than the lags.
    """
    if len(change.residuals) <= LAGS:
        return None
    return critical.null(change.design).leftover_p(float(portmanteau(change.residuals)), change.rho or 0.0)


def smallest_detectable(change: Change, power: float = POWER) -> tuple[float, float]:
    """The fall and the rise that this series would have shown with this power, as people read them."""
    reach = (change.critical + float(norm.ppf(power))) * change.standard_error
    return scales.change(-reach, change.scale), scales.change(reach, change.scale)


def smallest_detectable_by_orders(found: Staggered, power: float = POWER) -> float:
    """With many dates, the change up or down that would have been shown with this power, on the fitted scale.

    Half the interval is what chance may show; the rest of it is how much the orders differ without any change.
    """
    return (found.high - found.low) / 2 + float(norm.ppf(power)) * found.spread
