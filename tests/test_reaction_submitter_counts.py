"""Reactions by who submitted them, by their way and by municipal benefits."""

from tests.jobcenter import Jobcenter

TABLE = "reaction_submitter_counts"


def test_each_submitter_is_counted_by_itself(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, submitter="client")
    jobcenter.reaction(1, submitter="advice_centre")
    assert (jobcenter.count(TABLE, submitter="client"), jobcenter.count(TABLE, submitter="advice_centre")) == (2, 1)


def test_what_is_not_recorded_stays_empty(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.count(TABLE, submitter=None, to_site_manager=None, municipal_benefit=None) == 1


def test_every_reaction_is_counted_once(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="client", municipal_benefit=True, to_site_manager=False, concern_1="a", concern_2="b")
    assert jobcenter.count(TABLE) == 1
