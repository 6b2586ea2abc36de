"""Decisions and what became of them in the shape of OParl 1.1; docs/oparl.md describes every field.

What OParl has no field for stands under the prefix erreichbar: at the paper. No object is about a person.
"""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date

from oversight.decisions import plain
from oversight.decisions.follow_up import DecisionState
from oversight.decisions.oparl import kinds, tables
from oversight.decisions.oparl.plain_text import one_line

SCHEMA = "https://schema.oparl.org/1.1/"
# a name that no network knows: nobody shall take these addresses for those of a town
BASE = "https://erreichbar.invalid/oparl/1.1"
Object = dict[str, Any]


def document(snapshot: Path, found: tuple[DecisionState, ...], on: date, base: str, *, is_synthetic: bool) -> Object:
    """A list of OParl with papers, meetings, agenda items and organisations."""
    entries = tables.of(snapshot)
    objects: list[Object] = []
    for one in found:
        entry, points = entries[one.decision.key]
        objects += _Writer(base.rstrip("/"), one, entry, points).objects(on, is_synthetic=is_synthetic)
    by_id = {item["id"]: item for item in objects}
    return {
        "data": list(by_id.values()),
        "pagination": {"totalElements": len(by_id), "elementsPerPage": len(by_id), "currentPage": 1, "totalPages": 1},
        "links": {},
    }


class _Writer:
    """The objects of one decision."""

    def __init__(self, base: str, state: DecisionState, entry: Object, points: Mapping[str, Object]) -> None:
        self.base, self.state, self.entry, self.points = base, state, entry, points
        self.key = state.decision.key

    def objects(self, on: date, *, is_synthetic: bool) -> list[Object]:
        """Where the source does not say who decided, there is no consultation; where it names no day, no meeting."""
        paper = self._paper(on, is_synthetic=is_synthetic)
        if "body" not in self.entry:
            return [paper]
        paper["consultation"] = [self._consultation()]
        item = self._item()
        if not self._has_day():
            return [paper, item, self._organization()]
        meeting = self._object("Meeting", self.key) | {
            "name": self.entry["body"]["de"],
            "start": _midnight(self.entry["date"]),
            "organization": [self._organization()["id"]],
            "agendaItem": [item],
        }
        return [paper, meeting, self._organization()]

    def _paper(self, on: date, *, is_synthetic: bool) -> Object:
        entry = self.entry
        paper = self._object("Paper", self.key) | {
            "body": self._address("Body", _digest(entry["town"])),
            "name": entry["title"]["de"],
        }
        if "reference" in entry:
            paper["reference"] = entry["reference"]
        if "kind" in entry:
            paper["paperType"] = entry["kind"]["de"]
        if "url" in entry:
            paper["web"] = entry["url"]
        if files := self._files():
            paper["auxiliaryFile"] = files
        return paper | {
            kinds.OWN_DECISION: {"key": self.key, **_jsonable(entry)},
            kinds.OWN_POINTS: [self._point(plain.standing(one)) for one in self.state.points],
            "erreichbar:asOf": on.isoformat(),
            "erreichbar:synthetic": is_synthetic,
        }

    def _point(self, state: Object) -> Object:
        entry = self.points[state["code"]]
        return {
            "code": state["code"],
            "entry": {key: _jsonable(value) for key, value in entry.items() if key != "decision"},
            "state": {
                key: value for key, value in state.items() if key not in ("code", "wording", "note", "contradiction")
            },
        }

    def _files(self) -> list[Object]:
        """The documents that answer a point, as far as they have an address."""
        documents = [one for point in self.points.values() for one in point.get("documents", ()) if "url" in one]
        return [
            self._object("File", f"{self.key}-{n}")
            | {"name": one["title"]["de"], "date": one["date"].isoformat(), "accessUrl": one["url"]}
            for n, one in enumerate(documents, 1)
        ]

    def _consultation(self) -> Object:
        found = self._object("Consultation", self.key) | {
            "paper": self._address("Paper", self.key),
            "agendaItem": self._address("AgendaItem", self.key),
            "organization": [self._organization()["id"]],
            "authoritative": True,
        }
        return found | ({"meeting": self._address("Meeting", self.key)} if self._has_day() else {})

    def _item(self) -> Object:
        words = [one["words"]["de"] for one in self.points.values()]
        numbered = [f"{n}. {one_line(text)}" for n, text in enumerate(words, 1)] if len(words) > 1 else words
        return (
            self._object("AgendaItem", self.key)
            | {
                "order": 0,
                "name": self.entry["title"]["de"],
                "public": True,
                "consultation": self._address("Consultation", self.key),
                "resolutionText": "\n".join(numbered),
            }
            | ({"meeting": self._address("Meeting", self.key)} if self._has_day() else {})
        )

    def _organization(self) -> Object:
        name = self.entry["body"]["de"]
        return self._object("Organization", _digest(f"{self.entry['town']}\n{name}")) | {"name": name}

    def _has_day(self) -> bool:
        """Not where the source speaks of years, or of a day of something else."""
        shown = format_date(self.entry["date"], format="long", locale="de")
        return "dated" not in self.entry or bool(self.entry["dated"]["de"] == shown)

    def _object(self, kind: str, name: str) -> Object:
        return {"id": self._address(kind, name), "type": f"{SCHEMA}{kind}"}

    def _address(self, kind: str, name: str) -> str:
        return f"{self.base}/{kind.lower()}/{name}"


def _midnight(day: date) -> str:
    """The hour is not known: the meeting stands at the beginning of its day."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Europe/Berlin")).isoformat()


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def _jsonable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _jsonable(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_jsonable(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
