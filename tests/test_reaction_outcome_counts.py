"""Closed reactions by outcome."""

from tests.jobcenter import Jobcenter

TABLE = "reaction_outcome_counts"


def test_a_reaction_belongs_to_the_month_in_which_it_was_closed(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-31", closed_at="2024-04-01 00:00", outcome="remedied")
    assert jobcenter.counts(TABLE)["month"].dt.strftime("%Y-%m").tolist() == ["2024-04"]


def test_an_open_reaction_has_no_outcome_yet(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at=None, outcome="remedied")
    assert jobcenter.counts(TABLE).empty


def test_each_outcome_is_counted_by_itself(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, closed_at="2024-04-01", outcome="explained")
    jobcenter.reaction(closed_at="2024-04-01", outcome=None)
    assert (jobcenter.count(TABLE, outcome="explained"), jobcenter.count(TABLE, outcome=None)) == (2, 1)
