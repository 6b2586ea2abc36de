"""Concerns named in reactions."""

from tests.jobcenter import Jobcenter


def test_a_reaction_names_up_to_three_concerns(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="housing", concern_2="forms", concern_3="phone")
    assert jobcenter.count("reaction_concern_counts") == 3


def test_an_empty_concern_is_none(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="housing", concern_2=None)
    assert jobcenter.count("reaction_concern_counts") == 1


def test_the_first_quarter_ends_in_march(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-31 23:59", concern_1="housing")
    jobcenter.reaction(received_at="2024-04-01 00:00", concern_1="housing")
    assert jobcenter.counts("reaction_concern_counts")["quarter"].dt.month.tolist() == [1, 4]
