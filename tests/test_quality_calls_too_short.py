"""Bursts of calls that are over at once."""

from tests.quality_findings import MONDAY, calls_on, found, working_days

DAYS = working_days(MONDAY, 2)


def test_ten_calls_of_five_seconds_on_a_day_are_named(jobcenter):
    calls_on(jobcenter, DAYS, 5, handle_seconds=200)
    calls_on(jobcenter, DAYS[3:4], 10, handle_seconds=5)
    (row,) = found(jobcenter, "calls_too_short")
    assert (row["first_day"], row["n"], row["usual"]) == ("2024-01-11", 10, 0)


def test_nine_are_not(jobcenter):
    calls_on(jobcenter, DAYS[3:4], 9, handle_seconds=5)
    assert found(jobcenter, "calls_too_short") == []


def test_six_seconds_may_be_a_wrong_number(jobcenter):
    calls_on(jobcenter, DAYS[3:4], 10, handle_seconds=6)
    assert found(jobcenter, "calls_too_short") == []


def test_calls_that_nobody_answered_are_none(jobcenter):
    calls_on(jobcenter, DAYS[3:4], 10, handle_seconds=0, outcome="abandoned")
    assert found(jobcenter, "calls_too_short") == []


def test_five_times_as_many_as_on_other_days_are_a_burst(jobcenter):
    calls_on(jobcenter, DAYS, 2, handle_seconds=3)
    calls_on(jobcenter, DAYS[3:4], 8, handle_seconds=3)
    assert [row["n"] for row in found(jobcenter, "calls_too_short")] == [10]


def test_less_is_how_this_telephone_is(jobcenter):
    calls_on(jobcenter, DAYS, 3, handle_seconds=3)
    calls_on(jobcenter, DAYS[3:4], 11, handle_seconds=3)
    assert found(jobcenter, "calls_too_short") == []
