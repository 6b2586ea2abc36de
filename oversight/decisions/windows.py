"""Which months a measure can be judged by on a given day: whole, ripe, and over."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from oversight import facts, measures, observed, protected, ripening
from oversight.answers import Scope

YEAR = 12
LENGTHS = {"month": 1, "quarter": 3, "year": YEAR}


@dataclass(frozen=True)
class Window:
    """From the first month with records up to, not including, the first that is not whole, ripe or over. May be none.

    `now` are its last twelve months, `before` the twelve before them where the records hold all of these.
    """

    begin: date | None
    end: date | None

    @property
    def is_empty(self) -> bool:
        return self.begin is None or self.end is None or self.begin >= self.end

    @property
    def now(self) -> Scope:
        if self.begin is None or self.end is None:
            return Scope()
        return Scope(max(self.begin, shift(self.end, -YEAR)), self.end)

    @property
    def before(self) -> Scope | None:
        if self.begin is None or self.end is None or self.begin > shift(self.end, -2 * YEAR):
            return None
        return Scope(shift(self.end, -2 * YEAR), shift(self.end, -YEAR))

    def last(self, period: str) -> date | None:
        """The first day of the last period of this length that lies in it whole; None: there is none."""
        if self.begin is None or self.end is None:
            return None
        start = shift(floor(self.end, period), -LENGTHS[period])
        return start if start >= self.begin else None


def of(snapshot: Path, name: str, on: date) -> Window:
    """What is known of a measure on this day."""
    begin, end = _reach(snapshot, name)
    if begin is None or end is None:
        return Window(begin, end)
    end = min(end, on.replace(day=1))
    # a release may publish it more coarsely than it is counted
    step = protected.measure(snapshot, name).finest_grain
    return Window(_ceiling(begin, step), floor(end, step))


@lru_cache(maxsize=512)
def _reach(snapshot: Path, name: str) -> tuple[date | None, date | None]:
    about, measure = facts.about(snapshot), measures.find(name)
    if about.first_month is None or about.last_month is None:
        return None, None
    # where one case is enough for a figure, days without any say nothing about the records
    begin, end = (None, None) if measure.minimum_n == 1 else observed.whole_months(snapshot, name)
    ends = (shift(about.last_month, 1), end, ripening.first_unripe_month(snapshot, measure))
    return begin or about.first_month, min(day for day in ends if day is not None)


def shift(month: date, n: int) -> date:
    """The month n months later."""
    years, index = divmod(month.month - 1 + n, 12)
    return date(month.year + years, index + 1, 1)


def floor(day: date, period: str) -> date:
    """The first day of the month, quarter or year in which a day lies."""
    length = LENGTHS[period]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def _ceiling(month: date, period: str) -> date:
    start = floor(month, period)
    return start if start == month else shift(start, LENGTHS[period])
