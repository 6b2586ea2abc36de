"""Reactions per 1,000 benefit households."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "reactions_per_1000_households"


def test_three_reactions_from_1500_households_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1500)
    jobcenter.reaction(3, received_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 2 / 1000


def test_months_are_pooled_as_household_months(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=3000)
    jobcenter.reaction(1, received_at="2024-03-01")
    jobcenter.reaction(3, received_at="2024-04-11")
    assert jobcenter.measure(MEASURE) == 4 / 4000


def test_a_month_of_unknown_households_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.reaction(received_at="2024-03-01")
    jobcenter.reaction(9, received_at="2024-04-11")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_a_month_without_reactions_between_others_is_a_zero(jobcenter: Jobcenter) -> None:
    for month in ("2024-03-01", "2024-04-01", "2024-05-01"):
        jobcenter.caseload(month=month, households=1000)
    jobcenter.reaction(received_at="2024-03-01")
    jobcenter.reaction(received_at="2024-05-11")
    assert jobcenter.measure(MEASURE) == 2 / 3000


@pytest.mark.parametrize(("day", "households"), [("2024-03-05 23:59", 3000), ("2024-03-06 00:00", 2000)])
def test_the_first_month_counts_if_its_records_begin_by_the_fifth(
    jobcenter: Jobcenter, day: str, households: int
) -> None:
    jobcenter.caseload(month="2024-02-01", households=500)
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=2000)
    jobcenter.reaction(received_at=day)
    jobcenter.reaction(received_at="2024-04-11")
    assert jobcenter.measure(MEASURE, figure="denominator") == households


@pytest.mark.parametrize(("day", "households"), [("2024-04-27 00:00", 3000), ("2024-04-26 23:59", 1000)])
def test_the_last_month_may_miss_three_days_at_its_end(jobcenter: Jobcenter, day: str, households: int) -> None:
    jobcenter.new_import(observed_until=day)
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=2000)
    jobcenter.caseload(month="2024-05-01", households=500)
    jobcenter.reaction(received_at="2024-03-01")
    assert jobcenter.measure(MEASURE, figure="denominator") == households


def test_months_without_reactions_up_to_the_end_of_the_records_are_zeros(jobcenter: Jobcenter) -> None:
    for month in ("2024-03-01", "2024-04-01"):
        jobcenter.caseload(month=month, households=1000)
    jobcenter.reaction(received_at="2024-03-01")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1 / 1000, 0]


def test_a_site_without_reactions_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=3000)
    jobcenter.reaction(site="mitte", received_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 1 / 4000


def test_a_file_that_comes_later_changes_no_month_that_was_whole(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-31")
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.reaction(received_at="2024-03-01")
    before = jobcenter.measure(MEASURE)
    jobcenter.new_import(observed_until="2024-05-31")
    jobcenter.reaction(received_at="2024-05-11", site="nord")
    assert jobcenter.measure(MEASURE) == before


def test_each_site_is_divided_by_its_own_households(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=2000)
    jobcenter.reaction(site="mitte", received_at="2024-03-01")
    jobcenter.reaction(site="nord", received_at="2024-03-01")
    assert list(jobcenter.ask(MEASURE, by_site=True).frame["value"]) == [1 / 1000, 1 / 2000]


def test_without_households_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert "caseload.households" in jobcenter.ask(MEASURE).missing
