"""What else happened: events and changes of measurement that lie where a change is looked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oversight.statistics.thresholds import EVENT_MONTHS


@dataclass(frozen=True)
class Event:
    """From one month to another (numbers, inclusive), at one site or (None) at all; `text` is what people read.

    `is_break`: something was counted or measured differently from then on.
    """

    first: int
    last: int
    site: str | None
    text: str
    is_break: bool = False


def beside_one_date(events: Iterable[Event], start: int, sites: Sequence[str]) -> tuple[str, ...]:
    """R7 with one date: events at all sites or at one of these, within three months of the start."""
    near = (event for event in _others(events) if _overlaps(event, start - EVENT_MONTHS, start + EVENT_MONTHS))
    return tuple(event.text for event in near if event.site is None or event.site in sites)


def beside_many_dates(events: Iterable[Event], first: int, last: int, sites: Sequence[str]) -> tuple[str, ...]:
    """R7 with many dates: events at single sites within the window. What all sites share, the comparison takes out."""
    return tuple(event.text for event in _others(events) if event.site in sites and _overlaps(event, first, last))


def breaks_within(events: Iterable[Event], first: int, last: int, sites: Sequence[str]) -> tuple[str, ...]:
    """R8: changes of measurement inside the window. At its first month there is nothing before to compare with."""
    breaks = (event for event in events if event.is_break and first < event.first <= last)
    return tuple(event.text for event in breaks if event.site is None or event.site in sites)


def _others(events: Iterable[Event]) -> Iterable[Event]:
    return (event for event in events if not event.is_break)


def _overlaps(event: Event, first: int, last: int) -> bool:
    return event.first <= last and event.last >= first
