"""Every decision with the state of its points: the whole follow-up of a snapshot or a release."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from oversight import language, units
from oversight.decisions import books, evidence, judging, states
from oversight.decisions.decision import Book, Decision
from oversight.decisions.point_state import PointState
from oversight.language import translate as _
from oversight.language import translate_plural


@dataclass(frozen=True)
class DecisionState:
    """One decision, and what became of each of its points."""

    decision: Decision
    points: tuple[PointState, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many points are in each state, in the order of the states; states without a point are left out."""
        return counts(self.points)


def follow_up(snapshot: Path, on: date) -> tuple[DecisionState, ...]:
    """All decisions that were taken by a day, and their states on it, in the reader's language.

    Raises RefusedDecisions if the town's own file is wrong.
    """
    return _kept(snapshot, on, language.current(), books.version(snapshot))


def counts(points: tuple[PointState, ...]) -> dict[str, int]:
    """How many points are in each state, in the order of the states; states without a point are left out."""
    found = Counter(point.state for point in points)
    return {state: found[state] for state in states.ALL if found[state]}


def summary(found: tuple[DecisionState, ...]) -> str:
    """One line: '33 Punkte aus 5 Beschlüssen: 8 in Bewegung, 12 berichtet, …'"""
    points = tuple(point for one in found for point in one.points)
    listed = ", ".join(f"{n} {states.words(state)}" for state, n in counts(points).items())
    words = _("{points} of {decisions}: {counts}.")
    return words.format(
        points=translate_plural("{n} point", "{n} points", len(points)).format(n=len(points)),
        decisions=translate_plural("{n} decision", "{n} decisions", len(found)).format(n=len(found)),
        counts=listed or _("no state"),
    )


@lru_cache(maxsize=16)
def _kept(snapshot: Path, on: date, _language: str, _changed: tuple[int, int]) -> tuple[DecisionState, ...]:
    book = books.of(snapshot)
    evidence.ask_ahead(snapshot, _measures(book), on)
    # kept as they are for every reader, so they must not hang on who asked first
    with units.shares_whole(books.is_release(snapshot)):
        return tuple(
            DecisionState(decision, tuple(judging.state_of(snapshot, decision, point, on) for point in decision.points))
            for decision in book.decisions
            if decision.day <= on
        )


def _measures(book: Book) -> list[str]:
    return [tie.measure for decision in book.decisions for point in decision.points for tie in point.ties]
