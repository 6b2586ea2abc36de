"""Existence-threatening cases acted on within one working day."""

from tests.jobcenter import Jobcenter

MEASURE = "urgent_within_a_day_share"


def test_acted_on_the_next_working_day_is_within_one(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-15 16:00", is_urgent=True, acted_at="2024-03-18 15:00")
    assert jobcenter.measure(MEASURE) == 1


def test_acted_on_the_second_working_day_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-15 16:00", is_urgent=True, acted_at="2024-03-19 08:00")
    assert jobcenter.measure(MEASURE) == 0


def test_two_of_three_cases_were_acted_on_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, is_urgent=True, acted_at="2024-03-11 10:00")
    jobcenter.reaction(1, is_urgent=True, acted_at=None)
    assert jobcenter.measure(MEASURE) == 2 / 3


def test_without_the_mark_of_urgency_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(acted_at="2024-03-11")
    assert jobcenter.ask(MEASURE).missing == ("complaints.is_urgent",)


def test_without_the_first_action_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(is_urgent=True)
    assert jobcenter.ask(MEASURE).missing == ("complaints.acted_at",)
