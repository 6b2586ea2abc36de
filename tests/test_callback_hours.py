"""Hours until somebody rings back, with promises still open counted."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "callback_hours"


@pytest.mark.parametrize(("attempt", "share"), [("2024-03-13 09:00:00", 1), ("2024-03-13 09:00:01", 0)])
def test_48_hours_are_within_the_promise_and_a_second_more_is_not(
    jobcenter: Jobcenter, attempt: str, share: float
) -> None:
    jobcenter.callback(first_attempt_at=attempt)
    assert jobcenter.measure(MEASURE, figure="share_within") == share


def test_promises_still_open_count_while_they_were_followed(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 4 rung back after 2 hours, one followed for 4 hours, then 1 of 2 after 10 hours
    jobcenter.callback(promised_at="2024-03-11 09:00", first_attempt_at="2024-03-11 11:00")
    jobcenter.callback(promised_at="2024-03-20 05:00", first_attempt_at=None)
    jobcenter.callback(promised_at="2024-03-11 09:00", first_attempt_at="2024-03-11 19:00")
    jobcenter.callback(promised_at="2024-03-11 09:00", first_attempt_at=None, closed_at="2024-03-20 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == pytest.approx(1 - 3 / 4 * 1 / 2)


def test_the_middle_and_nine_in_ten_are_told(jobcenter: Jobcenter) -> None:
    jobcenter.callback(5, first_attempt_at="2024-03-11 11:00")
    jobcenter.callback(4, first_attempt_at="2024-03-12 11:00")
    jobcenter.callback(1, first_attempt_at="2024-03-20 09:00")
    figures = jobcenter.ask(MEASURE).frame.iloc[0]
    assert (figures["median"], figures["p90"]) == (2, 26)


def test_without_attempts_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.callback()
    assert jobcenter.ask(MEASURE).missing == ("callbacks.first_attempt_at",)
