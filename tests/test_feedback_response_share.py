"""Visitors who answered at the exit terminal."""

from tests.jobcenter import Jobcenter

MEASURE = "feedback_response_share"


def test_ten_of_forty_visitors_answered(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(answers_n=10, visitors_n=40)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_days_without_a_count_of_visitors_do_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(given_on="2024-03-11", answers_n=10, visitors_n=40)
    jobcenter.feedback(given_on="2024-03-12", answers_n=10, visitors_n=None)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_more_answers_than_visitors_are_never_more_than_all(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(answers_n=10, visitors_n=9)
    assert jobcenter.measure(MEASURE) == 1


def test_without_visitors_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.feedback()
    assert jobcenter.ask(MEASURE).missing == ("visitor_feedback.visitors_n",)
