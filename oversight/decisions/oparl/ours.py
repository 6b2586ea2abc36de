"""Decisions out of a file that this program wrote: with their points, ties and targets, as they were."""

import re
from datetime import date
from typing import Any

from oversight.decisions import rules
from oversight.decisions.oparl import kinds, naming, worded
from oversight.decisions.oparl.collected import Thing
from oversight.decisions.oparl.remarks import LeftOut
from oversight.decisions.oparl.taken import Taken
from oversight.language import translate as _

_DAYS = frozenset({"date", "due", "by", "against"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def of(paper: Thing, *, is_checked: bool) -> Taken:
    """Raises LeftOut where the part that this program wrote was changed into something else."""
    entry, points = paper.own.get(kinds.OWN_DECISION), paper.own.get(kinds.OWN_POINTS)
    if not isinstance(entry, dict) or not isinstance(points, list) or not all(isinstance(one, dict) for one in points):
        raise _changed(_("the decision or its points are no objects"))
    key = str(entry.get("key", ""))
    table = {name: _with_days(value, name) for name, value in entry.items() if name != "key"}
    by_code = {str(one.get("code", "")): _point(one, key) for one in points}
    if len(by_code) < len(points):
        raise _changed(_("a code stands twice"))
    for fault in rules.faults({"decisions": {key: table}, "points": by_code}):
        where = ".".join(part for part in (*fault.table, fault.key) if part)
        raise LeftOut(f"{where}: {fault.reason}", fault.remedy)
    taken = [{name: value for name, value in one.items() if name != "decision"} for one in by_code.values()]
    if not is_checked and naming.seems_to_name_a_person(*worded.texts(table), *_texts(taken)):
        raise worded.looks_like_a_name(paper)
    return Taken(paper, key, table, taken, tuple(by_code))


def _point(one: dict[str, Any], key: str) -> dict[str, Any]:
    entry = one.get("entry")
    return {"decision": key, **(_with_days(entry, "") if isinstance(entry, dict) else {})}


def _with_days(value: Any, name: str) -> Any:
    """JSON has no days: under the keys of days, a text that looks like one is one."""
    if isinstance(value, dict):
        return {key: _with_days(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_days(one, "") for one in value]
    if name in _DAYS and isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _texts(points: list[dict[str, Any]]) -> list[str]:
    return [text for point in points for text in worded.texts(point)]


def _changed(reason: str) -> LeftOut:
    return LeftOut(reason, _("Export the decisions again"))
