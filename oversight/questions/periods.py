"""Months as codes ('2024-01'), and the stretch of time that another one is compared with."""

from datetime import date

MONTHS_SHOWN = 12


def months(first: date, last: date) -> list[str]:
    """Every month from the first to the last, as codes."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [code(shift(first, n)) for n in range(count)]


def shift(month: date, n: int) -> date:
    """The month n months later."""
    years, index = divmod(month.month - 1 + n, 12)
    return date(month.year + years, index + 1, 1)


def code(month: date) -> str:
    return f"{month:%Y-%m}"


def month_of(day: date) -> date:
    return date(day.year, day.month, 1)


def month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


def earlier(start: date, end: date, compare: str) -> tuple[date, date] | None:
    """What the months from start up to, not including, end are compared with: whole years back, or just before them."""
    length = (end.year - start.year) * 12 + end.month - start.month
    back = {"year": -(-length // 12) * 12, "period": length}.get(compare)
    return (shift(start, -back), shift(end, -back)) if back else None


def whole(start: date | None, end: date | None, grain: str) -> tuple[date | None, date | None]:
    """From the first to the last quarter or year that lies between start and, not including, end; maybe none."""
    length = {"quarter": 3, "year": 12}[grain]
    first = shift(start, -((start.month - 1) % -length)) if start else None
    last = shift(end, -((end.month - 1) % length)) if end else None
    return first, max(first, last) if first and last else last
