"""Reactions per 1,000 benefit households."""

from tests.jobcenter import Jobcenter

MEASURE = "reactions_per_1000_households"


def test_three_reactions_from_1500_households_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1500)
    jobcenter.reaction(3, received_at="2024-03-11")
    assert jobcenter.measure(MEASURE) == 2 / 1000


def test_months_are_pooled_as_household_months(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=3000)
    jobcenter.reaction(1, received_at="2024-03-11")
    jobcenter.reaction(3, received_at="2024-04-11")
    assert jobcenter.measure(MEASURE) == 4 / 4000


def test_a_month_of_unknown_households_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.reaction(received_at="2024-03-11")
    jobcenter.reaction(9, received_at="2024-04-11")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_a_month_without_reactions_between_others_is_a_zero(jobcenter: Jobcenter) -> None:
    for month in ("2024-03-01", "2024-04-01", "2024-05-01"):
        jobcenter.caseload(month=month, households=1000)
    jobcenter.reaction(received_at="2024-03-11")
    jobcenter.reaction(received_at="2024-05-11")
    assert jobcenter.measure(MEASURE) == 2 / 3000


def test_before_the_first_recorded_reaction_there_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-02-01", households=1000)
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.reaction(received_at="2024-03-11")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_after_the_last_recorded_reaction_there_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=1000)
    jobcenter.reaction(received_at="2024-03-11")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_each_site_is_divided_by_its_own_households(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=2000)
    jobcenter.reaction(site="mitte")
    jobcenter.reaction(site="nord")
    assert list(jobcenter.ask(MEASURE, by_site=True).frame["value"]) == [1 / 1000, 1 / 2000]


def test_without_households_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert "caseload.households" in jobcenter.ask(MEASURE).missing
