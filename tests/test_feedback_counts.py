"""Answers at the exit terminal by question."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "feedback_counts"


@pytest.mark.parametrize(("answer", "n"), [("favourable", 8), ("not_favourable", 2), ("none", 30)])
def test_every_visitor_stands_in_one_row(jobcenter: Jobcenter, answer: str, n: int) -> None:
    jobcenter.feedback(favourable_n=8, answers_n=10, visitors_n=40)
    assert jobcenter.count(TABLE, answer=answer) == n


def test_without_visitors_nobody_knows_who_gave_no_answer(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(visitors_n=None)
    assert jobcenter.count(TABLE, answer="none") == 0
    assert jobcenter.count(TABLE, knows_visitors=False) == 10


def test_more_answers_than_visitors_leave_nobody_without_one(jobcenter: Jobcenter) -> None:
    jobcenter.feedback(answers_n=10, visitors_n=9)
    assert jobcenter.count(TABLE, answer="none") == 0
