"""How a figure is written, in sentences, tables and on axes. Meaning and format come from one row of UNITS."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite
from typing import SupportsFloat

from babel.dates import format_date
from babel.numbers import format_decimal

from oversight.language import current, translate_plural
from oversight.language import translate as _
from oversight.unit_table import UNITS as UNITS
from oversight.unit_table import Unit

NO_VALUE = "–"
# English dates with the day first: its readers here live in Germany
LOCALES = {"de": "de_DE", "en": "en_GB"}


# by label: where 'in' bends the word in another language
_IN = {"days": "in days", "working days": "in working days"}

# of rounded counts a tenth of a per cent is not known
_whole_shares: ContextVar[bool] = ContextVar("whole_shares", default=False)


def write_shares_whole(are_whole: bool) -> None:
    """Write shares in whole per cent from here on, in this thread; or again with a tenth."""
    _whole_shares.set(are_whole)


@contextmanager
def shares_whole(are_whole: bool) -> Iterator[None]:
    """Write shares so only within this block."""
    before = _whole_shares.set(are_whole)
    try:
        yield
    finally:
        _whole_shares.reset(before)


def show(value: SupportsFloat | None, unit: str) -> str:
    """The figure with its unit: '12 Minuten', '57,4 %'. No value is a dash."""
    value, unit = told(value, unit)
    shown = rounded(value, unit)
    if shown is None:
        return NO_VALUE
    row = UNITS[unit]
    return joined(translate_plural(row.one, row.many, 1 if abs(shown) == 1 else 2), show_number(value, unit))


def joined(words: str, number: str) -> str:
    """The number and its unit out of words like '{number} kB': the end of a line never parts the two."""
    return words.replace("{number} ", "{number}\N{NO-BREAK SPACE}").format(number=number)


def show_beside(value: SupportsFloat | None, other: SupportsFloat | None, unit: str) -> str:
    """The figure in a sentence where `other` stands with its unit: once is enough, but a per cent sign behind each."""
    (figure, own), (_other, others) = told(value, unit), told(other, unit)
    return show(value, unit) if unit == "share" or own != others else show_number(figure, own)


def show_number(value: SupportsFloat | None, unit: str) -> str:
    """The figure without its unit, for a table whose header names it: '12', '57,4'."""
    shown = rounded(value, unit)
    if shown is None or value is None:
        return NO_VALUE
    if unit == "share" and _whole_shares.get():
        return _beyond_rounding(float(value)) or format_decimal(shown, "#,##0", locale=LOCALES[current()])
    return _write(shown, UNITS[unit])


def _beyond_rounding(share: float) -> str:
    """Of a share that a whole per cent would make none or all: that it is neither."""
    if 0 < share < 0.005:
        return "<\u202f1"
    return ">\u202f99" if 0.995 <= share < 1 else ""


def told(value: SupportsFloat | None, unit: str) -> tuple[SupportsFloat | None, str]:
    """The figure and the unit in which it is told."""
    row = UNITS[unit]
    if value is None or not 0 < abs(float(value)) < row.finer_below:
        return value, unit
    return float(value) * row.finer_factor, row.finer


def show_count(n: SupportsFloat | None) -> str:
    """A whole number: '2.470.000'."""
    return show_number(n, "n")


def show_whole(value: SupportsFloat | None, unit: str) -> str:
    """The figure as a whole number where there is no room for more: '57 %', '12'."""
    shown = _rounded(value, UNITS[unit], 0)
    if shown is None:
        return NO_VALUE
    number = format_decimal(shown, "#,##0", locale=LOCALES[current()]).replace("-", "−")
    return joined(translate_plural("{number}%", "{number}%", 2), number) if unit == "share" else number


def label(unit: str) -> str:
    """The unit as the head of a column or the title of an axis: 'Minuten', '%'."""
    return _(UNITS[unit].label)


def label_in(unit: str) -> str:
    """The unit in which a figure is told: 'in Minuten', 'in Tagen'."""
    words = UNITS[unit].label
    return _(_IN[words]) if words in _IN else _("in {unit}").format(unit=_(words))


def difference(a: SupportsFloat | None, b: SupportsFloat | None, unit: str) -> str:
    """How far apart two figures are as shown: '3,2 Prozentpunkte', '5 Minuten'."""
    first, second = rounded(a, unit), rounded(b, unit)
    if first is None or second is None:
        return NO_VALUE
    apart, row = abs(first - second), UNITS[unit]
    one, many = ("{number} percentage point", "{number} percentage points") if unit == "share" else (row.one, row.many)
    return joined(translate_plural(one, many, 1 if apart == 1 else 2), _write(apart, row))


def rounded(value: SupportsFloat | None, unit: str) -> Decimal | None:
    """The figure as it is shown, exactly: 0.57449 of unit share is 57.4. None, NaN and infinity give None."""
    decimals = 0 if unit == "share" and _whole_shares.get() else UNITS[unit].decimals
    return _rounded(value, UNITS[unit], decimals)


def _rounded(value: SupportsFloat | None, row: Unit, decimals: int) -> Decimal | None:
    if value is None or not isfinite(float(value)):
        return None
    exact = Decimal(repr(float(value))) * row.factor
    # the sum turns a rounded -0 into 0
    shown = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
    if decimals and row.whole_from is not None and abs(shown) >= row.whole_from:
        return _rounded(value, row, 0)
    return shown


def _write(number: Decimal, row: Unit) -> str:
    """The number with as many decimals as it was rounded to."""
    decimals = -int(number.as_tuple().exponent)
    places = ("0" if row.has_fixed_decimals else "#") * decimals
    text = format_decimal(number, "#,##0" + (f".{places}" if places else ""), locale=LOCALES[current()])
    return text.replace("-", "−")


def show_day(day: date) -> str:
    """'01.05.2024', in English '1 May 2024'."""
    return format_date(day, "dd.MM.yyyy" if current() == "de" else "d MMMM yyyy", locale=LOCALES[current()])


def show_month(month: date) -> str:
    """'Mai 2024'."""
    return format_date(month, "MMMM yyyy", locale=LOCALES[current()])


def show_period(period: date | None, grain: str) -> str:
    """The period that begins on this day: 'Mai 2024', '2. Quartal 2024', '2024', 'gesamter Zeitraum'."""
    day = _day(period)
    if day is None or grain == "all":
        return _("whole period")
    if grain == "quarter":
        return _("Q{quarter} {year}").format(quarter=(day.month + 2) // 3, year=day.year)
    return str(day.year) if grain == "year" else show_month(day)


def show_span(start: date | None, end: date | None) -> str:
    """The months from `start` up to but not including `end`, as in a Scope: 'Januar 2024 bis Dezember 2025'."""
    first, last = _day(start), _day(end)
    if last is not None:
        last -= timedelta(days=1)
    if first is None and last is None:
        return _("whole period")
    if last is None:
        return _("from {month} on").format(month=show_month(first)) if first else _("whole period")
    if first is None:
        return _("until {month}").format(month=show_month(last))
    if (first.year, first.month) == (last.year, last.month):
        return show_month(first)
    return _("{first} to {last}").format(first=show_month(first), last=show_month(last))


def show_weekday(weekday: int) -> str:
    """The short name of a weekday, Monday being 1: 'Mo.'"""
    return format_date(date(2024, 1, weekday), "ccc", locale=LOCALES[current()])


def show_hour(hour: int) -> str:
    """The hour that begins then: '8–9 Uhr'."""
    return _("{hour}:00–{next_hour}:00").format(hour=hour, next_hour=hour + 1)


def _day(when: date | None) -> date | None:
    # pandas writes a missing date as NaT, which is not equal to itself
    if when is None or when != when:
        return None
    return when.date() if isinstance(when, datetime) else when
