"""Calls by weekday and hour."""

import pytest

from tests.jobcenter import Jobcenter


def test_a_busy_line_and_a_call_outside_hours_are_turned_away(jobcenter: Jobcenter) -> None:
    for outcome in ("abandoned", "busy", "closed"):
        jobcenter.call(outcome=outcome)
    assert jobcenter.count("call_hour_counts", outcome="turned_away") == 2


def test_who_hung_up_was_not_turned_away(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    assert jobcenter.count("call_hour_counts", outcome="abandoned") == 1


def test_sums_tell_the_busy_line_from_who_hung_up(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=6, busy_n=1)
    assert jobcenter.count("call_hour_counts", outcome="abandoned") == 3


def test_sunday_is_the_seventh_day(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-17 23:59:59")
    assert jobcenter.count("call_hour_counts", weekday=7, hour=23) == 1


def test_midnight_belongs_to_the_next_day(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-18 00:00")
    assert jobcenter.count("call_hour_counts", weekday=1, hour=0) == 1


def test_single_calls_go_before_sums_of_the_same_month(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11")
    jobcenter.phone_interval(interval_at="2024-03-12", offered_n=10, answered_n=8)
    assert jobcenter.count("call_hour_counts") == 1


def test_sums_of_another_month_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11")
    jobcenter.phone_interval(interval_at="2024-04-12", offered_n=10, answered_n=8)
    assert jobcenter.count("call_hour_counts") == 11


def test_sums_of_another_site_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(site="mitte")
    jobcenter.phone_interval(site="nord", offered_n=10, answered_n=8)
    assert jobcenter.count("call_hour_counts", site="nord", outcome="abandoned") == 2


def test_an_answered_call_is_answered(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert jobcenter.count("call_hour_counts", outcome="answered") == 1


def test_sums_have_no_rows_of_zero(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(interval_at="2024-03-12 10:00", offered_n=8, answered_n=8)
    jobcenter.phone_interval(interval_at="2024-03-12 11:00", offered_n=2, answered_n=0)
    assert jobcenter.counts("call_hour_counts")[["hour", "outcome"]].to_numpy().tolist() == [
        [10, "answered"],
        [11, "abandoned"],
    ]


def test_sums_know_calls_outside_opening_hours(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, closed_n=3, busy_n=1)
    assert jobcenter.count("call_hour_counts", outcome="turned_away") == 4


def test_who_hung_up_is_counted_as_the_source_counts_it(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, abandoned_n=2)
    assert jobcenter.count("call_hour_counts", outcome="abandoned") == 2


def test_calls_that_no_outcome_explains_are_unknown(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, abandoned_n=2)
    assert jobcenter.count("call_hour_counts", outcome="unknown") == 3


def test_sums_of_another_line_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(line="service_centre")
    jobcenter.phone_interval(line="caseworker")
    assert jobcenter.count("call_hour_counts", outcome="answered") == 9


@pytest.mark.parametrize(
    ("of_calls", "of_sums"), [("caseworker", "caseworker"), (None, "caseworker"), ("caseworker", None), (None, None)]
)
def test_sums_of_a_line_that_may_be_the_same_do_not_count(
    jobcenter: Jobcenter, of_calls: str | None, of_sums: str | None
) -> None:
    jobcenter.call(line=of_calls)
    jobcenter.phone_interval(line=of_sums)
    assert jobcenter.count("call_hour_counts", outcome="answered") == 1
