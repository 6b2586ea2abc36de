"""The council points (S1 ... B4): what five towns asked for, and which measures answer it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from oversight import measures, reference
from oversight.measures import Measure
from oversight.reference import Words


@dataclass(frozen=True)
class Point:
    """One thing that a council asked for. `is_for_a_document`: no figure answers it, only a dated document or event."""

    code: str
    town: str
    day: date
    dated: Words
    document: Words
    words: Words
    note: Words
    is_for_a_document: bool

    @property
    def cited(self) -> str:
        """'Flensburg, 4. Mai 2001', in the language of the reader."""
        return f"{self.town}, {self.dated}"


@lru_cache(maxsize=1)
def points() -> tuple[Point, ...]:
    """Every point, town by town."""
    table = reference.read("decisions")
    return tuple(_point(code, entry, table["decisions"][entry["decision"]]) for code, entry in table["points"].items())


def point(code: str) -> Point:
    """The point of this code. Raises LookupError."""
    found = next((found for found in points() if found.code == code), None)
    if found is None:
        raise LookupError(code)
    return found


def points_served_by(measure: Measure) -> tuple[Point, ...]:
    """The points that a measure's header names. Raises LookupError for a code that no point has."""
    return tuple(point(code) for code in measure.serves)


def measures_for(code: str) -> tuple[Measure, ...]:
    """The measures that answer a point; none: it is for a document, or nothing measures it yet."""
    return tuple(measure for measure in measures.all_measures() if code in measure.serves)


def _point(code: str, entry: dict[str, Any], decision: dict[str, Any]) -> Point:
    return Point(
        code=code,
        town=decision["town"],
        day=decision["date"],
        dated=reference.words(decision, "dated"),
        document=reference.words(decision, "title"),
        words=reference.words(entry, "words"),
        # where a source contradicts itself, that is what a reader must know
        note=reference.words(entry, "contradiction" if "contradiction" in entry else "note"),
        is_for_a_document="measures" not in entry,
    )
