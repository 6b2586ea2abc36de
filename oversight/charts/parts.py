"""Bars that lie: the parts of a whole, and one figure beside another for each site. They begin at zero."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.labels import in_order, series, wrapped
from oversight.charts.looks import looks
from oversight.charts.quantities import Quantity, drawn, quantity
from oversight.language import current
from oversight.language import translate as _

BAR = 30
# a line of letters beside a bar, with half a line between two names
LINE = 20
LETTERS_BESIDE_A_BAR = 20


def parts(answer: Answer, *, sites: Mapping[str, str] | None = None) -> Chart:
    """The parts of a whole, largest first: a breakdown asked with grain='all'. A bar per segment in each part."""
    return _bars(answer, quantity(answer), ("category",), ("site", "segment"), sites)


def bars_by_site(answer: Answer, *, of: str | None = None, sites: Mapping[str, str] | None = None) -> Chart:
    """A figure for each site, asked with grain='all' and by_site=True. In the order of names: no ranking."""
    return _bars(answer, quantity(answer, of), ("site",), ("segment", "category"), sites, by_name=True)


def _bars(
    answer: Answer,
    what: Quantity,
    beside: tuple[str, ...],
    within: tuple[str, ...],
    sites: Mapping[str, str] | None,
    *,
    by_name: bool = False,
) -> Chart:
    frame = answer.frame
    figure = frame[what.column].astype(float).where(frame[what.cases] >= what.minimum)
    inner = [column for column in within if column in frame]
    rows = pd.DataFrame(
        {
            "name": [wrapped(text, LETTERS_BESIDE_A_BAR) for text in series(frame, beside, sites)],
            "series": series(frame, inner, sites),
            "figure": figure,
            "value": drawn(figure, what.unit),
            "shown": what.written(figure, frame[what.cases]),
            "cases": [units.show_count(n) for n in frame["n" if "n" in frame else what.cases]],
        }
    )
    rows["written"] = what.written(figure, frame[what.cases], unit_told=what.unit == "share")
    if by_name:
        rows = rows.sort_values("name", kind="stable").reset_index(drop=True)
    spec = _spec(
        current(),
        what.title,
        tuple(dict.fromkeys(rows["name"])),
        tuple(dict.fromkeys(series(in_order(answer, inner), inner, sites))),
    )
    return chart_of(answer.measure, spec, rows, alternatives.of_bars(rows, what))


def _fill(inner: tuple[str, ...]) -> alt.Color:
    colours = looks(inner)[0]
    return colours.legend(style.key(inner, "square"))


def _lines(names: tuple[str, ...]) -> int:
    """The most lines that a name takes beside its bar."""
    return max((name.count("\n") + 1 for name in names), default=1)


@lru_cache(maxsize=128)
def _spec(language: str, title: str, names: tuple[str, ...], inner: tuple[str, ...]) -> dict[str, Any]:
    many = len(inner) > 1
    y = alt.Y(
        "name:N",
        sort=list(names),
        axis=alt.Axis(
            title=None, labelExpr="split(datum.label, '\\n')", labelLimit=200, ticks=False, description=title
        ),
    )
    x = alt.X(
        "value:Q",
        scale=alt.Scale(zero=True, nice=False),
        axis=None,
    )
    offset = {"yOffset": alt.YOffset("series:N", sort=list(inner))} if many else {}
    colour = _fill(inner) if many else alt.value(style.BLUE)
    tooltip = [
        alt.Tooltip("name:N", title=_("Part")),
        *([alt.Tooltip("series:N", title=_("Series"))] if many else []),
        alt.Tooltip("shown:N", title=title),
        alt.Tooltip("cases:N", title=_("Cases")),
    ]
    bars = alt.Chart().mark_bar(cornerRadiusEnd=1).encode(x=x, y=y, color=colour, tooltip=tooltip, **offset)
    written = (
        alt.Chart()
        .mark_text(align="left", baseline="middle", dx=5, aria=False)
        .encode(x=alt.X("at:Q"), y=y, text="written:N", **offset)
        .transform_calculate(at="isValid(datum.value) ? datum.value : 0")
    )
    height = alt.Step(BAR * 0.75, **{"for": "offset"}) if many else alt.Step(max(BAR, LINE * _lines(names)))
    return style.finished(alt.layer(bars, written), title, height=height)
