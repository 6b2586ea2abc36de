"""A picture of rows that a reader asked for by hand: the reader says what lies along, what stands up, and how."""

from collections.abc import Hashable, Mapping
from math import isfinite
from typing import Any

import altair as alt
import pandas as pd
from babel.numbers import format_decimal

from oversight import units
from oversight.charts import style
from oversight.charts.chart import Chart
from oversight.charts.looks import looks
from oversight.language import current
from oversight.language import translate as _

HEIGHT = 300
# more would be a smear
MOST_LINES, MOST_BARS, MOST_POINTS = 6, 60, 2_000


def figures_in(frame: pd.DataFrame) -> list[str]:
    """The columns that can stand up: numbers."""
    types = pd.api.types
    return [str(name) for name, kind in frame.dtypes.items() if types.is_numeric_dtype(kind) and kind.kind != "b"]


def by_hand(frame: pd.DataFrame, *, x: str, y: str, by: str | None, kind: str) -> Chart | str:
    """Lines or bars; or, where such a picture would make no sense, the sentence that says why."""
    rows = _rows(frame, x, y, by)
    if refused := _senseless(rows, x, by, kind):
        return refused
    names = tuple(dict.fromkeys(rows["series"]))
    along = _along(frame[x], rows, x, kind)
    tooltip = [alt.Tooltip(f"{name}:N", title=title) for name, title in _heads(x, y, by)]
    base = alt.Chart().encode(
        x=along,
        y=alt.Y("value:Q", scale=alt.Scale(zero=True), axis=style.value_axis(y, ",~f")),
        tooltip=tooltip,
    )
    layers = _bars(base, names) if kind == "bar" else _lines(base, names)
    return Chart(style.finished(alt.layer(*layers), y, height=HEIGHT), rows, _words(rows, x, y))


def _rows(frame: pd.DataFrame, x: str, y: str, by: str | None) -> pd.DataFrame:
    figure = frame[y].astype(float)
    series = frame[by].map(_text) if by else pd.Series("", index=frame.index)
    rows = pd.DataFrame(
        {
            "along": frame[x],
            "name": frame[x].map(_text),
            "series": series.astype(object),
            "value": figure,
            "shown": [_figure(value) for value in figure],
        }
    )
    rows = rows[rows["along"].notna() & rows["value"].abs().lt(float("inf"))].reset_index(drop=True)
    return rows.assign(along=pd.to_datetime(rows["along"])) if _is_time(frame[x]) else rows


def _text(value: Any) -> str:
    return "" if value is None or value is pd.NA or value != value else str(value)


def _figure(value: float) -> str:
    return format_decimal(value, "#,##0.######", locale=units.LOCALES[current()]) if isfinite(value) else ""


def _is_time(column: "pd.Series[Any]") -> bool:
    return bool(pd.api.types.infer_dtype(column, skipna=True) in ("date", "datetime", "datetime64"))


def _senseless(rows: pd.DataFrame, x: str, by: str | None, kind: str) -> str | None:
    if len(rows) < 2:
        return _("There are fewer than two figures to draw.")
    if rows["series"].nunique() > MOST_LINES:
        return _("That would be more than {n} lines or colours: nobody could tell them apart.").format(n=MOST_LINES)
    if rows.duplicated(["name", "series"]).any():
        text = _("Several rows share one place along “{x}”: choose what tells them apart, or ask for their sum.")
        return text.format(x=x)
    if len(rows) > (MOST_BARS if kind == "bar" else MOST_POINTS):
        return _("These are too many rows for this picture: ask for fewer.")
    return None


def _along(column: "pd.Series[Any]", rows: pd.DataFrame, x: str, kind: str) -> alt.X:
    axis: dict[str, Any] = {"title": x, "labelAngle": 0, "labelOverlap": "greedy", "description": x}
    if _is_time(column):
        is_by_month = rows["along"].dt.day.eq(1).all()
        written = "%b %Y" if is_by_month else "%x"
        unit: dict[str, Any] = {"timeUnit": "yearmonthdate"} if kind == "bar" else {}
        return alt.X("along:T", axis=alt.Axis(format=written, **axis), **unit)
    if kind == "line" and pd.api.types.is_numeric_dtype(column):
        return alt.X("along:Q", scale=alt.Scale(zero=False), axis=alt.Axis(format="~f", **axis))
    return alt.X("name:N", sort=list(dict.fromkeys(rows["name"])), axis=alt.Axis(**axis))


def _bars(base: alt.Chart, names: tuple[str, ...]) -> list[alt.Chart]:
    if len(names) == 1:
        return [base.mark_bar(color=style.BLUE)]
    colour = looks(names)[0].legend(style.key(names, "square"))
    return [base.mark_bar().encode(color=colour, xOffset=alt.XOffset("series:N", sort=list(names)))]


def _lines(base: alt.Chart, names: tuple[str, ...]) -> list[alt.Chart]:
    colour, dash, shape = looks(names, legend=len(names) > 1)
    line = base.mark_line(strokeWidth=2).encode(color=colour, strokeDash=dash, tooltip=alt.Undefined)
    return [line, base.mark_point(filled=True, size=45, opacity=1).encode(color=colour, shape=shape)]


def _heads(x: str, y: str, by: str | None) -> list[tuple[str, str]]:
    return [*([("series", by)] if by else []), ("name", x), ("shown", y)]


def _words(rows: pd.DataFrame, x: str, y: str) -> str:
    by_figure = rows.sort_values("value", kind="stable").to_dict("records")
    least, most = by_figure[0], by_figure[-1]
    return _("{y} along {x}, {n} figures: lowest {low} ({at_low}), highest {high} ({at_high}).").format(
        y=y, x=x, n=len(rows), low=least["shown"], at_low=_place(least), high=most["shown"], at_high=_place(most)
    )


def _place(row: Mapping[Hashable, Any]) -> str:
    return ", ".join(filter(None, [row["name"], row["series"]]))
