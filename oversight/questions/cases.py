"""On how many cases the figures of an answer rest, and whether they are enough to be shown."""

import pandas as pd

from oversight.answers import Answer
from oversight.charts.quantities import quantity
from oversight.language import translate as _
from oversight.measures import Measure


def cases_of_rows(answer: Answer) -> "pd.Series[float]":
    """On how many cases each row rests."""
    return answer.frame[answer.measure.cases].astype(float)


def enough(answer: Answer) -> "pd.Series[bool]":
    """Of each row, whether it rests on so many cases that its figure may be shown."""
    what = quantity(answer)
    return answer.frame[what.cases] >= what.minimum


def is_weak(answer: Answer) -> "pd.Series[bool]":
    """Of each row, whether its figure is shown in brackets only: rounded, and out of few cases."""
    return cases_of_rows(answer) < answer.measure.warned_below


def in_brackets(figure: str, is_weak: bool) -> str:
    """The figure as it is shown."""
    return f"({figure})" if is_weak else figure


def of_groups(answer: Answer) -> dict[str | None, float]:
    """On how many cases each group rests, over all periods and sites of the answer. Groups may share their cases."""
    frame = answer.frame.assign(cases=cases_of_rows(answer))
    if answer.measure.shape == "breakdown":
        frame = frame.drop_duplicates(["period", "site", "segment"])
    sums = frame.groupby("segment", dropna=False, sort=False)["cases"].sum()
    return {None if pd.isna(group) else str(group): float(n) for group, n in sums.items()}  # type: ignore[call-overload]


def noun(answer: Answer) -> str:
    """What the cases of a measure are: 'calls', as the header of its query says."""
    # the parts of a whole and how many began are both told by the column n
    return _meaning(answer.measure, "n" if answer.measure.cases in ("total", "n") else answer.measure.cases)


def counted_noun(measure: Measure) -> str:
    """What the upper number of a rate counts: 'calls answered'."""
    return _meaning(measure, "numerator")


def base_noun(measure: Measure) -> str:
    """What the lower number of a rate counts: 'calls offered'."""
    return _meaning(measure, "denominator")


def _meaning(measure: Measure, column: str) -> str:
    meanings = {described.name: described.meaning for described in measure.file.columns()}
    return _(meanings[column]) if column in meanings else _("cases")
