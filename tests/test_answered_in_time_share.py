"""Reactions answered in time."""

from tests.jobcenter import Jobcenter

MEASURE = "answered_in_time_share"


def test_one_of_two_reactions_was_answered_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(answered_in_time=True)
    jobcenter.reaction(answered_in_time=False)
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_none_answered_in_time_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(answered_in_time=False)
    assert jobcenter.measure(MEASURE) == 0


def test_a_reaction_of_unknown_timeliness_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(answered_in_time=True)
    jobcenter.reaction(answered_in_time=None)
    assert jobcenter.measure(MEASURE) == 1


def test_without_timeliness_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(answered_at="2024-03-12")
    assert jobcenter.ask(MEASURE).missing == ("complaints.answered_in_time",)
