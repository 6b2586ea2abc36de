"""Numbers by year: our own as bars, those that another place published as marks with a label. Never one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.quantities import quantity
from oversight.language import current
from oversight.language import translate as _

HEIGHT = 240
# the highest number needs room for its label below the key
ROOM = 1.15


@dataclass(frozen=True)
class Elsewhere:
    """What another place counted in one year; `shown` says it in words: 'almost 580'."""

    year: int
    value: float
    shown: str


def history(answer: Answer, elsewhere: Sequence[Elsewhere], place: str) -> Chart:
    """A count asked with grain='year' beside the numbers of another place. Every year between them has its room."""
    what = quantity(answer)
    here, there = _("this jobcenter"), _("{place} (other definition)").format(place=place)
    own = [
        _row(period.year, n, units.show_count(n), here)
        for period, n in zip(answer.frame["period"], answer.frame[what.column], strict=True)
    ]
    others = [_row(mark.year, mark.value, mark.shown, there) for mark in elsewhere]
    # the other place's years come first: they are the earlier ones
    rows = pd.DataFrame([*others, *own])
    years = tuple(range(int(rows["year"].min()), int(rows["year"].max()) + 1))
    words = alternatives.of_bars(rows.assign(name=rows["year"]), what)
    return chart_of(
        answer.measure, _spec(current(), what.title, years, here, there, ROOM * float(rows["value"].max())), rows, words
    )


def _row(year: int, value: float, shown: str, series: str) -> dict[str, Any]:
    return {"year": str(year), "value": float(value), "shown": shown, "series": series}


@lru_cache(maxsize=16)
def _spec(language: str, title: str, years: tuple[int, ...], here: str, there: str, top: float) -> dict[str, Any]:
    x = alt.X(
        "year:O",
        scale=alt.Scale(domain=[str(year) for year in years]),
        axis=alt.Axis(title=None, labelAngle=0, ticks=False, labelOverlap="greedy", description=_("Year")),
    )
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=style.value_axis(title, ",d", whole=True))
    colour = alt.Color(
        "series:N",
        scale=alt.Scale(domain=[here, there], range=[style.BLUE, style.BEHIND]),
        legend=style.key((here, there), "square"),
    )
    tooltip = [
        alt.Tooltip("series:N", title=_("Series")),
        alt.Tooltip("year:N", title=_("Year")),
        alt.Tooltip("shown:N", title=title),
    ]
    base = alt.Chart().encode(x=x, y=y, color=colour, tooltip=tooltip)
    bars = base.transform_filter(alt.datum.series == here).mark_bar(cornerRadiusEnd=1)
    marks = base.transform_filter(alt.datum.series == there).mark_point(
        shape="diamond", filled=True, size=140, opacity=1
    )
    written = alt.Chart().mark_text(baseline="bottom", dy=-9, aria=False).encode(x=x, y=y, text="shown:N")
    return style.finished(alt.layer(bars, marks, written), title, height=HEIGHT)
