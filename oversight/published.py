"""Published figures of others, beside a measure: for orientation, each by a definition of its own."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from oversight import reference
from oversight.reference import Words


@dataclass(frozen=True)
class Figure:
    """One figure that somebody else published. `value` in `unit`, which is one of ours: 0.75 of a share is 75 %."""

    measure: str
    words: Words
    value: float
    unit: str
    period: Words
    place: Words
    source: str
    url: str
    note: Words
    is_target: bool = False


@lru_cache(maxsize=1)
def all_figures() -> tuple[Figure, ...]:
    """Every published figure, in the order of the file."""
    return tuple(_figure(entry) for entry in reference.read("published_figures")["figures"])


def figures_for(measure: str) -> tuple[Figure, ...]:
    """The published figures that help next to a measure; none for most."""
    return tuple(figure for figure in all_figures() if figure.measure == measure)


def target_for(measure: str) -> Figure | None:
    """The published target for a measure; None for most, since most targets are of another definition."""
    return next((figure for figure in figures_for(measure) if figure.is_target), None)


def _figure(entry: dict[str, Any]) -> Figure:
    return Figure(
        measure=entry["measure"],
        words=reference.words(entry, "words"),
        value=float(entry["value"]),
        unit=entry["unit"],
        period=reference.words(entry, "period"),
        place=reference.words(entry, "place"),
        source=entry["source"],
        url=entry.get("url", ""),
        note=reference.words(entry, "note"),
        is_target=entry.get("is_target", False),
    )
