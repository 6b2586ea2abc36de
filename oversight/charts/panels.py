"""Several figures over the same months, one below the other: where one falls, it is seen which other rises.

All panels are drawn in one view, each on a stretch of its own from above; so they share the axis of time and the width.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.charts import alternatives, backgrounds, panels_in_rows, style
from oversight.charts.chart import Chart
from oversight.charts.panels_in_rows import Panel
from oversight.charts.trends import step_of_months, time_axis
from oversight.language import current
from oversight.language import translate as _

HEAD = 34
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Place:
    """What a panel needs of the picture: its number from above, title, height, number format, scale and lines."""

    number: int
    title: str
    height: int
    form: str
    top: float
    lines: int


def panels(
    shown: Sequence[Panel],
    *,
    title: str,
    events: pd.DataFrame | None = None,
    sites: Mapping[str, str] | None = None,
) -> Chart:
    """Panels with the same axis of time. `title` is the question; `events` and `sites` as in trends.trend."""
    grain = str(shown[0].lines[0].answer.parameters["grain"])
    rows = panels_in_rows.rows(shown, grain)
    end = rows["period"].max() + pd.DateOffset(months=_MONTHS[grain])
    happened = backgrounds.numbered(events, rows["period"].min(), end, sites)
    months = rows["period"].nunique() * _MONTHS[grain]
    spec = _spec(
        current(),
        tuple(_place(panel, rows, number) for number, panel in enumerate(shown)),
        step_of_months(months, least=_MONTHS[grain]),
        grain,
        len(happened) > 0,
    )
    return Chart(_with_events(spec, happened), rows, f"{title} {_in_words(shown, rows, happened)}")


def _place(panel: Panel, rows: pd.DataFrame, number: int) -> Place:
    form = units.UNITS[panels_in_rows.called(panel).unit].vega
    return Place(number, panel.title, panel.height, form, panels_in_rows.top(rows, number), len(panel.lines))


def _with_events(spec: dict[str, Any], events: pd.DataFrame) -> dict[str, Any]:
    if events.empty:
        return spec
    told = {**spec["title"], "subtitle": backgrounds.told(events)}
    return {**spec, "title": told, "datasets": {"events": events}}


def _in_words(shown: Sequence[Panel], rows: pd.DataFrame, events: pd.DataFrame) -> str:
    """Panel by panel; what happened meanwhile is said once, at the end."""
    last = len(shown) - 1
    return " ".join(
        alternatives.of_trend(
            rows[rows["panel"] == number], panels_in_rows.called(panel), events if number == last else events.head(0)
        )
        for number, panel in enumerate(shown)
    )


@lru_cache(maxsize=64)
def _spec(language: str, places: tuple[Place, ...], step: int, grain: str, has_events: bool) -> dict[str, Any]:
    x = alt.X("period:T", axis=time_axis(step, grain), scale=alt.Scale(padding=8))
    layers: list[alt.Chart] = backgrounds.event_layers(has_events)
    above = 0
    for place in places:
        begin, above = above + HEAD, above + HEAD + place.height
        scale = alt.Scale(domain=[0, place.top], range=[above, begin], nice=False, zero=True)
        layers += [_head(place.title, begin), *_panel(place, x, scale)]
    chart = alt.layer(*layers).resolve_scale(y="independent")
    return style.finished(
        chart, _("What happened meanwhile") if has_events else "", height=above, above=22 if has_events else 2
    )


def _head(title: str, begin: int) -> alt.Chart:
    """The title of a panel, above its stretch."""
    words = alt.Chart().mark_text(align="left", baseline="bottom", fontWeight="bold", aria=False)
    encoded: alt.Chart = words.encode(x=alt.value(0), y=alt.value(begin - 9), text=alt.value(title))
    return encoded.transform_aggregate(n="count()")


def _panel(place: Place, x: alt.X, scale: alt.Scale) -> list[alt.Chart]:
    axis = alt.Axis(
        title=None, description=place.title, format=place.form, tickCount=3, ticks=False, grid=True, orient="left"
    )
    layers: list[alt.Chart] = []
    for line in range(place.lines):
        y = alt.Y("value:Q", scale=scale, axis=None if line else axis)
        layers += _line(place, line, x, y, alt.Y("value:Q", scale=scale, axis=None))
    return [*layers, _names(place, x, scale)] if place.lines > 1 else layers


def _line(place: Place, number: int, x: alt.X, y: alt.Y, bare: alt.Y) -> list[alt.Chart]:
    own = f"datum.panel === {place.number} && datum.line === {number}"
    colour, dash, shape = style.COLOURS[number], list(style.DASHES[number]), style.SHAPES[number]
    lines = alt.Chart().mark_line(
        strokeWidth=2.5, color=colour, strokeDash=dash, invalid="break-paths-show-path-domains", aria=False
    )
    tooltip = [
        alt.Tooltip("when:N", title=_("Period")),
        alt.Tooltip("called:N", title=_("Series")),
        alt.Tooltip("shown:N", title=place.title),
        alt.Tooltip("cases:N", title=_("Cases")),
    ]
    points = alt.Chart().mark_point(filled=True, size=30, opacity=1, color=colour, shape=shape, invalid="filter")
    return [
        lines.encode(x=x, y=y).transform_filter(own),
        points.encode(x=x, y=bare, tooltip=tooltip).transform_filter(own),
    ]


def _names(place: Place, x: alt.X, scale: alt.Scale) -> alt.Chart:
    """The name of each line beside its last point."""
    named = alt.Chart().mark_text(align="left", baseline="middle", dx=8, lineBreak="\n", aria=False)
    y = alt.Y("end_at:Q", scale=scale, axis=None)
    encoded: alt.Chart = named.encode(x=x, y=y, text="end_label:N").transform_filter(
        f"datum.panel === {place.number} && isValid(datum.end_label)"
    )
    return encoded
