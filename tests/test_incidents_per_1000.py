"""Incidents per 1,000 visits."""

from tests.jobcenter import Jobcenter

MEASURE = "incidents_per_1000"


def test_three_incidents_beside_1500_visits_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(1500)
    jobcenter.incident(3, occurred_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 2 / 1000


def test_an_appointment_that_nobody_came_to_is_no_visit(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.visit(5, outcome="no_show")
    jobcenter.incident(occurred_at="2024-03-01")
    assert jobcenter.measure(MEASURE, figure="denominator") == 10


def test_who_left_before_being_called_was_there(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.walk_in(5, outcome="left_before_called")
    jobcenter.incident(occurred_at="2024-03-01")
    assert jobcenter.measure(MEASURE, figure="denominator") == 15


def test_a_site_without_incidents_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.walk_in(30, site="nord")
    jobcenter.incident(occurred_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 1 / 40


def test_a_month_before_the_records_of_incidents_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10, arrived_at="2024-02-11 09:00")
    jobcenter.walk_in(10, arrived_at="2024-03-11 09:00")
    jobcenter.incident(occurred_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 1 / 10


def test_without_incidents_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert "incidents.occurred_at" in jobcenter.ask(MEASURE).missing
