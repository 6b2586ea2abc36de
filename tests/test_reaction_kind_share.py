"""Suggestions, hints, criticism and praise."""

from tests.jobcenter import Jobcenter

MEASURE = "reaction_kind_share"


def test_one_of_four_reactions_was_praise(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, kind="criticism")
    jobcenter.reaction(kind="praise")
    assert jobcenter.share(MEASURE, "praise") == 1 / 4


def test_a_reaction_with_three_concerns_is_one_reaction(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(kind="praise", concern_1="housing", concern_2="forms", concern_3="phone")
    jobcenter.reaction(kind="criticism", concern_1="housing")
    assert jobcenter.share(MEASURE, "praise") == 1 / 2


def test_without_reactions_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
