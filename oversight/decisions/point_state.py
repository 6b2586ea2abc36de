"""What became of one point, as it can be computed on a given day."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from oversight.decisions.decision import Decision, Document, Point
from oversight.decisions.evidence import Evidence


@dataclass(frozen=True)
class Past:
    """What the state would have been at the end of a year, by the records up to then."""

    year: int
    state: str


@dataclass(frozen=True)
class Source:
    """What a state was computed from."""

    snapshot: Path
    decision: Decision
    on: date


@dataclass(frozen=True)
class PointState:
    """`state` is a code of `states`; `sentence` says it in full; `due` is the day that counts next or last."""

    point: Point
    state: str
    sentence: str
    due: date | None = None
    evidence: tuple[Evidence, ...] = ()
    documents: tuple[Document, ...] = ()
    source: Source | None = field(default=None, compare=False, repr=False)

    @cached_property
    def history(self) -> tuple[Past, ...]:
        """At the end of each year since the records begin: computed when it is asked for, never stored."""
        from oversight.decisions import history

        return history.of(self.source.snapshot, self.source.decision, self.point, self.source.on) if self.source else ()
