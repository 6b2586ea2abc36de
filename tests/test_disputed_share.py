"""Answers that people dispute."""

from tests.jobcenter import Jobcenter

MEASURE = "disputed_share"


def test_one_of_two_answers_was_disputed(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(was_disputed=True)
    jobcenter.reaction(was_disputed=False)
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_none_disputed_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(was_disputed=False)
    assert jobcenter.measure(MEASURE) == 0


def test_an_answer_of_which_nobody_knows_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(was_disputed=True)
    jobcenter.reaction(was_disputed=None)
    assert jobcenter.measure(MEASURE) == 1


def test_without_disputes_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.was_disputed",)
