"""Durations: how many waited at most so long, and how many cases are still open at each age.

Both are drawn as steps that run up or down, which stay honest whatever the width of the bins.
"""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import alternatives, style
from oversight.charts.chart import Chart, chart_of
from oversight.charts.labels import in_order, series
from oversight.charts.looks import looks
from oversight.charts.quantities import drawn
from oversight.language import current
from oversight.language import translate as _
from oversight.measures import Measure

HEIGHT = 260
# the longest few would press all others against the axis
DRAWN_SHARE = 0.99


def distribution(answer: Answer) -> Chart:
    """How many waited at most so long: a histogram asked with picture=True and grain='all', a line per segment."""
    measure = answer.measure
    frame = _of_enough(answer, ("site", "segment", "bin_to"), _groups(answer)["n"].transform("sum"))
    bins = frame[frame["bin_to"].notna()]
    rows = pd.DataFrame(
        {
            "series": series(bins, ("site", "segment")),
            "length": drawn(bins["bin_to"], measure.unit),
            "share": bins["value"].astype(float).groupby([series(bins, ("site", "segment"))]).cumsum(),
        }
    )
    rows = _without_the_tail(_from_zero(rows))
    rows["shown"] = [_at_most(length, measure.unit) for length in rows["length"]]
    rows["shown_share"] = [units.show(share, "share") for share in rows["share"]]
    title = _("Share with at most this duration")
    across = _("{unit} (the longest 1% are not drawn)").format(unit=_capital(units.label(measure.unit)))
    return _chart(
        measure,
        rows,
        title,
        across,
        measure.over,
        measure.unit,
        alternatives.of_distribution(rows, measure),
        rises=True,
    )


def still_open(answer: Answer) -> Chart:
    """The share still open at each age: a life table asked with picture=True and grain='all'."""
    measure = answer.measure
    frame = _of_enough(answer, ("site", "segment", "age"), _groups(answer)["at_risk"].transform("first"))
    rows = pd.DataFrame(
        {
            "series": series(frame, ("site", "segment")),
            "length": drawn(frame["age"], measure.unit),
            "share": frame["still_open"].astype(float),
        }
    )
    rows["shown"] = [units.show(length, measure.unit) for length in rows["length"]]
    rows["shown_share"] = [units.show(share, "share") for share in rows["share"]]
    across = _("{unit} since the beginning").format(unit=_capital(units.label(measure.unit)))
    words = alternatives.of_still_open(rows, measure)
    return _chart(measure, rows, _("Share still open"), across, measure.within, measure.unit, words, rises=False)


def _groups(answer: Answer) -> Any:
    return answer.frame.groupby(["period", "site", "segment"], dropna=False)


def _of_enough(answer: Answer, columns: tuple[str, ...], cases: "pd.Series[float]") -> pd.DataFrame:
    """The lines that rest on enough cases, in order: the steps of a curve of few are single people."""
    return in_order(answer, columns).loc[lambda frame: cases[frame.index] >= answer.measure.minimum_n]


def _chart(
    measure: Measure,
    rows: pd.DataFrame,
    title: str,
    across: str,
    mark: float | None,
    unit: str,
    words: str,
    *,
    rises: bool,
) -> Chart:
    names = tuple(dict.fromkeys(rows["series"]))
    spec = _spec(current(), title, across, names, mark is not None, rises)
    if mark is not None:
        named = pd.DataFrame({"length": drawn(pd.Series([mark]), unit), "what": [units.show(mark, unit)]})
        spec = {**spec, "datasets": {"mark": named}}
    return chart_of(measure, spec, rows, words)


def _from_zero(rows: pd.DataFrame) -> pd.DataFrame:
    """Every line begins at the bottom left, unless some took no time at all."""
    begun = set(rows.loc[rows["length"] <= 0, "series"])
    order = list(dict.fromkeys(rows["series"]))
    names = [name for name in order if name not in begun]
    starts = pd.DataFrame({"series": pd.Series(names, dtype=object), "length": 0.0, "share": 0.0})
    complete = pd.concat([starts, rows], ignore_index=True)
    return complete.sort_values("series", key=lambda names: names.map(order.index), kind="stable")


def _without_the_tail(rows: pd.DataFrame) -> pd.DataFrame:
    """The bins up to the one in which all lines have reached the drawn share."""
    reached = rows[rows["share"] >= DRAWN_SHARE].groupby("series")["length"].min()
    missing = set(rows["series"]) - set(reached.index)
    return rows if missing or reached.empty else rows[rows["length"] <= reached.max()]


def _at_most(length: float, unit: str) -> str:
    return _("at most {length}").format(length=units.show(length, unit))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=64)
def _spec(
    language: str, title: str, across: str, names: tuple[str, ...], has_mark: bool, rises: bool
) -> dict[str, Any]:
    x = alt.X(
        "length:Q",
        scale=alt.Scale(zero=True, nice=False),
        axis=alt.Axis(title=across, description=across, format=",.1~f", grid=False, tickCount=6),
    )
    y = alt.Y("share:Q", scale=alt.Scale(domain=[0, 1]), axis=style.value_axis(title, ".0%"))
    colour, dash, _shape = looks(names, legend=len(names) > 1)
    steps = (
        alt.Chart()
        .mark_line(strokeWidth=2.5, interpolate="step-after", aria=False)
        .encode(x=x, y=y, color=colour, strokeDash=dash)
    )
    tooltip = [
        *([alt.Tooltip("series:N", title=_("Series"))] if len(names) > 1 else []),
        alt.Tooltip("shown:N", title=_("Duration")),
        alt.Tooltip("shown_share:N", title=title),
    ]
    # large and unseen: what the pointer meets, and what a screen reader reads
    hits = alt.Chart().mark_point(filled=True, opacity=0, size=120).encode(x=x, y=y, tooltip=tooltip)
    return style.finished(alt.layer(*_mark_layers(has_mark, rises), steps, hits), title, height=HEIGHT)


def _mark_layers(has_mark: bool, rises: bool) -> list[alt.Chart]:
    """The threshold as an upright line, its words where the curve is not: right below or right above."""
    if not has_mark:
        return []
    data = alt.NamedData(name="mark")
    rule = alt.Chart(data).mark_rule(color=style.BEHIND, strokeDash=[6, 2]).encode(x="length:Q")
    words = (
        alt.Chart(data)
        .mark_text(align="left", baseline="middle", dx=5, fontSize=style.SMALL_FONT_SIZE)
        .encode(x="length:Q", y=alt.value(HEIGHT - 12 if rises else 8), text="what:N")
    )
    return [rule, words]
