"""Attempts to prove a change wrong: dates on which nothing began, and a measure that cannot have moved."""

from collections.abc import Sequence

from oversight.statistics.designs import TRANSITION
from oversight.statistics.interrupted import Change, level_change
from oversight.statistics.reml import NotEstimable
from oversight.statistics.seasons import PAIRS
from oversight.statistics.series import Series

MONTHS_BEFORE = 12
MONTHS_AFTER = 6


def fake_dates(series: Series, start: int, *, transition: int = TRANSITION, pairs: int = PAIRS) -> tuple[Change, ...]:
    """The step at every month before the start that has 12 months before it and 6 after its own transition.

    Only the time before the start is used. Months at which nothing can be estimated are left out.
    """
    before = series.before(start)
    found = []
    for month in before.months:
        earlier = sum(other < month for other in before.months)
        later = sum(other >= month + transition for other in before.months)
        if earlier >= MONTHS_BEFORE and later >= MONTHS_AFTER:
            try:
                found.append(level_change(before, month, transition=transition, pairs=pairs))
            except NotEstimable:
                continue
    return tuple(found)


def significant(changes: Sequence[Change]) -> int:
    """How many of them would have passed for a change."""
    return sum(change.is_significant for change in changes)


def largest(changes: Sequence[Change]) -> float:
    """The largest of them, up or down, on the fitted scale; 0 if there are none."""
    return max((abs(change.estimate) for change in changes), default=0.0)
