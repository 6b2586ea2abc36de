"""The series that is watched: the whole months of a monthly answer with enough cases, one series per segment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from oversight.answers import Answer
from oversight.statistics.arrays import Floats, Integers, floats

Kind = Literal["share", "rate", "value"]


@dataclass(frozen=True, eq=False)
class Series:
    """One entry per month with a figure. A month without one is not there: `positions` then jumps.

    `kind` says how chance works in it: a share of `basis` cases, events per `basis`, or a single value.
    `column` is the figure's name in the answer, `unit` its unit and `better` its good direction.
    """

    segment: str | None
    column: str
    unit: str
    better: str
    kind: Kind
    months: tuple[date, ...]
    values: Floats
    basis: Floats

    @property
    def positions(self) -> Integers:
        """The months counted from year 0."""
        return np.array([month.year * 12 + month.month for month in self.months], dtype=np.int64)


def of(answer: Answer, begin: date | None, end: date | None) -> Iterator[Series]:
    """The series of an answer asked by month, from `begin` up to but not including `end`; none of a breakdown."""
    if answer.parameters.get("grain") != "month":
        raise ValueError("a signal is about months: ask with grain month")
    if not answer.is_ok or answer.measure.shape == "breakdown":
        return
    frame = _whole(answer.frame, begin, end)
    if frame["segment"].isna().all():
        yield _series(answer, None, frame)
    for segment in sorted(frame["segment"].dropna().unique(), key=answer.measure.place):
        yield _series(answer, segment, frame[frame["segment"] == segment])


def _whole(frame: pd.DataFrame, begin: date | None, end: date | None) -> pd.DataFrame:
    months = pd.Series([pd.Timestamp(month).date() for month in frame["period"]], index=frame.index, dtype=object)
    return frame[[(begin is None or begin <= month) and (end is None or month < end) for month in months]]


def _series(answer: Answer, segment: str | None, rows: pd.DataFrame) -> Series:
    """The figure that is watched: of durations the share that waits too long, whose steps are no bins."""
    measure = answer.measure
    better, minimum = measure.better, measure.minimum_n
    if measure.shape == "rate":
        kind = _kind_of_rate(measure.unit)
        column, unit, basis = "value", measure.unit, rows["denominator"]
    elif measure.shape == "histogram" and measure.over is not None:
        column, unit, kind, basis = "share_over", "share", "share", rows["n"]
    elif measure.shape == "lifetable":
        column, unit, kind, basis = "share_within", "share", "share", rows["n"]
        better = {"lower": "higher", "higher": "lower"}.get(better, better)
    elif measure.shape == "count":
        column, unit, kind, basis, minimum = "n", "n", "rate", pd.Series(1.0, index=rows.index), 0
    else:
        column, unit, kind, basis = "median", measure.unit, "value", rows["n"]
    values = rows[column].astype(float)
    kept = (
        values.notna()
        & _has_enough(rows[measure.cases], minimum, is_of_events=measure.cases == "numerator")
        & (basis > 0)
    )
    months = tuple(pd.Timestamp(month).date() for month in rows["period"][kept])
    return Series(segment, column, unit, better, kind, months, floats(values[kept]), floats(basis[kept]))


def _has_enough(cases: "pd.Series[float]", minimum: int, *, is_of_events: bool) -> "pd.Series[bool]":
    """Of events all months or none: limits out of the months in which much happened would be chosen by the outcome."""
    if not is_of_events:
        return cases >= minimum
    return pd.Series(bool(len(cases) and cases.mean() >= minimum), index=cases.index)


def _kind_of_rate(unit: str) -> Kind:
    """A mean out of sums is a single value: how far single cases scatter is not known."""
    if unit == "share":
        return "share"
    return "rate" if unit.startswith("per_") else "value"
