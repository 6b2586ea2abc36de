"""When each site introduced appointments, and what else happened: the jobcenter's own events and the country's."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import facts, reference
from oversight.effects.effect import Happening
from oversight.reference import Words
from oversight.statistics.calendars import Event
from oversight.statistics.series import month_number
from oversight.statistics.thresholds import EVENT_MONTHS

INTRODUCTION = "appointment_system"
BREAKS = ("definition", "measurement")
# papers and votes: what they bring about is an event of its own
PAPERS = ("decision", "document")
# two records of one event may differ by so many months
SAME_MONTHS = 1


def starts(snapshot: Path) -> dict[str, date]:
    """The first day of the introduction at each site that has one; an introduction at all sites counts for each."""
    found: dict[str, date] = {}
    for row in _recorded(snapshot):
        if row["kind"] == INTRODUCTION:
            for site in facts.site_names(snapshot) if row["site"] == "all" else (row["site"],):
                # in the order of days: the first one stands
                found.setdefault(site, row["date_from"])
    return found


@lru_cache(maxsize=8)
def happenings(snapshot: Path) -> tuple[Happening, ...]:
    """All that can be mistaken for the introduction, in the order of days; a national event is not counted twice."""
    own = _own(snapshot)
    national = [event for event in _national() if not any(_is_same(event, other) for other in own)]
    return tuple(sorted([*own, *national], key=lambda event: (event.first, event.site or "")))


def near(happenings: tuple[Happening, ...], months: tuple[int, ...]) -> tuple[Happening, ...]:
    """Those that lie in these months, or close enough to them to matter."""
    first, last = months[0] - EVENT_MONTHS, months[-1] + EVENT_MONTHS
    return tuple(
        event
        for event in happenings
        if month_number(event.first) <= last and month_number(event.last or event.first) >= first
    )


def as_events(happenings: tuple[Happening, ...]) -> list[Event]:
    """For the statistics: the text is the place in the list. What lasts is an event when it begins, not ever after."""
    return [
        Event(
            month_number(event.first), month_number(event.last or event.first), event.site, str(place), event.is_break
        )
        for place, event in enumerate(happenings)
    ]


def _own(snapshot: Path) -> list[Happening]:
    first = starts(snapshot)
    rows = [row for row in _recorded(snapshot) if row["kind"] not in PAPERS and not _begins(row, first)]
    return [
        Happening(
            row["date_from"],
            row["date_to"],
            None if row["site"] == "all" else row["site"],
            row["kind"],
            Words(row["description"], row["description_en"]),
            row["source"],
            row["kind"] in BREAKS,
        )
        for row in rows
    ]


def _begins(row: dict[str, Any], first: dict[str, date]) -> bool:
    """Whether this is the introduction itself. A later one (given up, begun again) is another event."""
    if row["kind"] != INTRODUCTION:
        return False
    return row["date_from"] in first.values() if row["site"] == "all" else row["date_from"] == first[row["site"]]


def _national() -> list[Happening]:
    return [
        Happening(entry["from"], entry.get("to"), None, entry["kind"], reference.words(entry, "words"), entry["source"])
        for entry in reference.read("event_calendar")["events"]
    ]


def _is_same(national: Happening, own: Happening) -> bool:
    apart = abs(month_number(national.first) - month_number(own.first))
    return own.site is None and own.kind == national.kind and apart <= SAME_MONTHS


def _recorded(snapshot: Path) -> list[dict[str, Any]]:
    rows = facts.ask(snapshot, "event_calendar").to_dict("records")
    days = ("date_from", "date_to")
    return [{str(name): _day(value) if name in days else value for name, value in row.items()} for row in rows]


def _day(value: Any) -> date | None:
    if pd.isna(value):
        return None
    day = pd.Timestamp(value)
    return date(day.year, day.month, day.day)
