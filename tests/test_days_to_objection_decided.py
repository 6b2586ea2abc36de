"""Days until an objection is decided, with those still open counted."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "days_to_objection_decided"


def test_decided_on_day_92_is_within_three_months(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-01 15:00", decided_at="2024-06-01 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 1


def test_decided_on_day_93_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-01 09:00", decided_at="2024-06-02 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 0


def test_open_objections_count_while_they_were_followed(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 4 decided on day 30, one open one followed to day 60, then 1 of 2 decided on day 90
    jobcenter.new_import(observed_until="2024-06-30")
    jobcenter.remedy(received_at="2024-03-01", decided_at="2024-03-31")
    jobcenter.remedy(received_at="2024-05-01", decided_at=None)
    jobcenter.remedy(received_at="2024-03-01", decided_at="2024-05-30")
    jobcenter.remedy(received_at="2024-03-01", decided_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") == pytest.approx(1 - 3 / 4 * 1 / 2)


def test_where_fewer_than_half_are_decided_there_is_no_median(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-01", decided_at="2024-03-03")
    jobcenter.remedy(2, received_at="2024-03-01", decided_at=None)
    assert jobcenter.measure(MEASURE, figure="median") is None


def test_without_days_of_decision_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.remedy()
    assert jobcenter.ask(MEASURE).missing == ("remedies.decided_at",)
