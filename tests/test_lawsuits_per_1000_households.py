"""Lawsuits per 1,000 benefit households."""

from tests.jobcenter import Jobcenter

MEASURE = "lawsuits_per_1000_households"


def test_three_lawsuits_from_1500_households_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1500)
    jobcenter.remedy(3, received_at="2024-03-01", kind="lawsuit")
    assert jobcenter.measure(MEASURE) == 2 / 1000


def test_the_other_kind_of_remedy_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1000)
    jobcenter.remedy(1, received_at="2024-03-01", kind="objection")
    jobcenter.remedy(1, received_at="2024-03-01", kind="lawsuit")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_a_month_without_any_between_others_is_a_zero(jobcenter: Jobcenter) -> None:
    for month in ("2024-03-01", "2024-04-01", "2024-05-01"):
        jobcenter.caseload(month=month, households=1000)
    jobcenter.remedy(received_at="2024-03-01", kind="lawsuit")
    jobcenter.remedy(received_at="2024-05-11", kind="lawsuit")
    assert jobcenter.measure(MEASURE) == 2 / 3000


def test_a_site_that_records_no_remedies_is_unknown_and_not_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=3000)
    jobcenter.remedy(site="mitte", received_at="2024-03-01", kind="lawsuit")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_a_site_that_records_only_the_other_kind_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte", households=1000)
    jobcenter.caseload(site="nord", households=3000)
    jobcenter.remedy(site="mitte", received_at="2024-03-01", kind="lawsuit")
    jobcenter.remedy(site="nord", received_at="2024-03-01", kind="objection")
    assert jobcenter.measure(MEASURE) == 1 / 4000


def test_without_remedies_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    assert jobcenter.ask(MEASURE).missing == ("remedies.kind",)
