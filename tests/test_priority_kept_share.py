"""People with an appointment who were called before waiting walk-ins."""

from tests.jobcenter import Jobcenter

MEASURE = "priority_kept_share"


def test_of_four_who_met_a_walk_in_three_were_called_first(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3, arrived_at="2024-03-11 08:50", called_at="2024-03-11 09:05")
    jobcenter.visit(1, arrived_at="2024-03-11 08:50", called_at="2024-03-11 09:20")
    jobcenter.walk_in(arrived_at="2024-03-11 08:00", called_at="2024-03-11 09:10")
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_who_met_nobody_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at="2024-03-11 08:50", called_at="2024-03-11 09:20")
    assert jobcenter.ask(MEASURE).state == "empty"


def test_without_calls_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at="2024-03-11 08:50")
    assert jobcenter.ask(MEASURE).missing == ("visits.called_at",)
