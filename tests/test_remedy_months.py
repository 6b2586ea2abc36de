"""Months of which the records of objections, or of lawsuits, speak wholly."""

import pytest

from tests.jobcenter import Jobcenter


def months(jobcenter: Jobcenter, kind: str = "objection") -> list[str]:
    rows = jobcenter.counts("remedy_months")
    found: list[str] = rows.loc[rows["kind"] == kind, "month"].dt.strftime("%Y-%m").tolist()
    return found


@pytest.mark.parametrize(
    ("first", "covered"),
    [("2024-10-05 23:59", ["2024-10", "2024-11", "2024-12"]), ("2024-10-06 00:00", ["2024-11", "2024-12"])],
)
def test_the_first_month_needs_an_objection_by_the_fifth(jobcenter: Jobcenter, first: str, covered: list[str]) -> None:
    jobcenter.remedy(received_at=first)
    assert months(jobcenter) == covered


@pytest.mark.parametrize(
    ("until", "covered"), [("2024-02-26 00:00", ["2024-01", "2024-02"]), ("2024-02-25 23:59", ["2024-01"])]
)
def test_the_last_month_may_miss_three_days_at_its_end(jobcenter: Jobcenter, until: str, covered: list[str]) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.remedy(received_at="2024-01-01")
    assert months(jobcenter) == covered


def test_lawsuits_begin_with_the_first_lawsuit(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-10-01")
    jobcenter.remedy(received_at="2024-12-02", kind="lawsuit")
    assert months(jobcenter, "lawsuit") == ["2024-12"]


def test_a_month_without_objections_is_covered(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(2, received_at="2024-11-02")
    assert jobcenter.counts("remedy_months")["n"].tolist() == [2, 0]
