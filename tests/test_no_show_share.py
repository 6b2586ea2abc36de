"""Appointments missed without a word."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "no_show_share"


def test_one_of_four_appointments_was_missed(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3)
    jobcenter.visit(outcome="no_show")
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_cancelled_appointment_is_neither_missed_nor_kept(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    for outcome in ("cancelled_in_time", "cancelled_short_notice", "cancelled_by_office"):
        jobcenter.visit(outcome=outcome)
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_who_came_and_left_did_come(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    jobcenter.visit(outcome="left_before_called")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_a_walk_in_cannot_miss_an_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    jobcenter.walk_in()
    assert jobcenter.measure(MEASURE) == 1


def test_a_month_without_missed_appointments_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11", outcome="no_show")
    jobcenter.visit(appointment_at="2024-04-11")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1, 0]


def test_before_the_first_missed_appointment_there_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11")
    jobcenter.visit(appointment_at="2024-04-11", outcome="no_show")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1]


def test_a_site_whose_records_know_no_missed_appointments_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.visit(site="mitte", outcome="no_show")
    jobcenter.visit(9, site="nord")
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def one_of_each_and_six_kept(jobcenter: Jobcenter) -> None:
    jobcenter.visit(6)
    for outcome in ("no_show", "cancelled_short_notice", "cancelled_in_time", "cancelled_by_office"):
        jobcenter.visit(outcome=outcome)


@pytest.mark.parametrize(
    ("variant", "numerator", "denominator"),
    [
        ("due", 1, 7),
        ("with_late", 1, 8),
        ("late_as_missed", 2, 8),
        ("not_by_office", 1, 9),
        ("made", 1, 10),
        ("come_to_nothing", 4, 10),
    ],
)
def test_of_ten_appointments_each_definition_counts_others(
    jobcenter: Jobcenter, variant: str, numerator: int, denominator: int
) -> None:
    one_of_each_and_six_kept(jobcenter)
    assert jobcenter.measure(MEASURE, variant=variant) == numerator / denominator


@pytest.mark.parametrize("variant", ["with_late", "late_as_missed", "not_by_office", "made", "come_to_nothing"])
def test_records_that_know_no_cancellation_do_not_say_that_nobody_cancelled(jobcenter: Jobcenter, variant: str) -> None:
    jobcenter.visit(6)
    jobcenter.visit(outcome="no_show")
    assert jobcenter.measure(MEASURE, variant=variant) is None


def test_definitions_with_cancellations_begin_with_the_first_one_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11", outcome="no_show")
    jobcenter.visit(appointment_at="2024-04-11", outcome="no_show")
    jobcenter.visit(appointment_at="2024-04-11", outcome="cancelled_in_time")
    assert list(jobcenter.ask(MEASURE, variant="made", grain="month").frame["value"]) == [1 / 2]
