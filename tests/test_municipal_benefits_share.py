"""Reactions about municipal benefits."""

from tests.jobcenter import Jobcenter

MEASURE = "municipal_benefits_share"


def test_one_of_four_reactions_is_about_housing_costs(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(1, municipal_benefit=True)
    jobcenter.reaction(3, municipal_benefit=False)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_reaction_of_which_nobody_knows_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(municipal_benefit=True)
    jobcenter.reaction(municipal_benefit=None)
    assert jobcenter.measure(MEASURE) == 1


def test_none_about_municipal_benefits_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(municipal_benefit=False)
    assert jobcenter.measure(MEASURE) == 0


def test_without_the_mark_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.municipal_benefit",)
