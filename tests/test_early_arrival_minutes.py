"""How long before their appointment people come."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "early_arrival_minutes"


@pytest.mark.parametrize(("arrived", "share"), [("2024-03-11 08:45:00", 0), ("2024-03-11 08:44:59", 1)])
def test_a_quarter_of_an_hour_is_not_over_it_but_a_second_more_is(
    jobcenter: Jobcenter, arrived: str, share: float
) -> None:
    jobcenter.visit(arrived_at=arrived)
    assert jobcenter.measure(MEASURE, figure="share_over") == share


def test_who_comes_late_came_no_minute_early(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3, arrived_at="2024-03-11 09:20")
    jobcenter.visit(2, arrived_at="2024-03-11 08:40")
    assert jobcenter.measure(MEASURE, figure="median") == 0


def test_coming_early_is_not_waiting(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at="2024-03-11 08:30", called_at="2024-03-11 09:00")
    assert jobcenter.measure(MEASURE, figure="median") == 30
    assert jobcenter.measure("wait_minutes", figure="median") == 0


def test_without_arrivals_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).missing == ("visits.arrived_at",)
