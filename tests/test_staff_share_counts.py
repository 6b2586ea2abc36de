"""On how many officials the work of a site rests, month by month."""

import pytest

from tests.jobcenter import Jobcenter

FIGURES = ["function", "contributing_n", "largest_share", "two_largest_share"]


def test_a_month_keeps_its_shares_by_function(jobcenter: Jobcenter) -> None:
    jobcenter.staff_share(function="counter", contributing_n=5, largest_share=0.5, two_largest_share=0.67)
    jobcenter.staff_share(function="phone", contributing_n=12, largest_share=0.15, two_largest_share=0.29)
    rows = jobcenter.counts("staff_share_counts").sort_values("function")
    assert rows[FIGURES].to_numpy().tolist() == [["counter", 5, 0.5, 0.67], ["phone", 12, 0.15, 0.29]]


@pytest.mark.parametrize(
    ("figure", "later"), [("contributing_n", 6), ("largest_share", 0.3), ("two_largest_share", 0.5)]
)
def test_a_later_file_restates_a_month(jobcenter: Jobcenter, figure: str, later: float) -> None:
    jobcenter.staff_share()
    jobcenter.new_import()
    jobcenter.staff_share(**{figure: later})
    assert jobcenter.counts("staff_share_counts")[figure].tolist() == [later]


def test_a_share_that_nobody_delivered_is_not_zero(jobcenter: Jobcenter) -> None:
    jobcenter.staff_share(two_largest_share=None)
    assert jobcenter.counts("staff_share_counts")["two_largest_share"].isna().tolist() == [True]


def test_the_last_month_of_a_year_and_the_first_of_the_next_stay_apart(jobcenter: Jobcenter) -> None:
    jobcenter.staff_share(month="2023-12-01", contributing_n=7)
    jobcenter.staff_share(month="2024-01-01", contributing_n=8)
    assert jobcenter.counts("staff_share_counts").sort_values("month")["contributing_n"].tolist() == [7, 8]
