"""Days as council information systems write them: with a zone, without one, as a date alone, and the German way."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Berlin")
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?:\s*Uhr)?")
# systems write the first day that they can for "not known"
EARLIEST = date(1900, 1, 2)


def day(text: str) -> date | None:
    """The day in Germany; None: nobody can read it, or it stands for "not known"."""
    found = _iso(text.strip()) or _german(text.strip())
    return found if found is not None and found >= EARLIEST else None


def _iso(text: str) -> date | None:
    try:
        moment = datetime.fromisoformat(text)
        return (moment.astimezone(_HERE) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


def _german(text: str) -> date | None:
    found = _GERMAN.fullmatch(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
