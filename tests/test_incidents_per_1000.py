"""Incidents per 1,000 visits."""

from datetime import date

import pytest

from oversight.answers import Scope
from oversight.page_parts.look import Look
from oversight.questions.asked import ask
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


@pytest.mark.parametrize(("in_march", "grain"), [(10, "month"), (9, "quarter")])
def test_no_month_is_left_out_of_the_line_because_little_happened_in_it(
    jobcenter: Jobcenter, in_march: int, grain: str
) -> None:
    jobcenter.new_import(observed_until="2024-06-30 23:00")
    for month in range(1, 7):
        jobcenter.walk_in(1000, arrived_at=f"2024-{month:02}-11 09:00")
        jobcenter.incident(in_march if month == 3 else 12, occurred_at=f"2024-{month:02}-01")
    look = Look(jobcenter.snapshot(), Scope(date(2024, 1, 1), date(2024, 7, 1)), None, "none", "public")
    assert ask(MEASURE, look).over_time.parameters["grain"] == grain
