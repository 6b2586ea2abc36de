"""Visits by appointment."""

from tests.jobcenter import Jobcenter

MEASURE = "appointment_share"


def test_one_of_four_visits_was_by_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    jobcenter.walk_in(3)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_missed_appointment_is_no_visit(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    jobcenter.walk_in()
    assert jobcenter.measure(MEASURE) == 0


def test_who_left_before_being_called_did_visit(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    jobcenter.walk_in(outcome="left_before_called")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_a_list_of_appointments_says_nothing_about_walk_ins(jobcenter: Jobcenter) -> None:
    jobcenter.visit(site="mitte")
    jobcenter.walk_in(site="mitte")
    jobcenter.visit(9, site="nord")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2
