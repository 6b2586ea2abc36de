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


def test_a_site_without_appointments_counts(jobcenter: Jobcenter) -> None:
    jobcenter.visit(site="mitte")
    jobcenter.walk_in(3, site="nord")
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_first_appointment_changes_no_earlier_month(jobcenter: Jobcenter) -> None:
    jobcenter.visit(site="mitte")
    jobcenter.walk_in(3, site="nord")
    jobcenter.visit(site="nord", appointment_at="2024-04-11 09:00", arrived_at="2024-04-11 09:00")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1 / 4, 1]


def test_a_list_of_appointments_says_nothing_about_walk_ins(jobcenter: Jobcenter) -> None:
    jobcenter.visit(9, site="nord")
    jobcenter.new_import()
    jobcenter.visit(site="mitte")
    jobcenter.walk_in(site="mitte")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2


def test_a_ticket_machine_says_nothing_about_appointments(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(9, site="nord")
    jobcenter.new_import()
    jobcenter.visit(site="mitte")
    jobcenter.walk_in(site="mitte")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2
