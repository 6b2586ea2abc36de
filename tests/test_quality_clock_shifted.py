"""A clock an hour off in the week after clocks change. Clocks changed on 31 March 2024."""

from datetime import date, datetime, timedelta

import pytest

from tests.quality_findings import calls_on, found, working_days

WEEKS = working_days(date(2024, 2, 5), 17)
WEEK_AFTER = working_days(date(2024, 4, 1), 1)


def calls(jobcenter, minutes, *, n=40, week=WEEK_AFTER, after=0):
    """Calls at ten; in one week, and after it, so many minutes by the clock later."""
    for day in WEEKS:
        late = minutes if day in week else after if day > week[-1] else 0
        clock = datetime(2024, 1, 1, 10) + timedelta(minutes=late)
        calls_on(jobcenter, [day], n, clock=f"{clock:%H:%M:%S}")


@pytest.mark.parametrize("minutes", [-60, 60, -40, 80])
def test_a_clock_about_an_hour_off_is_named(jobcenter, minutes):
    calls(jobcenter, minutes)
    (row,) = found(jobcenter, "clock_shifted")
    assert (row["first_day"], row["last_day"], row["found"]) == ("2024-03-31", "2024-04-06", abs(minutes))


@pytest.mark.parametrize("minutes", [0, -39, 81])
def test_what_is_no_hour_is_not_named(jobcenter, minutes):
    calls(jobcenter, minutes)
    assert found(jobcenter, "clock_shifted") == []


def test_two_hundred_calls_are_enough(jobcenter):
    calls(jobcenter, -60, n=40)
    assert found(jobcenter, "clock_shifted")[0]["n"] == 200


def test_fewer_calls_are_too_few(jobcenter):
    calls(jobcenter, -60, n=39)
    assert found(jobcenter, "clock_shifted") == []


def test_another_week_is_not_looked_at(jobcenter):
    calls(jobcenter, -60, week=working_days(date(2024, 4, 8), 1))
    assert found(jobcenter, "clock_shifted") == []


def test_other_opening_hours_from_that_week_on_are_no_wrong_clock(jobcenter):
    calls(jobcenter, -60, after=-60)
    assert found(jobcenter, "clock_shifted") == []


def test_a_week_between_earlier_and_later_hours_is_no_wrong_clock(jobcenter):
    calls(jobcenter, 120, after=150)
    assert found(jobcenter, "clock_shifted") == []
