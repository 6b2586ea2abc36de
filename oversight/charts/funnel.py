"""A funnel: each site by its size and its figure, between the limits that chance draws around all together.

The narrower the funnel, the more cases. Its upright axis need not begin at zero: what is looked at is where a site
lies between the limits.
"""

from functools import lru_cache
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd

from oversight import units
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.looks import standing_out
from oversight.charts.names_at_points import GAP, places
from oversight.charts.quantities import drawn, unit_title
from oversight.language import current
from oversight.language import translate as _
from oversight.sites_compared import Compared

HEIGHT = 230
# more names than these would cover each other: then only the sites outside are named
MOST_NAMES = 8
# above and below the outermost figures, as a part of what lies between them
ROOM = 0.1
PAPER = "#ffffff"


def funnel(found: Compared, noun: str) -> Chart:
    """The funnel of one comparison; `noun` is what its cases are called."""
    unit = found.measure.unit
    rows, title = _rows(found), unit_title(unit)
    names = (_("within the limits"), _("beyond the 99.8% limits"))
    spec = _spec(current(), title, units.UNITS[unit].vega, _across(unit, noun), names, *_ends(found))
    average = units.show(found.average, unit)
    together = pd.DataFrame({"at": drawn(pd.Series([found.average]), unit)})
    spec = {
        **spec,
        "title": {**spec["title"], "subtitle": _lines(found)},
        "datasets": {"curves": _curves(found), "together": together},
    }
    return chart_of(found.measure, spec, rows, alternatives.of_funnel(rows, title, average))


def _across(unit: str, noun: str) -> str:
    if unit == "share":
        return _("Number of cases ({noun})").format(noun=noun)
    return _("Size ({noun}, all months added up)").format(noun=noun)


def _lines(found: Compared) -> list[str]:
    """What each line is, above the picture."""
    unit = found.measure.unit
    average = units.show(found.average, unit) if unit == "share" else units.show_number(found.average, unit)
    return [
        _("middle line: all together, {average}").format(average=average),
        _("unbroken lines: 99.8% limits"),
        _("broken lines: 95% limits"),
    ]


def _rows(found: Compared) -> pd.DataFrame:
    """The sites with enough cases, in the order of names."""
    shown, unit = found.rows[found.rows["is_shown"]], found.measure.unit
    is_beyond = shown["place"].isin(["above", "below"])
    named = shown["name"].where(is_beyond | (len(shown) <= MOST_NAMES))
    size = shown["denominator"].astype(float)
    at = drawn(shown["value"], unit)
    (first, last), (lowest, highest) = _ends(found)
    points = list(zip((size - first) / (last - first), (highest - at) / (highest - lowest), strict=True))
    placed = places(points, list(named.fillna("")), HEIGHT)
    side = pd.Series([place.side for place in placed], index=shown.index)
    label_at = at - pd.Series([place.below for place in placed], index=shown.index) / HEIGHT * (highest - lowest)
    return pd.DataFrame(
        {
            "name": shown["name"],
            "size": size,
            "figure": shown["value"].astype(float),
            "at": at,
            "label_at": label_at,
            "led_to": label_at.where(pd.Series([place.needs_a_line for place in placed], index=shown.index)),
            "kind": [_("beyond the 99.8% limits") if beyond else _("within the limits") for beyond in is_beyond],
            "shown": [units.show(value, unit) for value in shown["value"]],
            "cases": [units.show_count(n) for n in shown["denominator"]],
            **{f"label_{one}": named.where(side == one) for one in ("right", "left", "middle")},
        }
    ).reset_index(drop=True)


def _ends(found: Compared) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where the picture ends, from left to right and from below; no share lies beyond none and all."""
    shown, curves = found.rows[found.rows["is_shown"]], found.curves
    sizes = (float(curves["size"].min()), float(curves["size"].max()))
    least = min(shown["value"].min(), curves["low_998"].min())
    most = max(shown["value"].max(), curves["high_998"].max())
    room = ROOM * (most - least)
    within = pd.Series([max(least - room, 0.0), min(most + room, 1.0 if found.measure.unit == "share" else np.inf)])
    lowest, highest = drawn(within, found.measure.unit)
    return sizes, (float(lowest), float(highest))


def _curves(found: Compared) -> pd.DataFrame:
    """A point per curve and size."""
    curves = found.curves.melt("size", var_name="curve", value_name="limit")
    line = curves["curve"].str.endswith("95").map({True: "95", False: "99.8"})
    return curves.assign(at=drawn(curves["limit"], found.measure.unit), line=line)


@lru_cache(maxsize=128)
def _spec(
    language: str,
    title: str,
    format: str,
    across: str,
    names: tuple[str, str],
    sizes: tuple[float, float],
    ends: tuple[float, float],
) -> dict[str, Any]:
    axis = alt.Axis(title=across, description=across, format=",d", tickCount=5, grid=False, ticks=False)
    x = alt.X("size:Q", axis=axis, scale=alt.Scale(domain=list(sizes), nice=False, zero=False))
    scale = alt.Scale(domain=list(ends), nice=False, zero=False)
    y = alt.Y("at:Q", axis=style.value_axis(title, format), scale=scale)
    tooltip = [
        alt.Tooltip("name:N", title=_("Site")),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("cases:N", title=_("Cases")),
        alt.Tooltip("kind:N", title=_("Place")),
    ]
    points = alt.Chart().mark_point(filled=True, opacity=1).encode(x=x, y=y, tooltip=tooltip, **standing_out(names))
    return style.finished(alt.layer(*_behind(x, y), points, *_names(x)), title, height=HEIGHT, above=10)


def _behind(x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """The curves, the line of all together, and the lines from points to names that stand away from them."""
    dash = alt.StrokeDash("line:N", scale=alt.Scale(domain=["99.8", "95"], range=[[1, 0], [5, 4]]), legend=None)
    lines = (
        alt.Chart(alt.NamedData(name="curves"))
        .mark_line(color=style.BEHIND, strokeWidth=1.5, aria=False)
        .encode(x=x, y=y, detail="curve:N", strokeDash=dash)
    )
    rule = alt.Chart(alt.NamedData(name="together")).mark_rule(color=style.BEHIND).encode(y=y)
    leading = (
        alt.Chart()
        .transform_filter("isValid(datum.led_to)")
        .mark_rule(color=style.BEHIND, strokeWidth=0.8, aria=False)
        .encode(x=x, y=y, y2="led_to:Q")
    )
    return [lines, rule, leading]


def _names(x: alt.X) -> list[alt.Chart]:
    def beside(column: str, align: Literal["left", "right", "center"], gap: int, **around: Any) -> alt.Chart:
        texts: alt.Chart = (
            alt.Chart()
            .transform_filter(f"isValid(datum.{column})")
            .mark_text(align=align, baseline="middle", dx=gap, aria=False, **around)
            .encode(x=x, y=alt.Y("label_at:Q"), text=f"{column}:N")
        )
        return texts

    sides: tuple[tuple[str, Literal["left", "right", "center"], int], ...] = (
        ("label_right", "left", GAP),
        ("label_left", "right", -GAP),
        ("label_middle", "center", 0),
    )
    # a rim of paper, so that no line strikes a name through
    rims = [beside(*side, stroke=PAPER, strokeWidth=4, strokeJoin="round") for side in sides]
    return [*rims, *(beside(*side) for side in sides)]
