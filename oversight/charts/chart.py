"""What a chart is: a specification, its rows, and what it says in words."""

import json
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from oversight.language import translate as _
from oversight.measures import Measure


@dataclass(frozen=True)
class Chart:
    """One picture. Draw it with `st.vega_lite_chart(chart.data, chart.spec, alt=chart.alt, theme=None)`.

    `spec` is Vega-Lite without the main rows (small named ones, such as events, are in it) and shared: never change it.
    `alt` states the message for those who do not see the picture.
    """

    spec: dict[str, Any] = field(compare=False, hash=False)
    data: pd.DataFrame = field(compare=False, hash=False)
    alt: str


@dataclass(frozen=True)
class Reference:
    """A value to compare with, drawn as a thin line: in the stored unit (a share is 0 to 1), and what it is."""

    value: float
    label: str


def chart_of(measure: Measure, spec: dict[str, Any], rows: pd.DataFrame, words: str) -> Chart:
    """A chart whose alternative text begins with the measure's question, so that it stands alone."""
    return Chart(spec, rows, f"{_(measure.question)} {words}")


def with_data(chart: Chart) -> dict[str, Any]:
    """The whole picture in one specification, as files and other renderers need it."""
    named = {name: _records(rows) for name, rows in chart.spec.get("datasets", {}).items()}
    return {**chart.spec, "description": chart.alt, "data": {"values": _records(chart.data)}, "datasets": named}


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    # times without a zone: a browser then reads them as local, so that a month stays that month
    records: list[dict[str, Any]] = json.loads(rows.to_json(orient="records", date_format="iso"))
    return records
