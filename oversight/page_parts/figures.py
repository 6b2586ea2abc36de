"""The one figure that stands for a measure, per group: now, before, and on how many cases it rests."""

from dataclasses import dataclass

import pandas as pd

from oversight import codes, facts, units
from oversight.answers import Answer
from oversight.charts.quantities import Quantity, quantity
from oversight.questions.asked import Asked
from oversight.questions.cases import cases_of_rows, enough, in_brackets, is_weak


@dataclass(frozen=True)
class Figure:
    """As readers see it. A dash: no figure, or too few cases for one. `before` is empty where nothing is compared."""

    group: str
    value: str
    unit: str
    before: str
    cases: str
    segment: str | None = None


def figures(asked: Asked) -> list[Figure]:
    """One figure per group, in the order of the answer."""
    what, names = quantity(asked.now), facts.site_names(asked.look.snapshot)
    earlier = _values(asked.before, what) if asked.before is not None and asked.before.is_ok else {}
    return [
        Figure(
            codes.label(group, names) if group else "",
            in_brackets(_written(value, what.unit), weak and value == value),
            "" if what.unit == "share" else units.label(units.told(value, what.unit)[1]),
            units.show_beside(earlier.get(group), value, what.unit) if asked.before is not None else "",
            units.show_count(n),
            group,
        )
        for (group, value), n, weak in zip(
            _values(asked.now, what).items(), cases_of_rows(asked.now), is_weak(asked.now), strict=True
        )
    ]


def _written(value: float | None, unit: str) -> str:
    return units.show(value, unit) if unit == "share" else units.show_number(*units.told(value, unit))


def _values(answer: Answer, what: Quantity) -> dict[str | None, float | None]:
    frame = answer.frame
    shown = frame[what.column].where(enough(answer))
    groups = [None if pd.isna(group) else group for group in frame["segment"]]
    return dict(zip(groups, shown, strict=True))
