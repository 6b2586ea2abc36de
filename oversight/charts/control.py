"""A control chart: the months of one series, the mean and limits of its ordinary ups and downs, and what stands out.

Its upright axis need not begin at zero: what is looked at is where the points lie between the limits.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.looks import standing_out
from oversight.charts.quantities import drawn, unit_title
from oversight.charts.trends import time_axis, time_step
from oversight.language import current
from oversight.language import translate as _
from oversight.signals import Signal, named, rule
from oversight.statistics.spc_rules import COMMON_CAUSE

HEIGHT = 240


def control(signal: Signal, *, sites: Mapping[str, str] | None = None) -> Chart:
    """The control chart of one series. `sites`: names by code."""
    rows, title = _rows(signal), unit_title(signal.series.unit)
    names = (_("within the ordinary ups and downs"), _("striking"))
    spec = _spec(current(), title, units.UNITS[signal.series.unit].vega, time_step(rows, "month"), names)
    return chart_of(signal.measure, spec, rows, alternatives.of_control(rows, named(signal, sites), signal.series.unit))


def _rows(signal: Signal) -> pd.DataFrame:
    """A row for every month, also for those without a figure: they break the line."""
    chart, unit = signal.chart, signal.series.unit
    limits = {"lower": chart.lower, "middle": chart.centre, "upper": chart.upper}
    found = pd.DataFrame(
        {
            "period": pd.to_datetime(pd.Series(signal.series.months)).astype("datetime64[ms]"),
            "figure": signal.watched,
            "group": chart.groups,
            "is_striking": [cause != COMMON_CAUSE for cause in chart.causes],
            "rule": [rule(cause) for cause in chart.causes],
            **limits,
        }
    )
    months = pd.date_range(found["period"].min(), found["period"].max(), freq="MS").as_unit("ms")
    rows = found.set_index("period").reindex(months).rename_axis("period").reset_index()
    for column in ("figure", *limits):
        rows[f"{column}_at"] = drawn(rows[column], unit)
        rows[f"{column}_shown"] = [units.show(value, unit) for value in rows[column]]
    rows["when"] = [units.show_period(period, "month") for period in rows["period"]]
    # a month without a figure is no kind of month
    rows["kind"] = [_kind(striking) for striking in rows["is_striking"]]
    return rows


def _kind(is_striking: bool | None) -> str | None:
    if pd.isna(is_striking):
        return None
    return _("striking") if is_striking else _("within the ordinary ups and downs")


@lru_cache(maxsize=128)
def _spec(language: str, title: str, format: str, step: int, names: tuple[str, str]) -> dict[str, Any]:
    x = alt.X("period:T", axis=time_axis(step, "month"), scale=alt.Scale(padding=8))
    axis, scale = style.value_axis(title, format), alt.Scale(zero=False, nice=True)

    months = (
        alt.Chart()
        .mark_line(strokeWidth=1.5, color=style.BLUE, invalid="break-paths-show-path-domains", aria=False)
        .encode(x=x, y=alt.Y("figure_at:Q"))
    )
    tooltip = [
        alt.Tooltip("when:N", title=_("Period")),
        alt.Tooltip("figure_shown:N", title=title),
        alt.Tooltip("rule:N", title=_("Rule")),
        alt.Tooltip("lower_shown:N", title=_("Lower limit")),
        alt.Tooltip("middle_shown:N", title=_("Mean")),
        alt.Tooltip("upper_shown:N", title=_("Upper limit")),
    ]
    points = (
        alt.Chart()
        .mark_point(filled=True, opacity=1, invalid="filter")
        .encode(x=x, y=alt.Y("figure_at:Q"), tooltip=tooltip, **standing_out(names))
    )
    limits = [
        _line(x, alt.Y(f"{column}_at:Q", axis=axis, scale=scale), dash)
        for column, dash in (("lower", [6, 3]), ("middle", [1, 0]), ("upper", [6, 3]))
    ]
    return style.finished(alt.layer(*limits, months, points), title, height=HEIGHT)


def _line(x: alt.X, y: alt.Y, dash: list[int]) -> alt.Chart:
    """A limit or the mean; each group of months has its own."""
    drawing = alt.Chart().mark_line(
        interpolate="step",
        strokeDash=dash,
        strokeWidth=1.5,
        color=style.BEHIND,
        invalid="break-paths-show-path-domains",
        aria=False,
    )
    line: alt.Chart = drawing.encode(x=x, y=y, detail="group:N")
    return line
