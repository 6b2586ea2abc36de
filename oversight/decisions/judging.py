"""The state of a point on a day: first what is owed by a day, then what can be measured, then what is documented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from oversight.decisions import books, documents, due_days, evidence, sentences, states, targets
from oversight.decisions.decision import Decision, Document, Point
from oversight.decisions.evidence import Evidence
from oversight.decisions.point_state import PointState, Source


@dataclass(frozen=True)
class Case:
    """All that decides about a point."""

    snapshot: Path
    decision: Decision
    point: Point
    on: date
    evidence: tuple[Evidence, ...]
    documents: tuple[Document, ...]

    @property
    def due(self) -> date | None:
        return due_days.that_counts(self.decision, self.point, self.on)


# a state, and how to say it: the past is only asked for its states
Judged = tuple[str, Callable[[], str]]


def state_of(snapshot: Path, decision: Decision, point: Point, on: date) -> PointState:
    """The state of one point, with its evidence in words."""
    case = _case(snapshot, decision, point, on, evidence.of)
    state, say = _judge(case)
    due = case.due or (point.target.by if point.target else None)
    source = Source(snapshot, decision, on)
    return PointState(point, state, say(), due, case.evidence, case.documents, source)


def state_then(snapshot: Path, decision: Decision, point: Point, on: date) -> str:
    """Only the state, as it would have been on an earlier day."""
    return _judge(_case(snapshot, decision, point, on, evidence.then))[0]


def _case(snapshot: Path, decision: Decision, point: Point, on: date, look: Callable[..., Evidence]) -> Case:
    found = tuple(look(snapshot, tie, on) for tie in point.ties)
    return Case(snapshot, decision, point, on, found, documents.answering(snapshot, point, on))


def _judge(case: Case) -> Judged:
    return _owed(case) or (_measured(case) if case.point.ties else _documented(case))


def _owed(case: Case) -> Judged | None:
    """Of a report that is owed by a day, once a year or once; None: it is not owed yet, and nothing has come."""
    due = case.due
    if due is None:
        return None
    if came := due_days.that_came(case.point, case.documents, due):
        return states.ANSWERED, lambda: sentences.answered(case.point, came, case.evidence)
    if case.on <= due:
        return None
    if not documents.are_known(case.snapshot, case.point):
        return states.NOT_MEASURABLE, sentences.documents_not_recorded
    return states.OVERDUE, lambda: sentences.overdue(case.point, due, case.evidence)


def _measured(case: Case) -> Judged:
    if not any(one.is_told for one in case.evidence):
        return _untold(case)
    judged = _held_against_target(case)
    if judged is not None and judged.kept is not None:
        state = states.KEPT if judged.kept else states.NOT_KEPT
        return state, lambda: sentences.joined([judged.sentence, *sentences.untold(case.evidence)])
    if judged is not None and not judged.is_waiting:
        return states.NOT_MEASURABLE, lambda: sentences.not_measurable([judged.sentence])
    state = _without_target(case)
    pending = judged.sentence if judged else ""
    return state, lambda: sentences.measured(case.point, state, case.evidence, pending)


def _held_against_target(case: Case) -> targets.Judgement | None:
    """None: there is no target. A release that withholds its figure is not asked for it."""
    if case.point.target is None or case.evidence[0].state == "withheld":
        return None
    return targets.judge(case.snapshot, case.point, case.point.target, case.on)


def _without_target(case: Case) -> str:
    if any(one.is_striking for one in case.evidence):
        return states.MOVING
    if any(one.state in ("ok", "few") for one in case.evidence):
        return states.REPORTED
    # what a release has no row of may be recorded, in too few cases to be told
    return states.WITHHELD if books.is_release(case.snapshot) else states.NOTHING_RECORDED


def _untold(case: Case) -> Judged:
    if all(one.state == "withheld" for one in case.evidence):
        return states.WITHHELD, lambda: sentences.withheld(case.evidence)
    return states.NOT_MEASURABLE, lambda: sentences.joined(sentences.untold(case.evidence))


def _documented(case: Case) -> Judged:
    if case.documents:
        return states.ANSWERED, lambda: sentences.answered(case.point, case.documents[0], ())
    if not documents.are_known(case.snapshot, case.point):
        return states.NOT_MEASURABLE, sentences.documents_not_recorded
    return states.NOTHING_RECORDED, lambda: sentences.nothing_recorded(case.due)
