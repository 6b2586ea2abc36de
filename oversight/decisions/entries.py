"""Entries of a file of decisions as what they mean, once they are known to be right."""

from typing import Any

from oversight import measures, units
from oversight.decisions import figures
from oversight.decisions.decision import Decision, Document, Opposites, Point, Target, Tie
from oversight.reference import words


def decision(key: str, entry: dict[str, Any], points: dict[str, dict[str, Any]], *, is_own: bool) -> Decision:
    return Decision(
        key=key,
        town=entry["town"],
        day=entry["date"],
        title=words(entry, "title"),
        source=entry["source"],
        points=tuple(_point(code, one) for code, one in points.items()),
        dated=words(entry, "dated"),
        body=words(entry, "body"),
        kind=words(entry, "kind"),
        reference=entry.get("reference", ""),
        url=entry.get("url", ""),
        way=words(entry, "way"),
        is_own=is_own,
    )


def opposites(entry: dict[str, Any]) -> Opposites:
    return Opposites(tuple(entry["decisions"]), words(entry, "about"))


def _point(code: str, entry: dict[str, Any]) -> Point:
    ties = tuple(_tie(text) for text in entry.get("measures", ()))
    comparison = entry.get("comparison", "")
    return Point(
        code=code,
        words=words(entry, "words"),
        note=words(entry, "note"),
        contradiction=words(entry, "contradiction"),
        ties=ties,
        comparison=comparison,
        target=_target(entry["target"], ties[0], comparison) if "target" in entry else None,
        due=entry.get("due"),
        due_words=words(entry, "due_words"),
        every=entry.get("every", ""),
        kinds=tuple(entry.get("kinds", ("document", "decision"))),
        documents=tuple(_document(one) for one in entry.get("documents", ())),
    )


def _tie(text: str) -> Tie:
    name, _colon, segment = text.partition(":")
    return Tie(name, segment or None)


def _target(entry: dict[str, Any], tie: Tie, comparison: str) -> Target:
    return Target(
        by=entry["by"],
        source=entry["source"],
        value=entry.get("value") and _stored(float(entry["value"]), tie, comparison),
        against=entry.get("against"),
        period=entry.get("period", "quarter"),
    )


def _stored(value: float, tie: Tie, comparison: str) -> float:
    """A target as measures count: 2.5 per 1,000 is 0.0025. A share is given as it is stored, 0.8 for 80 %."""
    measure = measures.find(tie.measure)
    is_share = figures.unit_of(measure, within=comparison == "share_within") == "share"
    return value if is_share else value / units.UNITS[measure.unit].factor


def _document(entry: dict[str, Any]) -> Document:
    return Document(entry["date"], words(entry, "title"), entry["source"], entry.get("url", ""))
