"""The figures of a measure month by month, as many as a small line beside a sentence can carry."""

from datetime import date
from pathlib import Path

import pandas as pd

from oversight import protected
from oversight.decisions import evidence, figures, windows
from oversight.decisions.decision import Tie

COLUMNS = ["period", "value", "series"]


def of(snapshot: Path, tie: Tie, on: date) -> pd.DataFrame:
    """One row per month and part, up to two years; empty where there are too many parts, or nothing to draw."""
    window, measure = windows.of(snapshot, tie.measure, on), protected.measure(snapshot, tie.measure)
    is_whole_of_parts = measure.shape == "breakdown" and tie.segment is None
    if window.is_empty or is_whole_of_parts or evidence.is_withheld(snapshot, measure):
        return pd.DataFrame(columns=COLUMNS)
    answer = evidence.by_month(snapshot, tie.measure)
    start = (window.before or window.now).start
    rows = [
        (pd.Timestamp(period), figure.value, figure.part or "")
        for period, figure in zip(_periods(answer.frame, tie), figures.figures(answer, tie), strict=True)
        if start and window.end and start <= pd.Timestamp(period).date() < window.end
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"value": float})
    return frame if frame["series"].nunique() <= figures.MOST_PARTS else frame.iloc[:0]


def _periods(frame: pd.DataFrame, tie: Tie) -> "pd.Series[pd.Timestamp]":
    rows = frame if tie.segment is None else frame[figures.is_part(frame, tie.segment)]
    found: pd.Series[pd.Timestamp] = rows["period"]
    return found
