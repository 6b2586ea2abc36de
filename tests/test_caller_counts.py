"""Callers of a day by whether they were reached."""

from tests.jobcenter import Jobcenter

TABLE = "caller_counts"


def test_a_caller_counts_by_the_first_attempt_of_the_day(jobcenter: Jobcenter) -> None:
    jobcenter.call(is_first_attempt=True, reached_same_day=True, outcome="busy")
    jobcenter.call(is_first_attempt=False, reached_same_day=True)
    assert jobcenter.count(TABLE) == 1


def test_reached_later_on_the_same_day_is_reached_but_not_at_the_first_attempt(jobcenter: Jobcenter) -> None:
    jobcenter.call(is_first_attempt=True, reached_same_day=True, outcome="busy")
    assert jobcenter.count(TABLE, was_reached=True, at_first_attempt=False) == 1


def test_calls_that_could_not_be_linked_are_no_callers(jobcenter: Jobcenter) -> None:
    jobcenter.call(is_first_attempt=None)
    assert jobcenter.count(TABLE) == 0


def test_a_letter_is_no_call(jobcenter: Jobcenter) -> None:
    jobcenter.contact(is_first_attempt=True, reached_same_day=True, channel="post")
    assert jobcenter.count(TABLE) == 0
