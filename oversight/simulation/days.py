"""The calendar of the jobcenter: which days it works, when it opens, and time as whole seconds since 1970."""

from datetime import date, timedelta
from functools import cache

from oversight.simulation.parameters import LONGEST_MONTHS, numbers
from oversight.simulation.parameters import number as parameter

FIRST_DAY = date(2022, 1, 1)
DAY_SECONDS = 86_400
OPENS = int(parameter("opens_at"))

_EASTER_SUNDAYS = (date(2022, 4, 17), date(2023, 4, 9), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5))
_AFTER_EASTER = (-2, 1, 39, 50)
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (10, 3), (12, 24), (12, 25), (12, 26), (12, 31)})
_MOVING_HOLIDAYS = frozenset(easter + timedelta(days) for easter in _EASTER_SUNDAYS for days in _AFTER_EASTER)
_WORK_ENDS = parameter("work_ends_at") * 3600
_CATCH_UP_FROM, _CATCH_UP_UNTIL = (int(hour) * 3600 for hour in numbers("catch_up_hours"))


def month_start(months: int) -> date:
    """The first day of the month that many months after the start."""
    years, month = divmod(months, 12)
    return date(FIRST_DAY.year + years, 1 + month, 1)


def all_days(months: int) -> range:
    """Day numbers (days since 1970) of the first so many months. Raises ValueError beyond four years."""
    if not 1 <= months <= LONGEST_MONTHS:
        raise ValueError(f"months must be 1 to {LONGEST_MONTHS}, got {months}")
    return range(number(FIRST_DAY), number(month_start(months)))


def number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


@cache
def day_of(day_number: int) -> date:
    return date(1970, 1, 1) + timedelta(day_number)


@cache
def is_working_day(day_number: int) -> bool:
    day = day_of(day_number)
    return day.weekday() < 5 and (day.month, day.day) not in _FIXED_HOLIDAYS and day not in _MOVING_HOLIDAYS


@cache
def next_working_day(day_number: int) -> int:
    """This day, or the first working day after it."""
    return day_number if is_working_day(day_number) else next_working_day(day_number + 1)


@cache
def clock_change(day_number: int) -> int:
    """1 on the day on which two o'clock becomes three, -1 on that on which three becomes two, else 0."""
    day = day_of(day_number)
    is_last_sunday = day.weekday() == 6 and (day + timedelta(7)).month != day.month
    return {3: 1, 10: -1}.get(day.month, 0) if is_last_sunday else 0


SPRING_NIGHTS = tuple(day for day in all_days(LONGEST_MONTHS) if clock_change(day) == 1)


def office_hours(day_number: int) -> int:
    """How many hours the office is open on a working day: in the afternoon, too, or not."""
    return int(numbers("office_hours")[day_of(day_number).weekday()])


def phone_hours(day_number: int) -> int:
    """How many hours the telephone is staffed on a working day."""
    return int(numbers("phone_hours")[day_of(day_number).weekday()])


def moment(day_number: int, hour: float) -> int:
    """Seconds since 1970, local time."""
    return day_number * DAY_SECONDS + round(hour * 3600)


def in_working_hours(at: int) -> int:
    """The moment itself, or some hour of the next working day."""
    day, second = divmod(at, DAY_SECONDS)
    if is_working_day(day) and OPENS * 3600 <= second < _WORK_ENDS:
        return at
    return next_working_day(day + 1) * DAY_SECONDS + _CATCH_UP_FROM + second % (_CATCH_UP_UNTIL - _CATCH_UP_FROM)
