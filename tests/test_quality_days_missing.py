"""Working days without a record while others recorded."""

from datetime import date

from tests.quality_findings import MONDAY, calls_on, found, walk_ins_on, working_days

DAYS = working_days(MONDAY, 4)
# Tuesday to Thursday of the second week
STILL = DAYS[6:9]


def days_with_calls(jobcenter, n, *, without=()):
    """A site that rings and is visited; on these days the telephone records nothing."""
    calls_on(jobcenter, [day for day in DAYS if day not in without], n)
    walk_ins_on(jobcenter, DAYS, 5)


def spans(jobcenter):
    return [(row["table_name"], row["first_day"], row["last_day"]) for row in found(jobcenter, "days_missing")]


def test_three_working_days_without_calls_are_one_finding(jobcenter):
    days_with_calls(jobcenter, 10, without=STILL)
    (row,) = found(jobcenter, "days_missing")
    assert (row["first_day"], row["last_day"], row["n"], row["usual"]) == ("2024-01-16", "2024-01-18", 3, 10)


def test_one_day_is_named_where_twenty_calls_were_usual(jobcenter):
    days_with_calls(jobcenter, 20, without=STILL[:1])
    assert spans(jobcenter) == [("contacts", "2024-01-16", "2024-01-16")]


def test_one_day_is_not_named_where_nineteen_calls_were_usual(jobcenter):
    days_with_calls(jobcenter, 19, without=STILL[:1])
    assert spans(jobcenter) == []


def test_a_weekend_within_does_not_part_two_days(jobcenter):
    days_with_calls(jobcenter, 10, without=DAYS[9:11])
    assert spans(jobcenter) == [("contacts", "2024-01-19", "2024-01-22")]


def test_a_holiday_on_which_nobody_recorded_is_not_named(jobcenter):
    calls_on(jobcenter, [day for day in DAYS if day not in STILL], 20)
    walk_ins_on(jobcenter, [day for day in DAYS if day not in STILL], 20)
    assert spans(jobcenter) == []


def test_a_weekday_on_which_the_office_is_always_closed_is_not_named(jobcenter):
    calls_on(jobcenter, DAYS, 20)
    walk_ins_on(jobcenter, [day for day in DAYS if day.isoweekday() != 3], 20)
    assert spans(jobcenter) == []


def test_calls_outside_opening_hours_do_not_hide_an_outage(jobcenter):
    days_with_calls(jobcenter, 10, without=STILL)
    calls_on(jobcenter, STILL, 3, clock="20:00:00", outcome="closed")
    assert spans(jobcenter) == [("contacts", "2024-01-16", "2024-01-18")]


def test_a_single_call_is_no_outage(jobcenter):
    days_with_calls(jobcenter, 10, without=STILL)
    calls_on(jobcenter, STILL, 1)
    assert spans(jobcenter) == []


def test_another_site_shows_that_it_was_a_working_day(jobcenter):
    calls_on(jobcenter, [day for day in DAYS if day not in STILL], 10)
    calls_on(jobcenter, DAYS, 10, site="nord")
    assert spans(jobcenter) == [("contacts", "2024-01-16", "2024-01-18")]


def test_a_single_source_cannot_tell_an_outage_from_a_holiday(jobcenter):
    calls_on(jobcenter, [day for day in DAYS if day not in STILL], 20)
    assert spans(jobcenter) == []


def test_a_month_without_any_call_is_told_elsewhere(jobcenter):
    days = working_days(MONDAY, 10)
    calls_on(jobcenter, [day for day in days if day.month != 2], 20)
    walk_ins_on(jobcenter, days, 5)
    assert date(2024, 2, 1) in days
    assert spans(jobcenter) == []


def test_days_before_the_first_record_are_not_missing(jobcenter):
    calls_on(jobcenter, DAYS[10:], 20)
    walk_ins_on(jobcenter, DAYS, 20)
    assert spans(jobcenter) == []


def one_holiday(jobcenter, open_sites):
    """Four sites that ring; on one day only these."""
    for site in ("mitte", "nord", "ost", "west"):
        calls_on(jobcenter, [day for day in DAYS if day != STILL[0] or site in open_sites], 20, site=site)


def test_a_day_on_which_half_of_the_others_recorded_was_a_working_day(jobcenter):
    one_holiday(jobcenter, ("nord", "ost"))
    assert len(spans(jobcenter)) == 2


def test_a_holiday_on_which_one_of_four_recorded_is_still_a_holiday(jobcenter):
    one_holiday(jobcenter, ("nord",))
    assert spans(jobcenter) == []
