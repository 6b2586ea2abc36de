"""What was observed beside what was to be expected without the introduction, month by month."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import measures, units
from oversight.charts import backgrounds, changes, courses_in_words, introductions, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.introductions import Marks
from oversight.charts.looks import looks
from oversight.charts.quantities import Quantity, drawn, quantity_of
from oversight.charts.trends import step_of_months, time_axis
from oversight.effects.effect import Course, Effect, Happening
from oversight.language import current
from oversight.language import translate as _
from oversight.measures import Measure

HEIGHT = 280
SMALL_HEIGHT = 150


def course(effect: Effect, *, sites: Mapping[str, str] | None = None) -> Chart:
    """The observed line, what was to be expected with its range, introductions, transition and other events.

    Raises ValueError for an effect without a course.
    """
    what, seen = _what(effect), _course_of(effect)
    rows = _rows(seen, what, has_range=changes.tells_chance(effect))
    end = rows["period"].max() + pd.DateOffset(months=1)
    happened = backgrounds.numbered(_events(effect.happenings), rows["period"].min(), end, sites)
    marks = introductions.of_all(effect, end, sites)
    step, names = step_of_months(len(seen.months)), tuple(dict.fromkeys(rows["series"]))
    spec = _spec(current(), what.title, what.unit, step, names, len(happened) > 0, marks.kinds)
    dressed = introductions.with_marks(backgrounds.with_named(spec, happened, None, what), marks)
    words = f"{courses_in_words.of_all(effect)} {courses_in_words.of_events(list(happened['what']))}"
    return chart_of(_measure(effect), dressed, rows, words.strip())


def site_course(effect: Effect, site: str, *, sites: Mapping[str, str] | None = None) -> Chart:
    """The line of one site, small. The axes of all sites have the same upper end, so that they can be compared."""
    line = next(line for line in effect.sites if line.site == site)
    what, months, none = _what(effect), _course_of(effect).months, (float("nan"),) * len(line.observed)
    rows = _rows(Course(months, line.observed, line.without, none, none, (False,) * len(months)), what, has_range=False)
    marks, names = introductions.of_one(line.start), tuple(dict.fromkeys(rows["series"]))
    top = _top([figure for other in effect.sites for figure in (*other.observed, *other.without)], what)
    spec = _spec(current(), what.title, what.unit, 12, names, False, marks.kinds, top)
    name = sites[site] if sites and site in sites else site
    return chart_of(
        _measure(effect), _named(spec, marks, name), rows, f"{name}: {courses_in_words.of_site(effect, line)}"
    )


def _measure(effect: Effect) -> Measure:
    return measures.find(effect.question.measure)


def _what(effect: Effect) -> Quantity:
    return quantity_of(_measure(effect), effect.question.figure)


def _course_of(effect: Effect) -> Course:
    if effect.course is None:
        raise ValueError(f"{effect.question.measure}: nothing was recorded that could be drawn")
    return effect.course


def _named(spec: dict[str, Any], marks: Marks, name: str) -> dict[str, Any]:
    marked = introductions.with_marks(spec, marks)
    return {**marked, "title": {**marked["title"], "text": name}}


def _events(happenings: Sequence[Happening]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "date_from": [happening.first for happening in happenings],
            "site": [happening.site or "all" for happening in happenings],
            "description": [str(happening.words) for happening in happenings],
        }
    )


def _top(figures: Sequence[float], what: Quantity) -> float:
    return float(drawn(pd.Series(figures, dtype=float), what.unit).max())


def _rows(seen: Course, what: Quantity, *, has_range: bool) -> pd.DataFrame:
    """A row per month and line; the line of the expected only where there is any."""
    lines = [_line(seen.months, seen.observed, _("observed"), what)]
    if any(figure == figure for figure in seen.without):
        expected = _line(seen.months, seen.without, _("to be expected without the introduction"), what)
        if has_range:
            expected["low"], expected["high"] = (drawn(pd.Series(edge), what.unit) for edge in (seen.low, seen.high))
        lines.append(expected)
    return pd.concat(lines, ignore_index=True)


def _line(months: Sequence[date], figures: Sequence[float], name: str, what: Quantity) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "period": pd.to_datetime(pd.Series(months)).astype("datetime64[ms]"),
            "series": name,
            "value": drawn(pd.Series(figures, dtype=float), what.unit),
            "when": [units.show_month(month) for month in months],
            "shown": [units.show(figure, what.unit) for figure in figures],
        }
    )


@lru_cache(maxsize=128)
def _spec(
    language: str,
    title: str,
    unit: str,
    step: int,
    names: tuple[str, ...],
    has_events: bool,
    kinds: tuple[str, ...],
    top: float | None = None,
) -> dict[str, Any]:
    height = HEIGHT if top is None else SMALL_HEIGHT
    x = alt.X("period:T", axis=time_axis(step, "month"), scale=alt.Scale(padding=8))
    axis = style.value_axis(title, units.UNITS[unit].vega, whole=unit == "n")
    axis.tickCount = 5 if top is None else 3
    scale = alt.Scale(zero=True, nice=True, domainMax=alt.Undefined if top is None else top)
    y = alt.Y("value:Q", scale=scale, axis=axis)
    behind = [*introductions.layers(kinds, height), *backgrounds.event_layers(has_events)]
    layers = [*behind, *_band(x, names), *_lines(x, y, names, title, is_small=top is not None)]
    return style.finished(alt.layer(*layers), title, height=height, above=22 if has_events or kinds or top else 10)


def _band(x: alt.X, names: tuple[str, ...]) -> list[alt.Chart]:
    if len(names) < 2:
        return []
    band = alt.Chart().transform_filter("isValid(datum.low)").mark_area(color=style.COLOURS[1], opacity=0.18)
    return [band.encode(x=x, y=alt.Y("low:Q"), y2="high:Q")]


def _lines(x: alt.X, y: alt.Y, names: tuple[str, ...], title: str, *, is_small: bool) -> list[alt.Chart]:
    # the key stands clear of the triangles and numbers between it and the lines
    colour, dash, _shape = looks(names, legend=len(names) > 1 and not is_small, offset=24)
    lines = (
        alt.Chart()
        .mark_line(strokeWidth=2.5, invalid="break-paths-show-path-domains", aria=False)
        .encode(x=x, y=y, color=colour, strokeDash=dash, detail="series:N")
    )
    tooltip = [
        alt.Tooltip("when:N", title=_("Period")),
        alt.Tooltip("series:N", title=_("Series")),
        alt.Tooltip("shown:N", title=title),
    ]
    points = (
        alt.Chart()
        .mark_point(filled=True, size=14 if is_small else 34, opacity=1, invalid="filter")
        .encode(x=x, y=y, color=colour, tooltip=tooltip)
    )
    return [lines, points]
