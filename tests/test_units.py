"""Figures, months and periods as readers see them."""

import math
import re
from datetime import date

import pandas as pd
import pytest

from oversight import language, units
from oversight.translations.catalogues import entries


@pytest.mark.parametrize(
    ("value", "unit", "german"),
    [
        (1, "minutes", "1\N{NO-BREAK SPACE}Minute"),
        (12, "minutes", "12\N{NO-BREAK SPACE}Minuten"),
        (0, "minutes", "0\N{NO-BREAK SPACE}Minuten"),
        (1.5, "minutes", "1,5\N{NO-BREAK SPACE}Minuten"),
        (-1, "days", "−1\N{NO-BREAK SPACE}Tag"),
        (1.04, "days", "1\N{NO-BREAK SPACE}Tag"),
        (1.05, "days", "1,1\N{NO-BREAK SPACE}Tage"),
        (20, "seconds", "20\N{NO-BREAK SPACE}Sekunden"),
        (1, "working_days", "1\N{NO-BREAK SPACE}Arbeitstag"),
        (2, "working_days", "2\N{NO-BREAK SPACE}Arbeitstage"),
        (3 / 60, "minutes_to_the_second", "3\N{NO-BREAK SPACE}Sekunden"),
        (119 / 60, "minutes_to_the_second", "119\N{NO-BREAK SPACE}Sekunden"),
        (2, "minutes_to_the_second", "2\N{NO-BREAK SPACE}Minuten"),
        (0, "minutes_to_the_second", "0\N{NO-BREAK SPACE}Minuten"),
        (0.574, "share", "57,4\N{NO-BREAK SPACE}%"),
        (1, "share", "100,0\N{NO-BREAK SPACE}%"),
        (1_234_567, "n", "1.234.567"),
        (0.0034, "per_1000", "3,4\N{NO-BREAK SPACE}je 1.000 Bedarfsgemeinschaften und Monat"),
        (0.0034, "per_1000_visits", "3,4\N{NO-BREAK SPACE}je 1.000 Vorsprachen"),
        (0.034, "per_100_visits", "3,4\N{NO-BREAK SPACE}je 100 Vorsprachen"),
        (48, "hours", "48\N{NO-BREAK SPACE}Stunden"),
    ],
)
def test_a_figure_is_written_with_its_unit(value, unit, german):
    assert units.show(value, unit) == german


@pytest.mark.parametrize("unit", units.UNITS)
@pytest.mark.parametrize("speech", language.LANGUAGES)
def test_no_line_ends_between_a_number_and_its_unit(unit, speech):
    language.use(speech)
    told = [units.show(0.004, unit), units.show_whole(0.004, unit), units.difference(0.5, 0.1, unit)]
    assert not any(re.search(r"\d ", re.sub(r"1[.,]?000? ", "", text)) for text in told)


def test_an_english_reader_gets_english_figures():
    language.use("en")
    assert [units.show(1234.5, "minutes"), units.show(0.574, "share")] == ["1,234.5\N{NO-BREAK SPACE}minutes", "57.4%"]


@pytest.mark.parametrize("missing", [None, math.nan, math.inf])
def test_no_value_is_a_dash_and_never_0(missing):
    assert units.show(missing, "minutes") == "–"


@pytest.mark.parametrize("unit", units.UNITS)
def test_a_trace_below_zero_is_not_minus_zero(unit):
    assert "−" not in units.show(-1e-9, unit) + units.show_number(-0.0, unit)


def test_a_few_seconds_are_no_tenth_of_a_minute():
    assert units.show_number(3 / 60, "minutes_to_the_second") == "0,05"


@pytest.mark.parametrize(("unit", "german"), [("days", "in Tagen"), ("minutes", "in Minuten")])
def test_a_unit_bends_behind_in(unit, german):
    assert units.label_in(unit) == german


@pytest.mark.parametrize("unit", [unit for unit in units.UNITS if unit.startswith("per_")])
def test_a_rate_has_its_tenth_also_where_that_is_0_so_that_two_beside_each_other_are_written_alike(unit):
    factor = units.UNITS[unit].factor
    assert [units.show_number(rate / factor, unit) for rate in (35, 37.1)] == ["35,0", "37,1"]


