"""The one figure that stands for a measure, per group: now, before, and on how many cases it rests."""

from dataclasses import dataclass

import pandas as pd

from oversight import codes, units
from oversight.answers import Answer
from oversight.charts.quantities import Quantity, quantity
from oversight.page_parts.asked import Asked


@dataclass(frozen=True)
class Figure:
    """As readers see it. A dash: no figure, or too few cases for one. `before` is empty where nothing is compared."""

    group: str
    value: str
    unit: str
    before: str
    cases: str


def figures(asked: Asked) -> list[Figure]:
    """One figure per group, in the order of the answer."""
    what = quantity(asked.now)
    earlier = _values(asked.before, what) if asked.before is not None and asked.before.is_ok else {}
    return [
        Figure(
            codes.label(group) if group else "",
            _written(value, what.unit),
            "" if what.unit == "share" else units.label(what.unit),
            _written(earlier.get(group), what.unit) if asked.before is not None else "",
            units.show_count(n),
        )
        for (group, value), n in zip(_values(asked.now, what).items(), cases_of_rows(asked.now), strict=True)
    ]


def cases(answer: Answer) -> float:
    """On how many cases an answer rests, all groups together."""
    frame = answer.frame.assign(cases=cases_of_rows(answer))
    if answer.measure.shape == "breakdown":
        frame = frame.drop_duplicates(["period", "site", "segment"])
    return float(frame["cases"].sum())


def cases_of_rows(answer: Answer) -> "pd.Series[float]":
    """On how many cases each row rests."""
    return answer.frame[answer.measure.cases].astype(float)


def _written(value: float | None, unit: str) -> str:
    return units.show(value, unit) if unit == "share" else units.show_number(value, unit)


def _values(answer: Answer, what: Quantity) -> dict[str | None, float | None]:
    frame = answer.frame
    enough = frame[what.column].where(frame[what.cases] >= what.minimum)
    groups = [None if pd.isna(group) else group for group in frame["segment"]]
    return dict(zip(groups, enough, strict=True))
