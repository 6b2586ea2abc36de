"""Monthly figures of one measure, by site or of some sites together, as arrays: nan where nothing was recorded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pandas as pd

from oversight import answers
from oversight.answers import Scope
from oversight.effects.effect import Question
from oversight.measures import Measure
from oversight.statistics.arrays import Booleans, Floats
from oversight.statistics.series import month_number
from oversight.statistics.thresholds import SMALLEST_CELL

QUANTILES = {"median": 0.5, "p90": 0.9}
Column: TypeAlias = "pd.Series[float]"


@dataclass(frozen=True, eq=False)
class Reading:
    """Arrays (sites, months). `cases`: on how many a figure rests. `rarer`: of a share, the smaller of both sides.

    `counted` per `exposure` is the figure of a rate. `widths`: how wide the bin is in which a quantile lies.
    `suppressed`: site-months left out because of too few cases.
    """

    question: Question
    sites: tuple[str, ...]
    months: tuple[int, ...]
    values: Floats
    cases: Floats
    rarer: Floats
    counted: Floats
    exposure: Floats
    widths: Floats
    suppressed: int = 0

    @property
    def recorded(self) -> Booleans:
        recorded: Booleans = np.isfinite(self.values)
        return recorded

    def of(self, sites: Sequence[str], months: Sequence[int] | None = None) -> "Reading":
        """The reading of these sites, in these months (None: its own); nan where it does not know them."""
        wanted = self.months if months is None else tuple(months)
        part = self.each(lambda array: self._part(array, sites, wanted))
        return replace(part, sites=tuple(sites), months=wanted)

    def only_where(self, kept: Booleans) -> "Reading":
        """The same with nothing recorded elsewhere."""
        return self.each(lambda array: np.where(kept, array, np.nan))

    def each(self, change: Callable[[Floats], Floats]) -> "Reading":
        """The same change of every array."""
        return replace(
            self,
            values=change(self.values),
            cases=change(self.cases),
            rarer=change(self.rarer),
            counted=change(self.counted),
            exposure=change(self.exposure),
            widths=change(self.widths),
        )

    def _part(self, array: Floats, sites: Sequence[str], months: tuple[int, ...]) -> Floats:
        part = np.full((len(sites), len(months)), np.nan)
        for row, site in enumerate(sites):
            for column, month in enumerate(months):
                if site in self.sites and self.months[0] <= month <= self.months[-1]:
                    part[row, column] = array[self.sites.index(site), month - self.months[0]]
        return part


def by_site(snapshot: Path, measure: Measure, question: Question, scope: Scope) -> Reading:
    """Every site that was recorded in this scope, from the first month of any of them to the last of any."""
    frame = _frame(snapshot, measure, question, scope, together=False)
    months = _all_months(frame)
    return _reading(measure, question, frame, tuple(sorted(frame["site"].dropna().unique())), months)


def together(snapshot: Path, measure: Measure, apart: Reading, scope: Scope) -> Reading:
    """All the sites of a reading as one series. A month in which one of them is not recorded is missing for all."""
    of_these = Scope(scope.start, scope.end, apart.sites)
    frame = _frame(snapshot, measure, apart.question, of_these, together=True).assign(site="")
    whole = _reading(measure, apart.question, frame, ("",), apart.months)
    complete = np.atleast_2d(apart.recorded.all(axis=0))
    return replace(whole.only_where(complete), suppressed=apart.suppressed)


def segments(snapshot: Path, measure: Measure, scope: Scope) -> list[str | None]:
    """The segments (of a breakdown: its categories) in this scope, the one recorded in most site-months first."""
    frame = answers.ask(snapshot, measure.name, scope, grain="month", by_site=True).frame
    column = "category" if measure.shape == "breakdown" else "segment"
    if frame.empty or frame[column].isna().all():
        return [None]
    times = frame.groupby(column).size()
    return sorted(times.index, key=lambda segment: (-times[segment], measure.place(segment)))


def _frame(snapshot: Path, measure: Measure, question: Question, scope: Scope, *, together: bool) -> pd.DataFrame:
    frame = _of_segment(answers.ask(snapshot, measure.name, scope, by_site=not together).frame, measure, question)
    if measure.shape == "histogram" and question.figure in QUANTILES:
        bins = answers.ask(snapshot, measure.name, scope, by_site=not together, picture=True).frame
        return _with_widths(frame, _of_segment(bins, measure, question), question.figure)
    return frame.assign(width=0.0)


def _of_segment(frame: pd.DataFrame, measure: Measure, question: Question) -> pd.DataFrame:
    if measure.shape == "breakdown":
        return _of_category(frame, question.segment)
    return frame[frame["segment"].isna() if question.segment is None else frame["segment"] == question.segment]


def _of_category(frame: pd.DataFrame, category: str | None) -> pd.DataFrame:
    """One row wherever there is a whole: a part that does not occur is 0 of it."""
    wholes = frame.drop_duplicates(["period", "site"])[["period", "site", "total"]]
    parts = frame[frame["category"] == category][["period", "site", "n", "value"]]
    found = wholes.merge(parts, how="left", on=["period", "site"])
    return found.assign(n=found["n"].fillna(0), value=found["value"].fillna(0.0))


def _with_widths(frame: pd.DataFrame, bins: pd.DataFrame, figure: str) -> pd.DataFrame:
    """With the width of the bin whose upper edge the quantile is."""
    edges = bins.assign(width=bins["bin_to"] - bins["bin_over"])[["period", "site", "bin_to", "width"]]
    return frame.merge(edges, how="left", left_on=["period", "site", figure], right_on=["period", "site", "bin_to"])


def _all_months(frame: pd.DataFrame) -> tuple[int, ...]:
    if frame.empty:
        return ()
    first, last = frame["period"].min(), frame["period"].max()
    return tuple(range(month_number(first), month_number(last) + 1))


def _reading(
    measure: Measure, question: Question, frame: pd.DataFrame, sites: tuple[str, ...], months: tuple[int, ...]
) -> Reading:
    values, cases, rarer, counted, exposure, widths = (
        _grid(frame, column, sites, months) for column in _columns(measure, question, frame)
    )
    reading = Reading(question, sites, months, values, cases, rarer, counted, exposure, widths)
    small = reading.recorded & (reading.cases < SMALLEST_CELL)
    return replace(reading.only_where(~small), suppressed=int(small.sum()))


def _columns(measure: Measure, question: Question, frame: pd.DataFrame) -> tuple[Column, ...]:
    """What the arrays are made of, in their order."""
    counted, whole = _counted(measure, question, frame)
    is_count = measure.shape == "count" or measure.unit.startswith("per_")
    rarer = counted if is_count else counted.where(counted <= whole - counted, whole - counted)
    return frame[question.figure].astype(float), frame[measure.cases], rarer, counted, whole, frame["width"]


def _counted(measure: Measure, question: Question, frame: pd.DataFrame) -> tuple[Column, Column]:
    """What is counted out of what, by the shape of the measure; nan where the figure is no such share."""
    if measure.shape == "rate":
        return frame["numerator"], frame["denominator"]
    if measure.shape == "histogram" and question.figure == "share_over":
        return frame["over_n"], frame["n"]
    if measure.shape == "breakdown":
        return frame["n"], frame["total"]
    nothing = frame["width"] * np.nan
    return (frame["n"], nothing.fillna(1.0)) if measure.shape == "count" else (nothing, nothing)


def _grid(frame: pd.DataFrame, column: Column, sites: tuple[str, ...], months: tuple[int, ...]) -> Floats:
    grid = np.full((len(sites), len(months)), np.nan)
    rows = {site: row for row, site in enumerate(sites)}
    place = {month: column for column, month in enumerate(months)}
    for site, period, figure in zip(frame["site"], frame["period"], column, strict=True):
        if (number := month_number(period)) in place and site in rows:
            grid[rows[site], place[number]] = float(figure) if figure is not None else np.nan
    return grid
