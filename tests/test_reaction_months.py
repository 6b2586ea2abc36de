"""Months of which the records of reactions speak wholly."""

import pytest

from tests.jobcenter import Jobcenter


def months(jobcenter: Jobcenter) -> list[str]:
    found: list[str] = jobcenter.counts("reaction_months")["month"].dt.strftime("%Y-%m").tolist()
    return found


@pytest.mark.parametrize(
    ("first", "covered"),
    [("2024-10-05 23:59", ["2024-10", "2024-11", "2024-12"]), ("2024-10-06 00:00", ["2024-11", "2024-12"])],
)
def test_the_first_month_needs_a_reaction_by_the_fifth(jobcenter: Jobcenter, first: str, covered: list[str]) -> None:
    jobcenter.reaction(received_at=first)
    assert months(jobcenter) == covered


@pytest.mark.parametrize(
    ("until", "covered"), [("2024-02-26 00:00", ["2024-01", "2024-02"]), ("2024-02-25 23:59", ["2024-01"])]
)
def test_the_last_month_may_miss_three_days_at_its_end(jobcenter: Jobcenter, until: str, covered: list[str]) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.reaction(received_at="2024-01-01")
    assert months(jobcenter) == covered


def test_a_month_without_reactions_is_covered(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, received_at="2024-11-02")
    assert jobcenter.counts("reaction_months")["n"].tolist() == [2, 0]


def test_a_file_of_another_kind_covers_no_month(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-31")
    jobcenter.reaction(received_at="2024-03-01")
    jobcenter.new_import(observed_until="2024-12-31")
    jobcenter.visit()
    assert months(jobcenter) == ["2024-03"]


def test_without_reactions_no_month_is_covered(jobcenter: Jobcenter) -> None:
    assert months(jobcenter) == []
