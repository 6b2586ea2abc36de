"""What a single value in a file of decisions must look like; each check returns what is wrong and what helps."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from math import isfinite
from typing import Any

from oversight import measures, places, sql_file
from oversight.language import translate as _

# what is wrong and what would be right; None: nothing is wrong
Objection = tuple[str, str] | None
Check = Callable[[Any], Objection]

COMPARISONS = ("at_least", "at_most", "share_within", "falls", "rises", "exists")
PERIODS = ("month", "quarter", "year")
_SEGMENT = re.compile(r"[\w/.-]+")


def text(value: Any) -> Objection:
    if isinstance(value, str) and value.strip():
        return None
    return _("this is no text"), _("Write a text in quotation marks")


def words(value: Any) -> Objection:
    """A text in both languages."""
    if not isinstance(value, dict) or set(value) != {"de", "en"} or any(text(part) for part in value.values()):
        return _("this is no text in both languages"), _('Write { de = "…", en = "…" }, both of them filled')
    return None


def day(value: Any) -> Objection:
    # a datetime is a date to Python, but not to a council
    if type(value) is date:
        return None
    return _("this is no day"), _("Write a day without quotation marks, as 2025-12-31")


def past_day(value: Any) -> Objection:
    if (wrong := day(value)) or value <= date.today():
        return wrong
    return _("this day lies in the future"), _("Only what was decided is followed up: give the day of the decision")


def address(value: Any) -> Objection:
    if isinstance(value, str) and re.fullmatch(r"https?://\S+", value):
        return None
    return _("this is no address"), _("Write an address that begins with https://, or leave the key out")


def comparison(value: Any) -> Objection:
    return one_of(value, COMPARISONS)


def every(value: Any) -> Objection:
    return one_of(value, ("year",))


def period(value: Any) -> Objection:
    return one_of(value, PERIODS)


def one_of(value: Any, known: tuple[str, ...]) -> Objection:
    if value in known:
        return None
    return _("“{value}” is not known here").format(value=value), _("Write one of: {known}").format(
        known=", ".join(known)
    )


def kinds(value: Any) -> Objection:
    """Kinds of events."""
    if not isinstance(value, list) or not value:
        return _("this is no list"), _('Write a list in square brackets, as ["document"]')
    return next((wrong for kind in value if (wrong := one_of(kind, event_kinds()))), None)


def ties(value: Any) -> Objection:
    """Measures by name, with the part that is meant behind a colon."""
    if not isinstance(value, list) or not value:
        return _("this is no list"), _('Write a list of measures in square brackets, as ["answered_share"]')
    if len({str(entry) for entry in value}) < len(value):
        return _("a measure is named twice"), _("Name each measure once")
    return next((wrong for entry in value if (wrong := _tie(entry))), None)


def _tie(entry: Any) -> Objection:
    name, colon, segment = str(entry).partition(":")
    if not isinstance(entry, str) or name not in names_of_measures():
        return (
            _("there is no measure of this name: {name}").format(name=name),
            _("“python -m oversight measures” lists them all"),
        )
    if not measures.find(name).is_public:
        return (
            _("{name} is for the management only").format(name=name),
            _("What became of a decision is public: name a public measure"),
        )
    if colon and not _SEGMENT.fullmatch(segment):
        return _("“{value}” names no part of a measure").format(value=entry), _(
            'Write the part behind a colon, as "wait_minutes:with_appointment"'
        )
    return None


def number(value: Any) -> Objection:
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and value >= 0:
        return None
    return _("this is no number from 0 on"), _("Write a number with a decimal point, as 0.8")


@lru_cache(maxsize=1)
def event_kinds() -> tuple[str, ...]:
    """The kinds of events that the contract knows."""
    statement = sql_file.read(places.DATA / "contract" / "events.sql").statement
    listed = re.search(r"kind IN \(([^)]*)\)", statement)
    return tuple(re.findall(r"'(\w+)'", listed[1])) if listed else ()


@lru_cache(maxsize=1)
def names_of_measures() -> frozenset[str]:
    return frozenset(measure.name for measure in measures.all_measures())
