"""Months of which the records of calls speak wholly, by site."""

import pytest

from tests.jobcenter import Jobcenter


def months(jobcenter: Jobcenter, site: str = "mitte") -> list[str]:
    rows = jobcenter.counts("call_months")
    found: list[str] = rows[rows["site"] == site]["month"].dt.strftime("%Y-%m").tolist()
    return found


@pytest.mark.parametrize(("first", "covered"), [("2024-11-05 23:59", ["2024-11"]), ("2024-11-06 00:00", [])])
def test_the_first_month_needs_a_call_by_the_fifth(jobcenter: Jobcenter, first: str, covered: list[str]) -> None:
    jobcenter.call(contact_at=first)
    assert months(jobcenter) == covered


@pytest.mark.parametrize(("until", "covered"), [("2024-02-26 00:00", ["2024-02"]), ("2024-02-25 23:59", [])])
def test_the_last_month_may_miss_three_days_at_its_end(jobcenter: Jobcenter, until: str, covered: list[str]) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.call(contact_at="2024-02-01")
    assert months(jobcenter) == covered


def test_a_month_without_a_single_call_is_not_covered(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-01-02")
    jobcenter.call(contact_at="2024-03-11")
    assert months(jobcenter) == ["2024-01", "2024-03"]


def test_a_site_begins_with_its_own_first_call(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-01-02")
    jobcenter.call(contact_at="2024-03-02", site="nord")
    assert months(jobcenter, "nord") == ["2024-03"]


def test_sums_cover_a_month_as_single_calls_do(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(interval_at="2024-03-01")
    assert months(jobcenter) == ["2024-03"]


def test_a_letter_is_no_call(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="post", contact_at="2024-03-01")
    assert months(jobcenter) == []
