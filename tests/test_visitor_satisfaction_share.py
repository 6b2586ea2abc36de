"""Favourable answers at the exit terminal."""

from tests.jobcenter import Jobcenter

MEASURE = "visitor_satisfaction_share"


def test_answers_are_added_up_over_days_and_not_their_shares(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 1 and 3 of 9 are 4 of 10, not the mean of 100 % and 33 %
    jobcenter.feedback(given_on="2024-03-11", favourable_n=1, answers_n=1)
    jobcenter.feedback(given_on="2024-03-12", favourable_n=3, answers_n=9)
    assert jobcenter.measure(MEASURE) == 4 / 10


def test_questions_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(question="waiting", favourable_n=2, answers_n=10)
    jobcenter.feedback(question="overall", favourable_n=9, answers_n=10)
    assert jobcenter.measure(MEASURE, segment="waiting") == 2 / 10


def test_visitors_who_gave_no_answer_are_not_unfavourable(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(favourable_n=8, answers_n=10, visitors_n=100)
    assert jobcenter.measure(MEASURE) == 8 / 10


def test_without_a_terminal_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    assert jobcenter.ask(MEASURE).missing == ("visitor_feedback.answers_n",)
