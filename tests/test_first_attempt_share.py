"""Callers reached at the first attempt."""

from tests.jobcenter import Jobcenter

MEASURE = "first_attempt_share"


def test_who_is_reached_at_the_second_attempt_was_not_reached_at_the_first(jobcenter: Jobcenter) -> None:
    jobcenter.call(is_first_attempt=True, reached_same_day=True)
    jobcenter.call(is_first_attempt=True, reached_same_day=True, outcome="busy")
    jobcenter.call(is_first_attempt=False, reached_same_day=True)
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_without_a_key_to_link_calls_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert jobcenter.ask(MEASURE).missing == ("contacts.is_first_attempt",)
