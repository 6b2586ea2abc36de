"""A trend so small that it fits beside a sentence: the lines of a chart without axes, words or colours of its own."""

from base64 import b64encode
from html import escape

import pandas as pd

from oversight.charts import Chart
from oversight.charts.style import COLOURS, DASHES, FAINT

WIDTH, HEIGHT, ROOM = 200, 44, 4


def picture(chart: Chart) -> str:
    """The lines of a trend as an image for HTML; Streamlit lets no drawing stand in HTML itself."""
    drawing = svg(chart)
    source = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    return f'<img class="small-lines" src="{source}" alt="{escape(chart.alt)}">' if drawing else ""


def svg(chart: Chart) -> str:
    """The lines of a trend, from zero up, with a gap where a figure lacks. Empty without two figures in a row."""
    rows = chart.data
    top = rows["value"].max()
    if not top or pd.isna(top):
        return ""
    periods = sorted(rows["period"].unique())
    across = {
        period: ROOM + index * (WIDTH - 2 * ROOM) / max(len(periods) - 1, 1) for index, period in enumerate(periods)
    }
    lines = [
        _line(_path(line, across, float(top)), COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)])
        for number, (_name, line) in enumerate(rows.groupby("series", sort=False))
    ]
    if not any("L" in line for line in lines):
        return ""
    base = f'<path d="M0 {HEIGHT - ROOM}H{WIDTH}" stroke="{FAINT}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{base}{"".join(lines)}</svg>'


def _path(line: pd.DataFrame, across: dict[object, float], top: float) -> str:
    steps, pen = [], "M"
    for period, value in zip(line["period"], line["value"], strict=True):
        if pd.isna(value):
            pen = "M"
            continue
        steps.append(f"{pen}{across[period]:.1f} {HEIGHT - ROOM - value / top * (HEIGHT - 2 * ROOM):.1f}")
        pen = "L"
    return " ".join(steps)


def _line(path: str, colour: str, dash: tuple[int, ...]) -> str:
    pattern = f' stroke-dasharray="{" ".join(map(str, dash))}"' if len(dash) and dash != (1, 0) else ""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{pattern}/>'
