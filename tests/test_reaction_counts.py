"""Reactions by kind."""

from tests.jobcenter import Jobcenter


def test_every_reaction_is_counted_once_however_many_concerns_it_names(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(kind="praise", concern_1="housing", concern_2="forms")
    jobcenter.reaction(2, kind="hint")
    assert jobcenter.counts("reaction_counts")["n"].tolist() == [2, 1]
