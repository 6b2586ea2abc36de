"""Appointments cancelled, by whom and how late."""

from tests.jobcenter import Jobcenter

MEASURE = "cancelled_share"


def test_one_of_two_appointments_was_cancelled_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    jobcenter.visit(outcome="cancelled_in_time")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_the_kinds_of_cancellation_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="cancelled_in_time")
    jobcenter.visit(3, outcome="cancelled_short_notice")
    assert jobcenter.measure(MEASURE, segment="cancelled_short_notice") == 3 / 4


def test_an_appointment_missed_was_made(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    jobcenter.visit(outcome="cancelled_by_office")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_a_walk_in_is_not_an_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="cancelled_by_office")
    jobcenter.walk_in()
    assert jobcenter.measure(MEASURE) == 1


def test_a_month_without_cancellations_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11", outcome="cancelled_in_time")
    jobcenter.visit(appointment_at="2024-04-11")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1, 0]


def test_before_the_first_cancellation_there_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11")
    jobcenter.visit(appointment_at="2024-04-11", outcome="cancelled_in_time")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1]


def test_a_kind_that_the_records_do_not_know_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="cancelled_in_time")
    assert jobcenter.measure(MEASURE, segment="cancelled_by_office") is None


def test_a_site_whose_records_know_no_cancellation_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="attended")
    assert jobcenter.ask(MEASURE).frame.empty
