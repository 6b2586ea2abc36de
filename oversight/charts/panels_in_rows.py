"""The figures of several panels as rows: a row for each period of each line, and a gap where one is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor, isnan, log10

import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts.labels import apart, wrapped
from oversight.charts.quantities import Quantity, drawn, quantity

TALL, SMALL, LETTER_HEIGHT = 120, 62, 16
_FREQUENCY = {"month": "MS", "quarter": "QS", "year": "YS"}


@dataclass(frozen=True)
class Line:
    """One figure over time, asked with grain month, quarter or year. `of` as in quantities.quantity."""

    name: str
    answer: Answer
    of: str | None = None
    segment: str | None = None


@dataclass(frozen=True)
class Panel:
    """Lines in one unit, on a scale of their own from zero up. The title names figure and unit."""

    title: str
    lines: tuple[Line, ...]
    is_small: bool = False

    @property
    def height(self) -> int:
        return SMALL if self.is_small else TALL


def called(panel: Panel) -> Quantity:
    """What a panel shows, under its own title."""
    line = panel.lines[0]
    return replace(quantity(line.answer, line.of), title=panel.title)


def rows(panels: Sequence[Panel], grain: str) -> pd.DataFrame:
    """The rows of all lines over the same periods, with the names of lines at their ends."""
    lines = [(number, place, line) for number, panel in enumerate(panels) for place, line in enumerate(panel.lines)]
    known = [_of_line(line) for _number, _place, line in lines]
    spans = pd.concat([frame["period"] for frame in known])
    periods = pd.date_range(spans.min(), spans.max(), freq=_FREQUENCY[grain])
    parts = [
        _told(frame.set_index("period").reindex(periods), line, grain).assign(
            panel=number,
            line=place,
            title=panels[number].title,
            series=line.name,
            called=line.name or panels[number].title,
            measure=line.answer.measure.name,
        )
        for (number, place, line), frame in zip(lines, known, strict=True)
    ]
    return _with_end_labels(pd.concat(parts, ignore_index=True), panels)


def top(rows: pd.DataFrame, number: int) -> float:
    """Where the scale of a panel ends: the next round number above its highest figure."""
    highest = float(rows.loc[rows["panel"] == number, "value"].max())
    if isnan(highest) or highest <= 0:
        return 1.0
    size = 10.0 ** floor(log10(highest))
    return next(round(step * size, 10) for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15) if step * size >= highest)


def _of_line(line: Line) -> pd.DataFrame:
    what, frame = quantity(line.answer, line.of), line.answer.frame
    if line.segment is not None:
        frame = frame[frame["segment"] == line.segment]
    return pd.DataFrame(
        {
            "period": pd.to_datetime(frame["period"]).astype("datetime64[ms]"),
            "figure": frame[what.column].astype(float).where(frame[what.cases] >= what.minimum),
            "n": frame[what.cases].astype(float),
        }
    )


def _told(frame: pd.DataFrame, line: Line, grain: str) -> pd.DataFrame:
    what = quantity(line.answer, line.of)
    frame = frame.rename_axis("period").reset_index()
    return frame.assign(
        value=drawn(frame["figure"], what.unit),
        when=[units.show_period(period, grain) for period in frame["period"]],
        shown=what.written(frame["figure"], frame["n"]),
        cases=[units.show_count(n) for n in frame["n"]],
    )


def _with_end_labels(rows: pd.DataFrame, panels: Sequence[Panel]) -> pd.DataFrame:
    """The name of each line beside its last point, moved apart where lines end close together."""
    rows["end_label"] = pd.Series(None, index=rows.index, dtype=object)
    rows["end_at"] = float("nan")
    for number, panel in enumerate(panels):
        lasts = rows[rows["panel"] == number].dropna(subset=["value"]).drop_duplicates("line", keep="last")
        if len(panel.lines) > 1 and len(lasts):
            texts = [wrapped(text) for text in lasts["series"]]
            letter = LETTER_HEIGHT / panel.height * top(rows, number)
            heights = [(text.count("\n") + 1) * letter for text in texts]
            rows.loc[lasts.index, "end_label"] = texts
            rows.loc[lasts.index, "end_at"] = apart(list(lasts["value"]), heights)
    return rows
