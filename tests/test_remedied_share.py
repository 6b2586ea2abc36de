"""Reactions that lead to a remedy."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "remedied_share"


@pytest.mark.parametrize("outcome", ["remedied", "partly_remedied"])
def test_a_partial_remedy_is_a_remedy(jobcenter: Jobcenter, outcome: str) -> None:
    jobcenter.reaction(closed_at="2024-04-01", outcome=outcome)
    assert jobcenter.measure(MEASURE) == 1


@pytest.mark.parametrize("outcome", ["explained", "unjustified", "passed_on", "withdrawn", "other"])
def test_what_was_only_explained_or_passed_on_is_none(jobcenter: Jobcenter, outcome: str) -> None:
    jobcenter.reaction(closed_at="2024-04-01", outcome=outcome)
    assert jobcenter.measure(MEASURE) == 0


def test_three_of_eight_closed_reactions_were_remedied(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, closed_at="2024-04-01", outcome="remedied")
    jobcenter.reaction(1, closed_at="2024-04-01", outcome="partly_remedied")
    jobcenter.reaction(5, closed_at="2024-04-01", outcome="explained")
    assert jobcenter.measure(MEASURE) == 3 / 8


def test_open_reactions_and_unknown_outcomes_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at="2024-04-01", outcome="remedied")
    jobcenter.reaction(closed_at="2024-04-01", outcome=None)
    jobcenter.reaction(closed_at=None, outcome=None)
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_praise_needs_no_remedy(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at="2024-04-01", outcome="remedied")
    jobcenter.reaction(5, closed_at="2024-04-01", outcome="other", kind="praise")
    assert jobcenter.measure(MEASURE) == 1


def test_without_outcomes_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at="2024-04-01")
    assert jobcenter.ask(MEASURE).missing == ("complaints.outcome",)
