"""Calls answered by weekday and hour."""

from tests.jobcenter import Jobcenter

MEASURE = "call_hours_answered_share"


def test_a_call_at_8_59_on_monday_belongs_to_8(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11 08:59:59")
    assert jobcenter.measure(MEASURE, segment="1-08") == 1


def test_a_call_at_9_on_monday_belongs_to_9(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11 09:00")
    assert jobcenter.measure(MEASURE, segment="1-09") == 1


def test_the_last_hour_of_sunday_is_7_23(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-17 23:30")
    assert jobcenter.measure(MEASURE, segment="7-23") == 1


def test_a_busy_line_is_no_call_that_the_system_accepted(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="busy")
    assert jobcenter.measure(MEASURE) == 1


def test_who_hung_up_was_accepted_but_not_answered(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_an_hour_without_an_answer_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 0


def test_sums_per_interval_have_hours_too(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(interval_at="2024-03-12 10:30", offered_n=10, answered_n=8)
    assert jobcenter.measure(MEASURE, segment="2-10") == 8 / 10
