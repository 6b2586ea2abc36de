"""Promised callbacks that came in time."""

from tests.jobcenter import Jobcenter

MEASURE = "callback_kept_share"


def test_of_four_promises_due_three_were_kept(jobcenter: Jobcenter) -> None:
    # worked out by hand: the fifth promise is the last thing that the file tells of, and not yet due
    jobcenter.callback(3, first_attempt_at="2024-03-12 09:00")
    jobcenter.callback(1, first_attempt_at="2024-03-20 09:00")
    jobcenter.callback(1, promised_at="2024-03-20 10:00", first_attempt_at=None)
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_an_attempt_counts_even_if_nobody_picked_up(jobcenter: Jobcenter) -> None:
    jobcenter.callback(first_attempt_at="2024-03-12 09:00", reached_at=None, closed_at="2024-03-20 09:00")
    assert jobcenter.measure(MEASURE) == 1


def test_without_attempts_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.callback()
    assert jobcenter.ask(MEASURE).missing == ("callbacks.first_attempt_at",)
