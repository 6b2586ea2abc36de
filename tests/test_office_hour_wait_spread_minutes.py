"""Office-hours by the mean wait shown for them."""

from tests.jobcenter import Jobcenter

MEASURE = "office_hour_wait_spread_minutes"


def test_the_median_is_the_one_of_hours(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(2, mean_wait_with_minutes=10, visitors_with_n=1)
    jobcenter.office_hour(mean_wait_with_minutes=60, visitors_with_n=40)
    assert jobcenter.measure(MEASURE, figure="median") == 10


def test_an_hour_of_30_minutes_is_not_over_30(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_without_minutes=30)
    assert jobcenter.measure(MEASURE, figure="share_over", segment="without_appointment") == 0


def test_an_hour_of_30_and_a_bit_is_over_30(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_without_minutes=30.1)
    assert jobcenter.measure(MEASURE, figure="share_over", segment="without_appointment") == 1


def test_a_closed_hour_is_missing(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10, mean_wait_without_minutes=None)
    assert jobcenter.measure(MEASURE, figure="n", segment="without_appointment") is None
