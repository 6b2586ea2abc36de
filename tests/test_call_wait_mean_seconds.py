"""The mean wait of answered calls."""

from tests.jobcenter import Jobcenter

MEASURE = "call_wait_mean_seconds"


def test_the_mean_is_all_waits_over_all_answered_calls(jobcenter: Jobcenter) -> None:
    jobcenter.call(3, wait_seconds=10)
    jobcenter.call(wait_seconds=50)
    assert jobcenter.measure(MEASURE) == 20


def test_months_weigh_by_their_calls(jobcenter: Jobcenter) -> None:
    jobcenter.call(9, contact_at="2024-01-10 09:00", wait_seconds=10)
    jobcenter.call(contact_at="2024-02-10 09:00", wait_seconds=110)
    assert jobcenter.measure(MEASURE) == 20


def test_abandoned_calls_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=10)
    jobcenter.call(wait_seconds=300, outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 10


def test_answered_calls_of_unknown_wait_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=10)
    jobcenter.call(wait_seconds=None)
    assert jobcenter.measure(MEASURE) == 10


def test_sums_per_interval_give_a_mean(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(answered_n=8, answered_wait_seconds=200)
    assert jobcenter.measure(MEASURE) == 25


def test_intervals_without_waiting_time_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(answered_n=8, answered_wait_seconds=200)
    jobcenter.phone_interval(answered_n=8, answered_wait_seconds=None)
    assert jobcenter.measure(MEASURE) == 25


def test_without_waiting_times_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
