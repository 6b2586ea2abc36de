"""The week as a grid: weekdays across, hours down, a number in every cell."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.quantities import Quantity, drawn, quantity
from oversight.language import current
from oversight.language import translate as _

CELL = 26


def hours(answer: Answer) -> Chart:
    """A figure by weekday and hour: segments such as '1-08' (Monday from 8 to 9), asked with grain='all'.

    A cell with fewer cases than the measure's minimum holds a dash.
    """
    what = quantity(answer)
    rows = _rows(answer.frame, what)
    top = 1.0 if what.unit == "share" else float(rows["value"].max())
    days = tuple(dict.fromkeys(rows.sort_values("weekday")["day"]))
    times = tuple(dict.fromkeys(rows.sort_values("hour")["time"]))
    return chart_of(
        answer.measure, _spec(current(), what.title, top, days, times), rows, alternatives.of_hours(rows, what)
    )


def _rows(frame: pd.DataFrame, what: Quantity) -> pd.DataFrame:
    slots = [str(segment).split("-") for segment in frame["segment"]]
    figure = frame[what.column].astype(float).where(frame[what.cases] >= what.minimum)
    return pd.DataFrame(
        {
            "weekday": [int(day) for day, _hour in slots],
            "hour": [int(hour) for _day, hour in slots],
            "day": [units.show_weekday(int(day)) for day, _hour in slots],
            "time": [units.show_hour(int(hour)) for _day, hour in slots],
            "figure": figure,
            "value": drawn(figure, what.unit),
            "shown": [units.show(value, what.unit) for value in figure],
            "written": [units.show_whole(value, what.unit) for value in figure],
            "cases": [units.show_count(n) for n in frame[what.cases]],
        }
    )


@lru_cache(maxsize=32)
def _spec(language: str, title: str, top: float, days: tuple[str, ...], times: tuple[str, ...]) -> dict[str, Any]:
    x = alt.X(
        "day:N",
        sort=list(days),
        axis=alt.Axis(title=None, orient="top", labelAngle=0, ticks=False, description=_("Weekday")),
        scale=alt.Scale(paddingInner=0.04),
    )
    y = alt.Y(
        "time:N",
        sort=list(times),
        axis=alt.Axis(title=None, ticks=False, description=_("Hour")),
        scale=alt.Scale(paddingInner=0.06),
    )
    colour = alt.Color(
        "value:Q", scale=alt.Scale(domain=[0, top], range=list(style.SEQUENCE), interpolate="lab"), legend=None
    )
    tooltip = [
        alt.Tooltip("day:N", title=_("Weekday")),
        alt.Tooltip("time:N", title=_("Hour")),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("cases:N", title=_("Cases")),
    ]
    cells = alt.Chart().mark_rect(invalid="filter").encode(x=x, y=y, color=colour, tooltip=tooltip)
    numbers = alt.Chart().mark_text(baseline="middle", color="#000000", aria=False).encode(x=x, y=y, text="written:N")
    return style.finished(alt.layer(cells, numbers), title, height=alt.Step(CELL))
