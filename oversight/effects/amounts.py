"""Fitted changes as people read them, and arrays as plain lists of figures."""

from collections.abc import Iterable

import numpy as np

from oversight.effects.effect import Figures, Interval
from oversight.effects.scaling import Scaled
from oversight.statistics import scales
from oversight.statistics.arrays import Floats
from oversight.statistics.scales import Scale


def interval(estimate: float, low: float, high: float, scale: Scale) -> Interval:
    """A change with its range."""
    return Interval(*(scales.change(value, scale) for value in (estimate, low, high)))


def changes(values: Iterable[float], scale: Scale) -> Figures:
    """Fitted changes one after the other."""
    return tuple(scales.change(float(value), scale) for value in values)


def change(value: float | None, scale: Scale) -> float | None:
    """One fitted change; None stays."""
    return None if value is None else scales.change(value, scale)


def unit(scaled: Scaled) -> tuple[bool, str]:
    """Whether changes of this figure are relative, and its unit."""
    return scaled.scale is not Scale.POINTS, scaled.unit


def levels(fitted: Floats, scale: Scale, unit: str) -> Figures:
    """Fitted levels in the unit of the figure. Nothing that is counted or timed lies below 0, no share above 1."""
    most = 1.0 if unit == "share" else np.inf
    return plain(np.clip(scales.level(fitted, scale), 0.0, most))


def plain(values: Iterable[float]) -> Figures:
    return tuple(float(value) for value in values)
