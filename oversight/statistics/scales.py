"""On which scale a series is examined: chosen by rule, never by hand after having seen the result."""

from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Floats, complete


class Scale(StrEnum):
    """LOG: change in per cent of a duration; POINTS: change in the unit itself; COUNT: change in per cent of a rate."""

    LOG = "log"
    POINTS = "points"
    COUNT = "count"


# a bin wider than this share of the quantile in it could look like a change by itself
WIDEST_BIN = 0.25


def scale_of_durations(quantiles: ArrayLike, bin_widths: ArrayLike = 0.0) -> Scale | None:
    """LOG where every month's quantile is above 0 and finer than its bin; None: take the share that waits too long.

    Near 0 a ratio is undefined, and the width of a bin would become an effect.
    """
    values = complete(quantiles)
    widths = np.broadcast_to(np.asarray(bin_widths, dtype=np.float64), values.shape)
    resolved = (values > 0) & (widths <= WIDEST_BIN * values)
    return Scale.LOG if resolved.all() else None


def to_scale(values: Floats, scale: Scale) -> Floats:
    """What is fitted. Raises ValueError for the logarithm of 0."""
    if scale is Scale.POINTS:
        return values
    if (values <= 0).any():
        raise ValueError("a duration of 0 has no logarithm: examine the share that waits too long")
    logs: Floats = np.log(values)
    return logs


def level(fitted: Floats, scale: Scale) -> Floats:
    """A fitted level in the unit of the series; of counts, per exposure."""
    return fitted if scale is Scale.POINTS else np.exp(fitted)


def change(coefficient: float, scale: Scale) -> float:
    """A fitted change as people read it: points, or a share of what would have been (-0.25: a quarter less)."""
    return coefficient if scale is Scale.POINTS else float(np.expm1(coefficient))
