"""Lines over time: one per site, segment or part of a whole."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import alternatives, backgrounds, style
from oversight.charts.chart import Chart, Reference, chart_of
from oversight.charts.labels import apart, in_order, series, wrapped
from oversight.charts.looks import looks
from oversight.charts.quantities import Quantity, as_told, drawn, quantity
from oversight.language import current
from oversight.language import translate as _

HEIGHT = 260
LINE_HEIGHT = 16
# how far a round number ends the axis above the highest figure, about
AXIS_BEYOND = 1.1
_FREQUENCY = {"month": "MS", "quarter": "QS", "year": "YS"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def trend(
    answer: Answer,
    *,
    of: str | None = None,
    events: pd.DataFrame | None = None,
    reference: Reference | None = None,
    sites: Mapping[str, str] | None = None,
) -> Chart:
    """A figure over time, asked with grain month, quarter or year; a line per site and segment.

    `of` as in quantities.quantity; where all medians lie at zero, the share over the threshold.
    `events`: columns date_from and description. `sites`: names by code.
    A period with fewer cases than the measure's minimum is a gap.
    """
    what = as_told(quantity(answer, of or _telling(answer)), answer)
    return _lines(answer, what, ("site", "segment"), events, reference, sites)


def _telling(answer: Answer) -> str | None:
    """A line of medians along the bottom tells nothing of those who wait too long."""
    measure = answer.measure
    if measure.shape != "histogram" or measure.over is None or not (answer.frame["median"] == 0).all():
        return None
    return "share_over"


def parts_over_time(
    answer: Answer, *, events: pd.DataFrame | None = None, sites: Mapping[str, str] | None = None
) -> Chart:
    """The shares of a breakdown over time, a line per part."""
    return _lines(answer, quantity(answer), ("site", "segment", "category"), events, None, sites)


def _lines(
    answer: Answer,
    what: Quantity,
    columns: tuple[str, ...],
    events: pd.DataFrame | None,
    reference: Reference | None,
    sites: Mapping[str, str] | None,
) -> Chart:
    grain = str(answer.parameters["grain"])
    if grain not in _FREQUENCY:
        raise ValueError("a trend needs periods: ask with grain month, quarter or year")
    rows = _rows(answer, what, columns, grain, sites)
    end = rows["period"].max() + pd.DateOffset(months=_MONTHS[grain])
    happened = backgrounds.numbered(events, rows["period"].min(), end, sites)
    spec = _spec(
        current(),
        what.title,
        what.unit,
        tuple(dict.fromkeys(rows["series"])),
        time_step(rows, grain),
        grain,
        len(happened) > 0,
        reference is not None,
    )
    dressed = backgrounds.with_named(spec, happened, reference, what)
    return chart_of(answer.measure, dressed, rows, alternatives.of_trend(rows, what, happened))


def _rows(
    answer: Answer, what: Quantity, columns: tuple[str, ...], grain: str, sites: Mapping[str, str] | None
) -> pd.DataFrame:
    # in the order of codes, so that a line keeps its colour whichever months are looked at
    frame = in_order(answer, (*columns, "period"))
    rows = pd.DataFrame(
        {
            "period": pd.to_datetime(frame["period"]).astype("datetime64[ms]"),
            "series": series(frame, columns, sites),
            "figure": frame[what.column].astype(float).where(frame[what.cases] >= what.minimum) * what.times,
            "n": frame[what.cases].astype(float),
        }
    )
    rows = _with_gaps(rows, grain)
    rows["value"] = drawn(rows["figure"], what.unit)
    rows["when"] = [units.show_period(period, grain) for period in rows["period"]]
    rows["shown"] = what.written(rows["figure"], rows["n"])
    rows["cases"] = [units.show_count(n) for n in rows["n"]]
    return _with_end_labels(rows)


def _with_gaps(rows: pd.DataFrame, grain: str) -> pd.DataFrame:
    """Every period between the first and the last for every line: what is missing must break the line."""
    periods = pd.date_range(rows["period"].min(), rows["period"].max(), freq=_FREQUENCY[grain])
    wanted = pd.MultiIndex.from_product([dict.fromkeys(rows["series"]), periods], names=["series", "period"])
    complete: pd.DataFrame = rows.set_index(["series", "period"]).reindex(wanted).reset_index()
    return complete


def _with_end_labels(rows: pd.DataFrame) -> pd.DataFrame:
    """The name of each line beside its last point, moved apart where lines end close together."""
    rows["end_label"] = pd.Series(None, index=rows.index, dtype=object)
    rows["end_at"] = float("nan")
    lasts = rows.dropna(subset=["value"]).drop_duplicates("series", keep="last")
    if lasts["series"].nunique() < 2:
        return rows
    texts = [wrapped(text) for text in lasts["series"]]
    line = LINE_HEIGHT / HEIGHT * AXIS_BEYOND * float(rows["value"].max())
    heights = [(text.count("\n") + 1) * line for text in texts]
    middles = apart(list(lasts["value"]), heights)
    rows.loc[lasts.index, "end_label"] = texts
    # a text of several lines hangs from the middle of its first
    rows.loc[lasts.index, "end_at"] = [
        middle + (height - line) / 2 for middle, height in zip(middles, heights, strict=True)
    ]
    return rows


def time_step(rows: pd.DataFrame, grain: str) -> int:
    """Months between two marks of the time axis of these rows."""
    return step_of_months(rows["period"].nunique() * _MONTHS[grain], least=_MONTHS[grain])


def step_of_months(months: int, least: int = 1) -> int:
    """Months between two marks of the time axis, so that there are at most about eight."""
    return next((step for step in (1, 3, 6, 12, 24, 60) if step >= least and months / step <= 8), 120)


@lru_cache(maxsize=256)
def _spec(
    language: str,
    title: str,
    unit: str,
    names: tuple[str, ...],
    step: int,
    grain: str,
    has_events: bool,
    has_reference: bool,
) -> dict[str, Any]:
    x = alt.X("period:T", axis=time_axis(step, grain), scale=alt.Scale(padding=8))
    axis = style.value_axis(title, units.UNITS[unit].vega, whole=unit == "n")
    y = alt.Y("value:Q", scale=alt.Scale(zero=True, nice=True), axis=axis)
    behind = [*backgrounds.event_layers(has_events), *backgrounds.reference_layers(has_reference)]
    layers = [*behind, *_line_layers(x, y, names, title)]
    return style.finished(alt.layer(*layers), title, height=HEIGHT, above=22 if has_events else 10)


def time_axis(step: int, grain: str) -> alt.Axis:
    """The axis of time: months or quarters, with the year below the first mark and every January."""
    short = {"month": "timeFormat(datum.value, '%b')", "quarter": f"'{_('Q')}' + timeFormat(datum.value, '%q')"}
    year = "timeFormat(datum.value, '%Y')"
    if grain == "year" or step >= 12:
        words = year
    else:
        words = f"[{short[grain]}, datum.index === 0 || month(datum.value) === 0 ? {year} : '']"
    interval = alt.TimeIntervalStep(interval="month", step=step) if step < 12 else None
    years = alt.TimeIntervalStep(interval="year", step=max(step // 12, 1))
    return alt.Axis(
        title=None,
        description=_("Time"),
        tickCount=interval or years,
        labelExpr=words,
        labelOverlap="greedy",
        grid=False,
        ticks=True,
    )


def _line_layers(x: alt.X, y: alt.Y, names: tuple[str, ...], title: str) -> list[alt.Chart]:
    colour, dash, shape = looks(names)
    lines = (
        alt.Chart()
        .mark_line(strokeWidth=2.5, invalid="break-paths-show-path-domains", aria=False)
        .encode(x=x, y=y, color=colour, strokeDash=dash, detail="series:N")
    )
    tooltip = [
        alt.Tooltip("when:N", title=_("Period")),
        *([alt.Tooltip("series:N", title=_("Series"))] if len(names) > 1 else []),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("cases:N", title=_("Cases")),
    ]
    points = (
        alt.Chart()
        .mark_point(filled=True, size=38, opacity=1, invalid="filter")
        .encode(x=x, y=y, color=colour, shape=shape, tooltip=tooltip)
    )
    if len(names) < 2:
        return [lines, points]
    ends = (
        alt.Chart()
        .transform_filter("isValid(datum.end_label)")
        .mark_text(align="left", baseline="middle", dx=10, lineBreak="\n", aria=False)
        .encode(x=x, y=alt.Y("end_at:Q"), text="end_label:N")
    )
    return [lines, points, ends]
