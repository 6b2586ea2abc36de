"""The follow-up for programs: plain texts, figures and days, nothing about single people."""

from datetime import date
from typing import Any

from oversight.decisions import states, targets
from oversight.decisions.decision import Document
from oversight.decisions.evidence import Evidence
from oversight.decisions.follow_up import DecisionState
from oversight.decisions.point_state import PointState


def rows(found: tuple[DecisionState, ...]) -> list[dict[str, str]]:
    """One row per point; several measures of one point are set apart by semicolons."""
    return [_row(one, state) for one in found for state in one.points]


def document(found: tuple[DecisionState, ...]) -> list[dict[str, Any]]:
    """Every decision with its points, their evidence and their history."""
    return [_decision(one) for one in found]


def _row(one: DecisionState, state: PointState) -> dict[str, str]:
    return {
        "decision": one.decision.key,
        "town": one.decision.town,
        "date": one.decision.day.isoformat(),
        "reference": one.decision.reference,
        "point": state.point.code,
        "wording": str(state.point.words),
        "state": state.state,
        "state_words": states.words(state.state),
        "sentence": state.sentence,
        "contradiction": str(state.point.contradiction),
        "due": _iso(state.due) or "",
        "target": targets.told(state.point) if state.point.ties else "",
        "measures": "; ".join(evidence.measure for evidence in state.evidence),
        "values": "; ".join(evidence.value for evidence in state.evidence),
        "periods": "; ".join(evidence.period for evidence in state.evidence),
    }


def _decision(one: DecisionState) -> dict[str, Any]:
    decision = one.decision
    return {
        "key": decision.key,
        "town": decision.town,
        "date": decision.day.isoformat(),
        "dated": decision.when,
        "title": str(decision.title),
        "body": str(decision.body),
        "kind": str(decision.kind),
        "reference": decision.reference,
        "source": decision.source,
        "url": decision.url,
        "own": decision.is_own,
        "counts": one.counts,
        "points": [_point(state) for state in one.points],
    }


def _point(state: PointState) -> dict[str, Any]:
    return standing(state) | {"history": [{"year": past.year, "state": past.state} for past in state.history]}


def standing(state: PointState) -> dict[str, Any]:
    """A point as it stands, without what it was in earlier years: that takes long to compute."""
    point = state.point
    return {
        "code": point.code,
        "wording": {"de": point.words.de, "en": point.words.en},
        "note": str(point.note),
        "contradiction": str(point.contradiction),
        "state": state.state,
        "state_words": states.words(state.state),
        "sentence": state.sentence,
        "due": _iso(state.due),
        "comparison": point.comparison or None,
        "target": _target(state),
        "evidence": [_evidence(one) for one in state.evidence],
        "documents": [_document(one) for one in state.documents],
    }


def _target(state: PointState) -> dict[str, Any] | None:
    target = state.point.target
    if target is None:
        return None
    return {
        "value": target.value,
        "by": target.by.isoformat(),
        "against": _iso(target.against),
        "period": target.period,
        "source": target.source,
        "words": targets.told(state.point),
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return {
        "measure": one.measure,
        "part": one.segment,
        "state": one.state,
        "value": one.value,
        "period": one.period,
        "finding": one.finding,
        "from": _iso(one.scope.start),
        "to": _iso(one.scope.end),
        "missing": list(one.missing),
        "striking": one.is_striking,
    }


def _document(one: Document) -> dict[str, Any]:
    return {"date": one.day.isoformat(), "title": str(one.title), "source": one.source, "url": one.url}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
