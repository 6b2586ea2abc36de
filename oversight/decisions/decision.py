"""What was decided: a decision, its points, and by what each of them is answered."""

from dataclasses import dataclass
from datetime import date

from oversight import units
from oversight.reference import Words

# what a source does not say
NO_WORDS = Words("", "")


@dataclass(frozen=True)
class Tie:
    """A measure that answers a point; `segment`: only this part of it (a category, where parts make a whole)."""

    measure: str
    segment: str | None = None


@dataclass(frozen=True)
class Target:
    """What is to be reached by a day, and who says so. `value` as stored: a share of 0.8 is 80 %.

    `against`: for a fall or a rise, a day of the period that it is compared with. `period`: quarter, month or year.
    """

    by: date
    source: str
    value: float | None = None
    against: date | None = None
    period: str = "quarter"


@dataclass(frozen=True)
class Document:
    """A dated paper or event that answers a point, and where that is written."""

    day: date
    title: Words
    source: str
    url: str = ""


@dataclass(frozen=True)
class Point:
    """One thing that was asked for. `words` are those of the source or close to them, and their English rendering.

    The first of the `ties` is what comparison and target speak of. `due`: a report is owed by this day; `every` year:
    once a year. `kinds`: the kinds of events that answer it. `contradiction`: of the source with itself, or with law.
    """

    code: str
    words: Words
    note: Words = NO_WORDS
    contradiction: Words = NO_WORDS
    ties: tuple[Tie, ...] = ()
    comparison: str = ""
    target: Target | None = None
    due: date | None = None
    due_words: Words = NO_WORDS
    every: str = ""
    kinds: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True)
class Decision:
    """One decision, motion or report, with its points. Texts that a source does not give are empty.

    `is_own`: it stands in the file of the town at hand, and is not one of the five that come with the program.
    """

    key: str
    town: str
    day: date
    title: Words
    source: str
    points: tuple[Point, ...]
    dated: Words = NO_WORDS
    body: Words = NO_WORDS
    kind: Words = NO_WORDS
    reference: str = ""
    url: str = ""
    way: Words = NO_WORDS
    is_own: bool = False

    @property
    def when(self) -> str:
        """Its day, as the source says it."""
        return str(self.dated) or units.show_day(self.day)


@dataclass(frozen=True)
class Opposites:
    """Decisions that went opposite ways to one end, by their keys."""

    decisions: tuple[str, ...]
    about: Words


@dataclass(frozen=True)
class Book:
    """All decisions that are followed up, in the order in which they are shown."""

    decisions: tuple[Decision, ...]
    opposites: tuple[Opposites, ...] = ()
