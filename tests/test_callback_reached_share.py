"""Promised callbacks reached within a week."""

from tests.jobcenter import Jobcenter

MEASURE = "callback_reached_share"


def test_within_a_week_counts_and_later_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.callback(3, reached_at="2024-03-12 09:00")
    jobcenter.callback(1, reached_at="2024-03-20 09:00")
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_a_promise_that_was_not_followed_for_a_week_leaves_both_numbers(jobcenter: Jobcenter) -> None:
    jobcenter.callback(1, reached_at="2024-03-12 09:00")
    jobcenter.callback(1, promised_at="2024-03-19 09:00", reached_at="2024-03-19 10:00")
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_without_its_moment_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.callback()
    assert jobcenter.ask(MEASURE).missing == ("callbacks.reached_at",)
