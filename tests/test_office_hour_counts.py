"""Office-hours by the mean waiting time shown for them."""

import pytest

from tests.jobcenter import Jobcenter


@pytest.mark.parametrize(("mean", "over", "to"), [(0, 0, 0), (0.1, 0, 1), (30, 29, 30), (30.1, 30, 31)])
def test_a_started_minute_counts_as_a_whole_one(jobcenter: Jobcenter, mean: float, over: int, to: int) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=mean)
    assert jobcenter.count("office_hour_counts", over_minutes=over, to_minutes=to) == 1


def test_a_closed_hour_is_not_counted(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=None, mean_wait_without_minutes=20)
    assert jobcenter.count("office_hour_counts", has_appointment=True) == 0


def test_an_hour_in_which_nobody_came_is_not_counted(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=0, visitors_with_n=0)
    assert jobcenter.count("office_hour_counts") == 0


def test_means_are_kept_to_the_second(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=2.25)
    assert jobcenter.counts("office_hour_counts")["mean_seconds"].tolist() == [135]


def test_visitors_wait_together(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_without_minutes=10, visitors_without_n=4)
    assert jobcenter.counts("office_hour_counts")["wait_seconds"].tolist() == [2400]


def test_without_a_count_of_visitors_nobody_waits_together(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_without_minutes=10)
    assert jobcenter.counts("office_hour_counts")[["visitors", "wait_seconds"]].to_numpy().tolist() == [[0, 0]]
