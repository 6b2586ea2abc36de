"""The pictures of a question as Streamlit shows them."""

from functools import lru_cache
from typing import Any

import streamlit as st
from streamlit.dataframe_util import convert_anything_to_arrow_bytes

from oversight import language
from oversight.charts import Chart
from oversight.questions.asked import Asked
from oversight.questions.drawing import Draw, drawn, says_something, subtitle

__all__ = ["Draw", "drawn", "packed", "show", "subtitle"]


def show(asked: Asked, draw: Draw) -> None:
    """One picture of a question."""
    chart = drawn(asked, draw) if says_something(asked, draw) else None
    if chart is not None:
        st.caption(subtitle(asked, draw, language.current()))
        spec = _packed(asked, draw, language.current())
        st.vega_lite_chart(spec=spec, alt=chart.alt, theme=None, key=f"chart-{asked.name}-{draw.__name__}")


@lru_cache(maxsize=512)
def _packed(asked: Asked, draw: Draw, _language: str) -> dict[str, Any]:
    chart = drawn(asked, draw)
    if chart is None:
        raise ValueError(f"{asked.name}: no figures to draw")
    return packed(chart)


def packed(chart: Chart) -> dict[str, Any]:
    """The specification with all its rows as Arrow bytes, as Streamlit sends them: most of what a chart costs.

    The main rows get a name too. Beside named rows, Streamlit's page takes nameless ones for one of these.
    """
    tables = {"rows": chart.data, **chart.spec.get("datasets", {})}
    sent = {name: convert_anything_to_arrow_bytes(rows) for name, rows in tables.items()}
    return {**chart.spec, "padding": _sides(chart.spec.get("padding", 5)), "data": {"name": "rows"}, "datasets": sent}


def _sides(padding: Any) -> dict[str, int]:
    """Streamlit's page writes into the padding and fails on a plain number."""
    return dict(padding) if isinstance(padding, dict) else dict.fromkeys(("left", "right", "top", "bottom"), padding)
