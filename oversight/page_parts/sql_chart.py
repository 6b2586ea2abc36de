"""A picture of an answer, if the reader wants one: what lies along it, what stands up, line or bars."""

import pandas as pd
import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import pictures

KINDS = ("none", "line", "bar")


def show(frame: pd.DataFrame) -> None:
    """The choice and the picture; nothing where there is nothing to draw."""
    figures = charts.figures_in(frame)
    if len(frame) < 2 or not figures or len(frame.columns) < 2:
        return
    words = {"none": _("none"), "line": _("line"), "bar": _("bars")}
    kind = st.segmented_control(
        _("Picture"), KINDS, format_func=words.__getitem__, default="none", required=True, key="sql_kind"
    )
    if kind == "none":
        return
    x, y, by = _axes(frame, figures)
    chart = charts.by_hand(frame, x=x, y=y, by=by, kind=str(kind))
    if isinstance(chart, str):
        st.info(chart)
    else:
        st.vega_lite_chart(spec=pictures.packed(chart), alt=chart.alt, theme=None, key="chart-sql")


def _axes(frame: pd.DataFrame, figures: list[str]) -> tuple[str, str, str | None]:
    """What the reader chose, or what is likely: the first column along, the last figure up."""
    columns = list(frame.columns)
    with st.container(horizontal=True):
        y = st.selectbox(_("Upwards"), figures, index=len(figures) - 1, key="sql_y")
        x = st.selectbox(_("Along"), [name for name in columns if name != y], key="sql_x")
        others = [name for name in columns if name not in (x, y)]
        no = _("nothing")
        by = st.selectbox(
            _("One line or colour for each"), [None, *others], format_func=lambda name: name or no, key="sql_by"
        )
    return str(x), str(y), by
