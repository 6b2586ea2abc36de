"""What the state of a point would have been at the end of each year, by the records up to then."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from oversight import facts
from oversight.decisions import books, judging
from oversight.decisions.decision import Decision, Point
from oversight.decisions.point_state import Past


def of(snapshot: Path, decision: Decision, point: Point, on: date) -> tuple[Past, ...]:
    """A state per year since the records begin and the decision was taken; the year at hand is not over."""
    return _kept(snapshot, decision, point, on.year, books.version(snapshot))


@lru_cache(maxsize=1024)
def _kept(
    snapshot: Path, decision: Decision, point: Point, this_year: int, _changed: tuple[int, int]
) -> tuple[Past, ...]:
    about = facts.about(snapshot)
    if about.first_month is None:
        return ()
    years = range(max(about.first_month.year, decision.day.year), this_year)
    # on New Year's Day all twelve months are over
    days = {year: date(year + 1, 1, 1) for year in years}
    return tuple(Past(year, judging.state_then(snapshot, decision, point, day)) for year, day in days.items())
