"""Contacts of which it is recorded what the person wanted."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "documented_share"


def test_three_of_four_calls_are_documented(jobcenter: Jobcenter) -> None:
    jobcenter.contact(3, concern="payment")
    jobcenter.contact(1, concern=None)
    assert jobcenter.measure(MEASURE, segment="phone") == 3 / 4


@pytest.mark.parametrize("channel", ["email", "messenger", "portal", "post", "fax"])
def test_what_is_written_stands_together(jobcenter: Jobcenter, channel: str) -> None:
    jobcenter.contact(concern="payment", channel=channel)
    assert jobcenter.measure(MEASURE, segment="written") == 1


def test_a_call_that_nobody_answered_need_not_be_documented(jobcenter: Jobcenter) -> None:
    jobcenter.contact(concern="payment")
    jobcenter.contact(concern=None, outcome="busy")
    assert jobcenter.measure(MEASURE) == 1


def test_without_concerns_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).missing == ("contacts.concern",)