@pytest.mark.parametrize("unit", ["per_1000", "per_1000_visits", "per_100_visits"])
@pytest.mark.parametrize(("rate", "written"), [(99.94, "99,9"), (99.95, "100"), (100.4, "100"), (1483.9, "1.484")])
def test_a_rate_from_100_on_is_told_without_decimals(unit, rate, written):
    assert units.show_number(rate / units.UNITS[unit].factor, unit) == written


def test_rates_without_decimals_differ_by_a_number_without_them():
    assert units.difference(1.4839, 1.5153, "per_1000").startswith("31\N{NO-BREAK SPACE}je")


def test_half_a_tenth_is_rounded_up_as_people_do():
    assert units.show_number(12.25, "minutes") == "12,3"


def test_a_share_is_rounded_as_it_is_written_and_not_as_a_computer_stores_it():
    # 0.285 * 100 is 28.499999999999996 in binary
    assert units.show_whole(0.285, "share") == "29\N{NO-BREAK SPACE}%"


def test_the_number_alone_leaves_the_unit_to_the_head_of_the_table():
    assert units.show_number(0.574, "share") == "57,4"


def test_shares_differ_by_percentage_points():
    assert units.difference(0.574, 0.606, "share") == "3,2\N{NO-BREAK SPACE}Prozentpunkte"


def test_a_difference_is_that_of_the_figures_as_shown():
    assert units.difference(12.34, 12.36, "minutes") == "0,1\N{NO-BREAK SPACE}Minuten"


def test_one_minute_apart_is_singular():
    assert units.difference(7, 6, "minutes") == "1\N{NO-BREAK SPACE}Minute"


def test_nothing_differs_from_no_value():
    assert units.difference(None, 6, "minutes") == "–"


@pytest.mark.parametrize(
    ("grain", "german"),
    [("month", "Mai 2024"), ("quarter", "2. Quartal 2024"), ("year", "2024"), ("all", "gesamter Zeitraum")],
)
def test_a_period_is_called_by_its_grain(grain, german):
    assert units.show_period(date(2024, 5, 1), grain) == german


@pytest.mark.parametrize(("month", "german"), [(3, "1. Quartal 2024"), (4, "2. Quartal 2024")])
def test_a_quarter_has_three_months(month, german):
    assert units.show_period(date(2024, month, 1), "quarter") == german


def test_a_period_that_is_missing_is_the_whole_one():
    assert units.show_period(pd.NaT, "month") == "gesamter Zeitraum"


def test_a_span_names_its_last_month_and_not_the_one_after():
    assert units.show_span(date(2024, 1, 1), date(2026, 1, 1)) == "Januar 2024 bis Dezember 2025"


def test_a_span_of_one_month_is_that_month():
    assert units.show_span(date(2024, 1, 1), date(2024, 2, 1)) == "Januar 2024"


@pytest.mark.parametrize(
    ("start", "end", "german"),
    [
        (None, None, "gesamter Zeitraum"),
        (date(2024, 1, 1), None, "ab Januar 2024"),
        (None, date(2024, 2, 1), "bis Januar 2024"),
    ],
)
def test_a_span_may_be_open(start, end, german):
    assert units.show_span(start, end) == german


def test_a_day_is_written_in_figures():
    assert units.show_day(date(2024, 5, 1)) == "01.05.2024"


def test_an_hour_names_its_beginning_and_end():
    assert units.show_hour(8) == "8–9 Uhr"


def test_monday_is_the_first_day():
    assert units.show_weekday(1) == "Mo"


def test_every_word_of_a_unit_has_its_german():
    translated = {form for entry in entries() for form in entry.ids}
    assert {text for unit in units.UNITS.values() for text in (unit.one, unit.many, unit.label)} <= translated


class TestWholeSharesOfARelease:
    @pytest.fixture(autouse=True)
    def whole(self):
        units.write_shares_whole(True)

    @pytest.mark.parametrize(
        ("share", "written"),
        [(0.0, "0"), (0.0049, "< 1"), (0.005, "1"), (0.7249, "72"), (0.725, "73"), (0.9951, "> 99"), (1.0, "100")],
    )
    def test_have_no_tenths_and_never_make_few_none_or_many_all(self, share, written):
        assert units.show_number(share, "share").replace("\N{NARROW NO-BREAK SPACE}", " ") == written

    def test_differ_by_whole_percentage_points(self):
        assert units.difference(0.574, 0.606, "share") == "4\N{NO-BREAK SPACE}Prozentpunkte"

    def test_leave_all_other_figures_as_they_are(self):
        assert units.show(12.5, "minutes").startswith("12,5")
