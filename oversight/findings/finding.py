"""What a finding is, and the few words that all shapes share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pandas as pd

from oversight import units
from oversight.answers import Answer
from oversight.codes import label
from oversight.language import translate as _
from oversight.measures import Measure

Change = Literal["better", "worse", "same", "changed", "unknown"]
# the parts of a row that a finding names: its site and its segment
Parts = tuple[str | None, str | None]
# below these, a difference is not worth a sentence, however sure
SMALLEST_POINTS = 0.005
SMALLEST_PART = 0.03
# half a point of a share that is itself small may be a doubling
LARGEST_PART_OF_A_SHARE = 0.2


@dataclass(frozen=True)
class Finding:
    """One sentence (or two short ones), and what became of the figure in the eyes of those whom it is about."""

    text: str
    change: Change

    def adding(self, other: "Finding") -> "Finding":
        """The same finding with one more sentence."""
        return replace(self, text=f"{self.text} {other.text}")


@dataclass(frozen=True)
class Row:
    """The figures of one segment. `parts` are its rows in the frame: one, or one per category."""

    measure: Measure
    parts: pd.DataFrame = field(repr=False)
    years: frozenset[int] = frozenset()

    def __getitem__(self, column: str) -> float:
        value = self.parts[column].iloc[0]
        return float("nan") if pd.isna(value) else float(value)

    @property
    def cases(self) -> float:
        """On how many cases the figures rest."""
        return self[self.measure.cases]

    @property
    def subject(self) -> str:
        return _(self.measure.subject)


@dataclass(frozen=True)
class Shape:
    """How one shape of measure speaks: what it says alone and beside an earlier figure."""

    alone: Callable[[Row], str]
    against: Callable[[Row, Row], Finding]
    comparable: Callable[[Answer, Answer], bool] = lambda now, before: True

    def rows(self, answer: Answer) -> dict[Parts, Row]:
        """The rows of an answer by site and segment, in their order."""
        keys = [(_text(site), _text(segment)) for site, segment in answer.frame[["site", "segment"]].to_numpy()]
        years = answer.scope.years
        return {
            parts: Row(answer.measure, answer.frame[[key == parts for key in keys]], years)
            for parts in dict.fromkeys(keys)
        }


def _text(code: Any) -> str | None:
    return None if pd.isna(code) else str(code)


def named(parts: Parts, finding: Finding, sites: Mapping[str, str] | None = None) -> Finding:
    """The finding with the names of its site and segment in front."""
    names = ", ".join(label(code, sites) for code in parts if code is not None)
    return replace(finding, text=f"{capital(names)}: {finding.text}") if names else finding


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def with_too_few(cases: float, minimum: int, *, before: bool = False) -> Finding:
    message = (
        _("No comparison: too few cases before ({cases}; {minimum} are needed).")
        if before
        else _("Too few cases for a figure ({cases}; {minimum} are needed).")
    )
    return Finding(
        message.format(cases=units.show_count(cases), minimum=units.show_count(minimum)),
        "unknown",
    )


def judged(rose: bool, better: str) -> Change:
    """What a rise or a fall means, given which direction is better."""
    if better == "neither":
        return "changed"
    return "better" if rose == (better == "higher") else "worse"


def is_small(now: float, before: float, unit: str) -> bool:
    """Whether a difference is below what is worth a sentence, or not seen in the figures as they are shown.

    That is half a point of a share (but no more than a fifth of it), and 3 % of anything else.
    """
    if units.show(now, unit) == units.show(before, unit):
        return True
    apart, larger = abs(now - before), max(abs(now), abs(before))
    if unit == "share":
        return apart < SMALLEST_POINTS and apart <= LARGEST_PART_OF_A_SHARE * larger
    return apart < SMALLEST_PART * larger
