"""On which scale a reading is examined, by rule; and the unit in which amounts of change are then told."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from oversight.answers import Scope
from oversight.effects import reading
from oversight.effects.effect import Question
from oversight.effects.reading import QUANTILES, Reading
from oversight.measures import Measure
from oversight.statistics.arrays import Floats
from oversight.statistics.scales import Scale, scale_of_durations

DURATIONS = ("seconds", "minutes", "minutes_to_the_second", "days", "working_days")


@dataclass(frozen=True, eq=False)
class Scaled:
    """A reading by site, its scale, and the unit of the figure."""

    reading: Reading
    scale: Scale
    unit: str

    def fitted(self, part: Reading) -> Floats:
        """The values of a part of the reading on the fitted scale; nan stays."""
        return part.values if self.scale is Scale.POINTS else np.log(part.values)


def read(snapshot: Path, measure: Measure, question: Question, scope: Scope) -> Scaled:
    """Read by site and choose. A quantile that reaches 0 or fills its bin becomes the share that waits too long."""
    found = reading.by_site(snapshot, measure, question, scope)
    if measure.shape == "histogram":
        return _of_durations(snapshot, measure, found, scope)
    if measure.shape == "count" or measure.unit.startswith("per_"):
        return Scaled(found, _of_counts(found), "n" if measure.shape == "count" else measure.unit)
    if measure.unit in DURATIONS and measure.shape == "rate":
        return Scaled(found, _durations(found) or Scale.POINTS, measure.unit)
    return Scaled(found, Scale.POINTS, "share")


def _of_durations(snapshot: Path, measure: Measure, found: Reading, scope: Scope) -> Scaled:
    if found.question.figure not in QUANTILES:
        return Scaled(found, Scale.POINTS, "share")
    scale = _durations(found)
    if scale is None and measure.over is not None:
        question = replace(found.question, figure="share_over")
        return Scaled(reading.by_site(snapshot, measure, question, scope), Scale.POINTS, "share")
    return Scaled(found, scale or Scale.POINTS, measure.unit)


def _durations(found: Reading) -> Scale | None:
    recorded = found.recorded
    return scale_of_durations(found.values[recorded], np.nan_to_num(found.widths[recorded], nan=np.inf))


def _of_counts(found: Reading) -> Scale:
    """Logarithms of rates, unless some month has none at all: then the rate itself."""
    return Scale.COUNT if (found.counted[found.recorded] > 0).all() else Scale.POINTS
