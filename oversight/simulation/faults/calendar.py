"""When faults happen: at fixed parts of the months there are, so that a year has room for all of them."""

from calendar import monthrange
from datetime import date, timedelta

from oversight.simulation import days
from oversight.simulation.parameters import numbers


def month(months: int, part: float) -> date:
    """The first day of the month that lies at this part of all months."""
    return days.month_start(int(part * months))


def next_month(start: date, n: int = 1) -> date:
    """The first day of the month n months later."""
    whole = start.year * 12 + start.month - 1 + n
    return date(whole // 12, whole % 12 + 1, 1)


def working_days(start: date, end: date) -> list[date]:
    """From `start` up to but not including `end`."""
    found = (start + timedelta(n) for n in range((end - start).days))
    return [day for day in found if days.is_working_day(days.number(day))]


def clocks_change(months: int) -> date | None:
    """The Sunday on which clocks change that lies nearest to the middle, with eight weeks before it and nine after."""
    first, end = days.FIRST_DAY, days.month_start(months)
    years = range(first.year, end.year + 1)
    sundays = [_last_sunday(year, round(month)) for year in years for month in numbers("clocks_change_in")]
    before, after = (timedelta(room) for room in numbers("fault_clock_room"))
    roomy = [day for day in sundays if day - before >= first and day + after <= end]
    return min(roomy, key=lambda day: abs((day - first) - (end - day)), default=None)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(last.isoweekday() % 7)
