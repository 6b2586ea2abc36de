"""Which figure of an answer is drawn: its column, its unit, its name, and how many cases it rests on."""

from dataclasses import dataclass, replace

import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.language import translate as _
from oversight.measures import Measure

_HEADLINE = {"rate": "value", "count": "n", "breakdown": "value", "histogram": "median", "lifetable": "median"}


@dataclass(frozen=True)
class Quantity:
    """One figure: `column` of the frame, in `unit`, called `title`; blank below `minimum` cases.

    Below `warned_below` cases it stands in brackets.
    """

    column: str
    unit: str
    title: str
    cases: str
    minimum: int
    warned_below: int = 0
    # how many of the unit one of the column makes
    times: int = 1

    def written(self, figures: "pd.Series[float]", cases: "pd.Series[float]", *, unit_told: bool = True) -> list[str]:
        """The figures as readers see them, without their unit where the chart tells it."""
        write = units.show if unit_told else units.show_number
        return [
            f"({write(figure, self.unit)})" if n < self.warned_below and figure == figure else write(figure, self.unit)
            for figure, n in zip(figures, cases, strict=True)
        ]


def quantity(answer: Answer, of: str | None = None) -> Quantity:
    """The figure called `of`: value, n, median, p90, share_over or share_within; by default the shape's headline."""
    return quantity_of(answer.measure, of)


def quantity_of(measure: Measure, of: str | None = None) -> Quantity:
    """The same of a measure without its answer."""
    column = of or _HEADLINE[measure.shape]
    unit = _unit(column, measure.unit)
    # a count of few is a count; a figure out of few is none
    minimum = 0 if measure.shape == "count" else measure.minimum_n
    return Quantity(column, unit, _title(measure, column, unit), measure.cases, minimum, measure.warned_below)


def as_told(what: Quantity, answer: Answer) -> Quantity:
    """The same in the finer unit where all its figures are told in that: a picture speaks as its sentence does."""
    row, most = units.UNITS[what.unit], answer.frame[what.column].max()
    if not 0 < most < row.finer_below:
        return what
    return replace(what, unit=row.finer, times=row.finer_factor, title=_title(answer.measure, what.column, row.finer))


def _unit(column: str, unit: str) -> str:
    if column.startswith("share_"):
        return "share"
    return "n" if column == "n" else unit


def _title(measure: Measure, column: str, unit: str) -> str:
    if column == "median":
        return _("Median {in_unit}").format(in_unit=units.label_in(unit))
    if column == "p90":
        return _("Nine in ten at most, {in_unit}").format(in_unit=units.label_in(unit))
    if column == "share_over":
        return _("Share over {threshold}").format(threshold=units.show(measure.over, measure.unit))
    if column == "share_within":
        return _("Share within {threshold}").format(threshold=units.show(measure.within, measure.unit))
    return unit_title(unit)


def unit_title(unit: str) -> str:
    """The unit as the title of a chart: 'Anteil', 'Minuten'."""
    title = _("share") if unit == "share" else units.label(unit)
    return title[:1].upper() + title[1:]


def drawn(values: "pd.Series[float]", unit: str) -> "pd.Series[float]":
    """The figures as the axis needs them: shares stay 0 to 1, since the axis' format multiplies; others as shown."""
    row = units.UNITS[unit]
    return values.astype(float) * (1 if row.vega.endswith("%") else row.factor)
