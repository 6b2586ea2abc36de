"""Answers without a jobcenter: invented figures of real measures, for tests of findings and charts."""

from datetime import date
from typing import Any

import pandas as pd

from oversight import measures
from oversight.answers import Answer, Scope
from oversight.protected import ProtectedMeasure, Published

TWO_YEARS = Scope(date(2024, 1, 1), date(2026, 1, 1))


def answer(name: str, *rows: dict[str, Any], grain: str = "all", scope: Scope = TWO_YEARS, **meaning: Any) -> Answer:
    """The answer to a measure with these rows."""
    frame = pd.DataFrame([{"period": pd.NaT, "site": None, "segment": None} | row for row in rows])
    known = {"measure": measures.find(name), "scope": scope, "frame": frame, "state": "ok", "query": "SELECT 1"}
    return Answer(**known | {"parameters": {"grain": grain}} | meaning)


def rate(numerator: float, denominator: float, **row: Any) -> dict[str, Any]:
    return {"numerator": numerator, "denominator": denominator, "value": numerator / denominator, **row}


def durations(median: float, n: int = 10_000, **row: Any) -> dict[str, Any]:
    """Durations in bins of one unit, many enough for the median to be sure within its bin."""
    limits = {"median_low": median - 1, "median_high": median}
    return {"n": n, "median": median, **limits, "p90": 3 * median, "over_n": n / 10, "share_over": 0.1, **row}


def part(category: str, n: int, total: int = 1000, **row: Any) -> dict[str, Any]:
    return {"category": category, "n": n, "total": total, "value": n / total, **row}


def monthly(*rows: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """One row per month from January 2024 on."""
    return tuple({**row, "period": month} for row, month in zip(rows, _months(len(rows)), strict=True))


def _months(n: int) -> pd.DatetimeIndex:
    return pd.date_range("2024-01-01", periods=n, freq="MS")


def of_a_release(name: str, deviation: float = 6, **how: Any) -> ProtectedMeasure:
    """A measure as a release holds it whose sums lie at most so far from the true ones."""
    published = Published(**{"is_published": True, "finest": "month", "by_site": True, "reason": None} | how)
    return ProtectedMeasure(measures.find(name).file, published, deviation, deviation / 4)
