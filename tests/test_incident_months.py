"""Months of which the records of incidents speak wholly."""

import pytest

from tests.jobcenter import Jobcenter


def months(jobcenter: Jobcenter) -> list[str]:
    found: list[str] = jobcenter.counts("incident_months")["month"].dt.strftime("%Y-%m").tolist()
    return found


@pytest.mark.parametrize(
    ("first", "covered"), [("2024-11-05 23:59", ["2024-11", "2024-12"]), ("2024-11-06 00:00", ["2024-12"])]
)
def test_the_first_month_needs_an_incident_by_the_fifth(jobcenter: Jobcenter, first: str, covered: list[str]) -> None:
    jobcenter.incident(occurred_at=first)
    assert months(jobcenter) == covered


@pytest.mark.parametrize(("until", "covered"), [("2024-02-26 00:00", ["2024-02"]), ("2024-02-25 23:59", [])])
def test_the_last_month_may_miss_three_days_at_its_end(jobcenter: Jobcenter, until: str, covered: list[str]) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.incident(occurred_at="2024-02-01")
    assert months(jobcenter) == covered


def test_a_month_without_incidents_is_covered(jobcenter: Jobcenter) -> None:
    jobcenter.incident(2, occurred_at="2024-11-02")
    assert jobcenter.counts("incident_months")["n"].tolist() == [2, 0]


def test_without_incidents_no_month_is_covered(jobcenter: Jobcenter) -> None:
    assert months(jobcenter) == []
