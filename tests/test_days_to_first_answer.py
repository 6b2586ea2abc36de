"""Days until a reaction is first answered, with those still unanswered counted."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "days_to_first_answer"


def test_answered_on_day_14_is_within_14_days(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 15:00", answered_at="2024-03-15 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 1


def test_answered_on_day_15_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 09:00", answered_at="2024-03-16 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 0


def test_answered_on_the_day_received_took_no_day(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 09:00", answered_at="2024-03-01 09:05")
    assert jobcenter.measure(MEASURE, figure="median") == 0


def test_unanswered_reactions_count_while_they_were_followed(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 4 answered on day 2, one closed unanswered on day 4, then 1 of 2 answered on day 10
    jobcenter.new_import(observed_until="2024-03-31")
    jobcenter.reaction(received_at="2024-03-01", answered_at="2024-03-03", closed_at=None)
    jobcenter.reaction(received_at="2024-03-01", answered_at=None, closed_at="2024-03-05")
    jobcenter.reaction(received_at="2024-03-01", answered_at="2024-03-11", closed_at=None)
    jobcenter.reaction(received_at="2024-03-01", answered_at=None, closed_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") == pytest.approx(1 - 3 / 4 * 1 / 2)


def test_without_days_of_answers_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.answered_at",)
