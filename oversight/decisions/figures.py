"""The one figure of a measure that a decision speaks of, per part, out of an answer."""

from dataclasses import dataclass, replace

import pandas as pd

from oversight import codes, units
from oversight.answers import Answer
from oversight.decisions.decision import Tie
from oversight.language import translate as _
from oversight.measures import Measure

# of more parts nobody reads a figure each in one line
MOST_PARTS = 3


@dataclass(frozen=True)
class Figure:
    """One figure; None: there is none, or too few cases are behind it. `part`: its code, if there are parts."""

    part: str | None
    value: float | None
    unit: str
    has_enough: bool

    @property
    def text(self) -> str:
        shown = _("too few cases") if not self.has_enough else units.show(self.value, self.unit)
        return f"{codes.label(self.part)}: {shown}" if self.part else shown


def figures(answer: Answer, tie: Tie, *, within: bool = False) -> tuple[Figure, ...]:
    """The figures of an answer over one period. `within`: the share that keeps the threshold, of a duration."""
    if not answer.is_ok:
        return ()
    parts = _part_column(answer.measure)
    rows = answer.frame if tie.segment is None else answer.frame[is_part(answer.frame, tie.segment)]
    return tuple(_figure(answer.measure, row, parts, within) for _place, row in rows.iterrows())


def text(found: tuple[Figure, ...]) -> str:
    """The figures in one line; empty where there are too many parts, of which the finding speaks."""
    return "; ".join(figure.text for figure in found) if len(found) <= MOST_PARTS else ""


def unit_of(measure: Measure, *, within: bool) -> str:
    """In what a figure is written. The parts of a whole are shares of it, whatever the measure counts."""
    return "share" if within or measure.shape in ("breakdown", "lifetable") else measure.unit


def part_of(whole: Answer, tie: Tie) -> Answer:
    """Only the rows of the part that is meant; a category is told within its whole."""
    if tie.segment is None or tie.segment not in set(whole.frame["segment"].dropna()):
        return whole
    rows = whole.frame[whole.frame["segment"] == tie.segment].reset_index(drop=True)
    return replace(whole, frame=rows)


def _figure(measure: Measure, row: "pd.Series[float]", parts: str, within: bool) -> Figure:
    part = row[parts]
    has_enough = measure.shape == "count" or float(row[measure.cases]) >= measure.minimum_n
    value = _value(measure, row, within) if has_enough else None
    return Figure(None if pd.isna(part) else str(part), value, unit_of(measure, within=within), has_enough)


def _value(measure: Measure, row: "pd.Series[float]", within: bool) -> float | None:
    column = {"count": "n", "histogram": "median", "lifetable": "share_within"}.get(measure.shape, "value")
    value = 1 - row["share_over"] if within and measure.shape == "histogram" else row[column]
    return None if pd.isna(value) else float(value)


def _part_column(measure: Measure) -> str:
    return "category" if measure.shape == "breakdown" else "segment"


def is_part(frame: pd.DataFrame, code: str) -> "pd.Series[bool]":
    """Rows of this segment, or of this category of a whole."""
    found: pd.Series[bool] = frame["segment"] == code
    return found | (frame["category"] == code) if "category" in frame else found
