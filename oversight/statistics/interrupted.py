"""Interrupted time series: by how much the level changed when something was introduced on one date.

Primary and fixed in advance is the step after the transition, from a model without a change of slope: so the number
keeps its meaning when the series grows. The change of slope is secondary, and only with 24 months after.
Methods: Wagner 2002, Lopez Bernal 2017 (corrected 2020), Turner 2021.
"""

from dataclasses import dataclass

import numpy as np

from oversight.statistics import critical, quasi_poisson, reml, scales
from oversight.statistics.arrays import Floats
from oversight.statistics.designs import MONTHS_FOR_SLOPE, TRANSITION, Design
from oversight.statistics.scales import Scale
from oversight.statistics.seasons import PAIRS
from oversight.statistics.series import Series

# from this mean monthly count on correlated months are looked at too
COUNT_FOR_REML = 30
CONFIDENCE = 0.95


@dataclass(frozen=True, eq=False)
class Change:
    """What changed, on the fitted scale: natural logarithms for LOG and COUNT, the unit itself for POINTS.

    `critical` is how many standard errors the interval reaches; `rho` is None for counts; `residuals` are what the
    model leaves, free of the correlation it knows.
    """

    design: Design
    scale: Scale
    estimate: float
    standard_error: float
    critical: float
    p: float
    rho: float | None
    coefficients: Floats
    covariance: Floats
    residuals: Floats

    @property
    def low(self) -> float:
        return self.estimate - self.critical * self.standard_error

    @property
    def high(self) -> float:
        return self.estimate + self.critical * self.standard_error

    @property
    def is_significant(self) -> bool:
        return self.low > 0 or self.high < 0

    @property
    def effect(self) -> tuple[float, float, float]:
        """Estimate, lower and upper limit as people read them: a share of what would have been, or points."""
        low, middle, high = (scales.change(value, self.scale) for value in (self.low, self.estimate, self.high))
        return middle, low, high


def level_change(
    series: Series, start: int, *, transition: int = TRANSITION, pairs: int = PAIRS, confidence: float = CONFIDENCE
) -> Change:
    """The step in the series at its first month `start`. Raises reml.NotEstimable where it is not determined."""
    return change(series, Design(series.months, start, transition, pairs=pairs), confidence)


def slope_change(
    series: Series, start: int, *, transition: int = TRANSITION, pairs: int = PAIRS, confidence: float = CONFIDENCE
) -> Change | None:
    """The change of the trend per year. None with fewer than 24 months after the transition."""
    design = Design(series.months, start, transition, slope=True, pairs=pairs)
    return change(series, design, confidence) if design.after >= MONTHS_FOR_SLOPE else None


def change(series: Series, design: Design, confidence: float = CONFIDENCE) -> Change:
    """What the design's last column says about the series.

    Counts: quasi-Poisson; from 30 a month on the log rate with correlated months instead, if its interval is wider.
    """
    values = series.values[design.counted]
    if series.scale is not Scale.COUNT:
        return _correlated(scales.to_scale(values, series.scale), series.scale, design, confidence)
    exposure = series.exposure[design.counted]
    counted = _counted(values, exposure, design, confidence)
    if values.mean() < COUNT_FOR_REML or values.min() <= 0:
        return counted
    correlated = _correlated(np.log(values / exposure), series.scale, design, confidence)
    return max(counted, correlated, key=lambda found: found.high - found.low)


def _correlated(y: Floats, scale: Scale, design: Design, confidence: float) -> Change:
    fit = reml.fit(y, design.matrix, design.gaps)
    estimate, error = float(fit.coefficients[-1]), float(fit.standard_errors[-1])
    null = critical.null(design)
    return Change(
        design,
        scale,
        estimate,
        error,
        null.critical(fit.rho, confidence),
        null.p_value(estimate / error, fit.rho),
        fit.rho,
        fit.coefficients,
        fit.covariance,
        fit.innovations,
    )


def _counted(counts: Floats, exposure: Floats, design: Design, confidence: float) -> Change:
    fit = quasi_poisson.fit(counts, design.matrix, exposure)
    estimate, error = float(fit.coefficients[-1]), float(fit.standard_errors[-1])
    return Change(
        design,
        Scale.COUNT,
        estimate,
        error,
        quasi_poisson.t_quantile(fit.degrees, confidence),
        quasi_poisson.p_value(estimate / error, fit.degrees),
        None,
        fit.coefficients,
        fit.covariance,
        (counts - fit.expected) / np.sqrt(fit.expected),
    )
