"""New applications per 1,000 benefit households: what no appointment system can move."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "new_applications_per_1000_households"


def test_thirty_new_applications_from_1500_households_are_twenty_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1500, new_applications=30)
    assert jobcenter.measure(MEASURE) == 20 / 1000


def test_months_are_pooled_as_household_months(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000, new_applications=10)
    jobcenter.caseload(month="2024-04-01", households=3000, new_applications=70)
    assert jobcenter.measure(MEASURE) == 80 / 4000


def test_a_month_without_new_applications_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(new_applications=0)
    assert jobcenter.measure(MEASURE) == 0


@pytest.mark.parametrize("unknown", ["new_applications", "households"])
def test_a_month_of_which_one_number_is_unknown_does_not_count(jobcenter: Jobcenter, unknown: str) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000, new_applications=10)
    jobcenter.caseload(**{"month": "2024-04-01", "households": 3000, "new_applications": 70, unknown: None})
    assert jobcenter.measure(MEASURE) == 10 / 1000


def test_a_later_file_restates_a_month(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1000, new_applications=10)
    jobcenter.new_import()
    jobcenter.caseload(households=1000, new_applications=12)
    assert jobcenter.measure(MEASURE) == 12 / 1000


def test_without_new_applications_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    assert jobcenter.ask(MEASURE).missing == ("caseload.new_applications",)
