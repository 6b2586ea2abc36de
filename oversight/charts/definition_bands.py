"""One rate by several definitions: a dot for each on one axis, and a band from the lowest to the highest."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.charts import style
from oversight.charts.chart import Chart
from oversight.charts.labels import wrapped
from oversight.charts.quantities import drawn, quantity
from oversight.language import current
from oversight.language import translate as _

BAND = "#e3edf5"
LETTERS_ABOVE_A_DOT = 44
LINE, BELOW_WORDS, BELOW_DOT = 16, 14, 18


@dataclass(frozen=True)
class Defined:
    """A definition in words, and its answer asked with grain='all' and without segments."""

    words: str
    answer: Answer
    is_headline: bool = False


def definitions(defined: Sequence[Defined], *, title: str, of: str | None = None) -> Chart:
    """The figure of each definition, from the lowest to the highest; those without a figure have a dash, at the end.

    `title` is the question that all of them answer, `of` as in quantities.quantity.
    """
    rows = _laid_out(_rows(defined, of))
    spec = _spec(current(), int(rows["foot"].max()), bool(rows["value"].notna().any()))
    return Chart(_with_band(spec, rows), rows, f"{title} {_in_words(rows)}")


def _rows(defined: Sequence[Defined], of: str | None) -> pd.DataFrame:
    rows = pd.DataFrame([_row(one, of) for one in defined])
    return rows.sort_values("value", kind="stable", na_position="last").reset_index(drop=True)


def _row(one: Defined, of: str | None) -> dict[str, Any]:
    what, frame = quantity(one.answer, of), one.answer.frame
    is_enough = one.answer.is_ok and bool(frame[what.cases].iloc[0] >= what.minimum)
    figure = frame[what.column].astype(float).iloc[0] if is_enough else None
    return {
        "words": one.words,
        "name": wrapped(one.words, LETTERS_ABOVE_A_DOT),
        "kind": _("headline figure") if one.is_headline else _("other definition"),
        "is_headline": one.is_headline,
        "value": drawn(pd.Series([figure], dtype=float), what.unit).iloc[0],
        "shown": units.show(figure, what.unit),
        "cases": units.show_count(frame[what.cases].iloc[0]) if one.answer.is_ok else units.NO_VALUE,
    }


def _laid_out(rows: pd.DataFrame) -> pd.DataFrame:
    """Where the words of each row begin, where its dot lies and where it ends, in pixels from above."""
    heights = (rows["name"].str.count("\n") + 1) * LINE + BELOW_WORDS + BELOW_DOT
    foot = heights.cumsum().astype(float)
    return rows.assign(top=foot - heights + 4, dot=foot - BELOW_DOT, foot=foot)


def _with_band(spec: dict[str, Any], rows: pd.DataFrame) -> dict[str, Any]:
    known = rows.dropna(subset=["value"])
    if known.empty:
        return spec
    ends = {"low": known["value"].min(), "high": known["value"].max()}
    headline = known.loc[known["is_headline"], ["value"]].reset_index(drop=True)
    return {**spec, "datasets": {"band": pd.DataFrame([ends]), "headline": headline}}


def _in_words(rows: pd.DataFrame) -> str:
    values = "; ".join(f"{row['words']}: {row['shown']}" for _index, row in rows.iterrows())
    return _("By definition: {values}.").format(values=values)


@lru_cache(maxsize=64)
def _spec(language: str, height: int, has_figures: bool) -> dict[str, Any]:
    title = _("share")[:1].upper() + _("share")[1:]
    x = alt.X(
        "value:Q",
        scale=alt.Scale(domain=[0, 1], nice=False),
        axis=alt.Axis(title=None, format=".0%", tickCount=5, ticks=False, description=title, labelFlush=True),
    )
    down = alt.Scale(domain=[0, height], reverse=True, nice=False)
    top, dot = (alt.Y(f"{field}:Q", scale=down, axis=None) for field in ("top", "dot"))
    layers = [*(_behind(height) if has_figures else []), *_dots(x, top, dot)]
    return style.finished(alt.layer(*layers), title, height=height)


def _behind(height: int) -> list[alt.Chart]:
    """The band from the lowest to the highest figure, and a line through the headline."""
    span = {"y": alt.value(0), "y2": alt.value(height)}
    band = alt.Chart(alt.NamedData(name="band")).mark_rect(color=BAND).encode(x="low:Q", x2="high:Q", **span)
    headline = (
        alt.Chart(alt.NamedData(name="headline")).mark_rule(color=style.BEHIND, strokeDash=[6, 2]).encode(x="value:Q")
    )
    return [band, headline]


def _dots(x: alt.X, top: alt.Y, y: alt.Y) -> list[alt.Chart]:
    tooltip = [
        alt.Tooltip("words:N", title=_("Definition")),
        alt.Tooltip("shown:N", title=_("Figure")),
        alt.Tooltip("cases:N", title=_("Cases")),
        alt.Tooltip("kind:N", title=_("Kind")),
    ]
    is_headline = "datum.is_headline"
    dots = (
        alt.Chart()
        .mark_point(filled=True, opacity=1, invalid="filter")
        .encode(
            x=x,
            y=y,
            tooltip=tooltip,
            size=alt.condition(is_headline, alt.value(170), alt.value(80)),
            shape=alt.condition(is_headline, alt.value("diamond"), alt.value("circle")),
            color=alt.condition(is_headline, alt.value(style.COLOURS[1]), alt.value(style.BLUE)),
        )
    )
    words = (
        alt.Chart()
        .mark_text(align="left", baseline="top", lineBreak="\n", lineHeight=LINE)
        .encode(x=alt.value(0), y=top, text="name:N")
    )
    return [
        words,
        dots,
        _written("isValid(datum.value) && datum.value < 0.8", x, y, align="left", dx=11),
        _written("datum.value >= 0.8", x, y, align="right", dx=-11),
        _written("!isValid(datum.value)", alt.value(0), y, align="left", dx=2),
    ]


def _written(condition: str, x: Any, y: alt.Y, *, align: Any, dx: int) -> alt.Chart:
    """The figure beside its dot, where there is room for it."""
    words = alt.Chart().mark_text(align=align, dx=dx, baseline="middle", fontWeight="bold")
    encoded: alt.Chart = words.encode(x=x, y=y, text="shown:N").transform_filter(condition)
    return encoded
