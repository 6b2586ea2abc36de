"""Suggestions, hints, criticism and praise, each per 1,000 benefit households."""

from tests.jobcenter import Jobcenter

MEASURE = "reactions_by_kind_per_1000_households"


def test_three_times_criticism_from_1500_households_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1500)
    jobcenter.reaction(3, received_at="2024-03-01", kind="criticism")
    jobcenter.reaction(received_at="2024-03-01", kind="praise")
    assert jobcenter.measure(MEASURE, segment="criticism") == 2 / 1000


def test_the_kinds_together_are_all_reactions(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    for kind in ("suggestion", "hint", "criticism", "praise"):
        jobcenter.reaction(2, received_at="2024-03-01", kind=kind)
    kinds = jobcenter.ask(MEASURE).frame["numerator"].sum()
    assert kinds == jobcenter.measure("reactions_per_1000_households", figure="numerator") == 8


def test_a_kind_that_nobody_has_recorded_yet_is_missing_and_not_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.reaction(received_at="2024-03-01", kind="criticism")
    assert jobcenter.measure(MEASURE, segment="praise") is None


def test_a_kind_counts_from_the_first_month_that_knows_it(jobcenter: Jobcenter) -> None:
    for month in ("2024-03-01", "2024-04-01", "2024-05-01"):
        jobcenter.caseload(month=month, households=1000)
    jobcenter.reaction(received_at="2024-03-01", kind="criticism")
    jobcenter.reaction(received_at="2024-04-30", kind="praise")
    assert jobcenter.measure(MEASURE, segment="praise") == 1 / 2000


def test_a_site_without_that_kind_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=3000)
    jobcenter.reaction(site="mitte", received_at="2024-03-01", kind="praise")
    assert jobcenter.measure(MEASURE, segment="praise") == 1 / 4000


def test_without_households_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert "caseload.households" in jobcenter.ask(MEASURE).missing
