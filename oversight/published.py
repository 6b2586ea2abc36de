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


@dataclass(frozen=True)
class Year:
    """What somebody else counted in one year, and what is said of it. `is_rounded`: 'almost 580'."""

    year: int
    value: int
    words: Words
    is_rounded: bool


@dataclass(frozen=True)
class History:
    """Yearly numbers that one other place published, with all they say of them."""

    place: Words
    title: Words
    words: Words
    source: str
    total: int
    years: tuple[Year, ...]


@lru_cache(maxsize=1)
def all_figures() -> tuple[Figure, ...]:
    """Every published figure, in the order of the file."""
    return tuple(_figure(entry) for entry in reference.read("published_figures")["figures"])


def figures_for(measure: str) -> tuple[Figure, ...]:
    """The published figures that help next to a measure; none for most."""
    return tuple(figure for figure in all_figures() if figure.measure == measure)


@lru_cache(maxsize=1)
def history() -> History:
    """What Kreis Bergstraße published on ten years of its customer dialogue."""
    table = reference.read("published_history")
    return History(
        place=reference.words(table, "place"),
        title=reference.words(table, "title"),
        words=reference.words(table, "words"),
        source=table["source"],
        total=table["total"],
        years=tuple(_year(entry) for entry in table["years"]),
    )


def _year(entry: dict[str, Any]) -> Year:
    return Year(entry["year"], entry["value"], reference.words(entry, "words"), entry.get("is_rounded", False))


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
