"""How many reactions were received."""

from tests.jobcenter import Jobcenter

MEASURE = "reactions_n"


def test_every_reaction_counts_once_however_many_concerns_it_names(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, kind="praise")
    jobcenter.reaction(kind="criticism", concern_1="housing_costs", concern_2="payment")
    assert jobcenter.measure(MEASURE, figure="n") == 4


def test_new_years_eve_belongs_to_the_old_year(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2023-12-31 23:59:59")
    jobcenter.reaction(2, received_at="2024-01-01 00:00:00")
    assert list(jobcenter.ask(MEASURE, grain="year").frame["n"]) == [1, 2]


def test_without_reactions_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).missing == ("complaints.received_at",)
