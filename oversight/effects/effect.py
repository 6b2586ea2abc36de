"""An effect as page, command and report see it: the verdict, what it rests on, and what can be drawn of it.

Amounts of change are as people read them: with the scales LOG and COUNT a share of what was to be expected without the
introduction (-0.25: a quarter less), with POINTS the unit of the figure itself (-0.1 of a share: ten points less).
Lists of figures have nan where nothing can be told. Months are their first days.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from oversight.reference import Words
from oversight.statistics import verdict as verdicts
from oversight.statistics.evidence import Evidence
from oversight.statistics.scales import Scale
from oversight.statistics.verdict import Verdict

Figures = tuple[float, ...]


class Kind(StrEnum):
    """Which comparison is drawn, chosen by the dates of introduction alone.

    ONE_DATE: the time before with the time after. COMPARED: the same, less the mean of sites that introduced nothing.
    STAGGERED: sites that began on different dates, each with those that had not yet begun. NONE: there is no date.
    """

    NONE = "none"
    ONE_DATE = "one_date"
    COMPARED = "compared"
    STAGGERED = "staggered"


@dataclass(frozen=True)
class Question:
    """One figure of one measure: 'value', 'median', 'p90', 'share_over' ..., in one segment (None: not split)."""

    measure: str
    figure: str
    segment: str | None = None


@dataclass(frozen=True)
class Interval:
    """A change and the range of 95 %; infinite limits where chance cannot be excluded at all."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True)
class Fake:
    """What would have been found on a date on which nothing began."""

    month: date
    change: Interval
    is_significant: bool


@dataclass(frozen=True)
class Control:
    """The same comparison for a measure that appointments cannot move; its amounts have a unit of their own.

    `is_relative` as in Effect: amounts are shares of what was to be expected, otherwise they are in `unit`.
    """

    measure: str
    change: Interval
    moved: bool
    is_relative: bool = True
    unit: str = "per_1000"


@dataclass(frozen=True)
class LeftOut:
    """The change without one site; nan if nothing could be judged without it."""

    site: str
    change: float


@dataclass(frozen=True)
class SiteLine:
    """One site: its first month with the introduction (None: never), what was seen, what was to be expected without.

    `without` has a figure where one can be told: only after the start, and never past the last untreated site.
    `change` is what was found at this site (nan: nothing can be judged).
    """

    site: str
    start: date | None
    observed: Figures
    without: Figures
    change: float = float("nan")


@dataclass(frozen=True)
class Course:
    """Month by month, in the unit of the figure: what was seen, and what was to be expected without, with its band.

    With one date this is all sites together, and `without` runs through all months. With many dates it is the mean of
    all sites that began some time, month by month, on the fitted scale (of durations and counts: geometric); `without`
    runs from the first start to the last month that can be judged; the band is what other orders of the dates show.
    `left_out` marks months that do not count: those of the transition.
    """

    months: tuple[date, ...]
    observed: Figures
    without: Figures
    low: Figures
    high: Figures
    left_out: tuple[bool, ...]


@dataclass(frozen=True)
class Study:
    """Many dates: the change by months since each site's own start, before it too; `sites` says how many are behind it.

    The band is what other orders of the dates show, month by month, around no change. `breakdown`: the change would
    remain as long as a hidden difference is at most so many times the largest one seen before.
    """

    event_months: tuple[int, ...]
    change: Figures
    sites: tuple[int, ...]
    low: Figures
    high: Figures
    breakdown: float


@dataclass(frozen=True)
class Happening:
    """Something else that happened, from the jobcenter's own records or from the calendar of the whole country.

    `is_break`: from then on it was counted or measured differently. `counts`: it lies where it can be mistaken for the
    introduction, so it is a reason of the verdict (R7, R8).
    """

    first: date
    last: date | None
    site: str | None
    kind: str
    words: Words
    source: str
    is_break: bool = False
    counts: bool = False


@dataclass(frozen=True)
class Design:
    """Who is compared with whom, in which months. `starts`: each site's first month with the introduction.

    `first` and `last` are the months examined. `decided`: who decided how many months of transition do not count.
    """

    kind: Kind
    starts: tuple[tuple[str, date | None], ...]
    first: date | None
    last: date | None
    transition: int
    decided: Words
    scale: Scale
    is_chosen_by_hand: bool = False
    # many dates: the last month in which some site had not begun; what comes after is not judged
    last_judged: date | None = None


@dataclass(frozen=True)
class Effect:
    """All that is known about one figure and the introduction of appointments. `verdict` decides what may be said.

    `question` is what could be examined. A duration that reaches 0 has no ratio: then the share that waits too long
    stands for it, and `stands_for` is what was asked.
    `change` is None where none could be calculated. Below level A it belongs into the evidence, never into a headline.
    `detectable`: the fall and the rise that these data would have shown in four of five cases.
    `truth`: in a simulated jobcenter, the change over exactly the months and sites that `change` speaks of.
    """

    question: Question
    unit: str
    design: Design
    evidence: Evidence
    change: Interval | None = None
    course: Course | None = None
    sites: tuple[SiteLine, ...] = ()
    study: Study | None = None
    fakes: tuple[Fake, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    control: Control | None = None
    happenings: tuple[Happening, ...] = ()
    trend_before: Interval | None = None
    slope: Interval | None = None
    detectable: tuple[float, float] | None = None
    truth: float | None = None
    is_headline: bool = False
    why: Words = field(default=Words("", ""))
    stands_for: Question | None = None

    @cached_property
    def verdict(self) -> Verdict:
        return verdicts.judge(self.evidence)

    @property
    def scale(self) -> Scale:
        return self.design.scale

    @property
    def is_relative(self) -> bool:
        """Whether amounts are shares of what was to be expected; otherwise they are in `unit`."""
        return self.scale is not Scale.POINTS
