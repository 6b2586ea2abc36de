"""Days until a concern is settled, by channel."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "days_to_settled"


@pytest.mark.parametrize(("settled", "share"), [("2024-03-18 23:59", 1), ("2024-03-19 00:00", 0)])
def test_day_7_is_within_the_week_and_day_8_is_not(jobcenter: Jobcenter, settled: str, share: float) -> None:
    jobcenter.contact(settled_at=settled)
    assert jobcenter.measure(MEASURE, figure="share_within") == share


def test_channels_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.contact(settled_at="2024-03-11 10:00")
    jobcenter.contact(settled_at="2024-03-21", channel="post")
    assert jobcenter.measure(MEASURE, segment="phone", figure="median") == 0
    assert jobcenter.measure(MEASURE, segment="post", figure="median") == 10


def test_concerns_not_settled_count_while_they_were_followed(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 4 settled on day 2, one followed to day 4, then 1 of 2 settled on day 6
    jobcenter.new_import(observed_until="2024-03-31")
    jobcenter.contact(contact_at="2024-03-01", settled_at="2024-03-03")
    jobcenter.contact(contact_at="2024-03-27", settled_at=None)
    jobcenter.contact(contact_at="2024-03-01", settled_at="2024-03-07")
    jobcenter.contact(contact_at="2024-03-01", settled_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") == pytest.approx(1 - 3 / 4 * 1 / 2)


def test_without_settling_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).missing == ("contacts.settled_at",)
