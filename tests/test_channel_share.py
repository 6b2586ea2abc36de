"""Channels by which people contact the jobcenter."""

from tests.jobcenter import Jobcenter

MEASURE = "channel_share"


def test_one_contact_of_four_was_an_email(jobcenter: Jobcenter) -> None:
    jobcenter.contact(3, channel="phone")
    jobcenter.contact(channel="email")
    assert jobcenter.share(MEASURE, "email") == 1 / 4


def test_an_unanswered_contact_is_a_contact(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="phone", outcome="abandoned")
    jobcenter.contact(channel="email", outcome="open")
    assert jobcenter.share(MEASURE, "phone") == 1 / 2


def test_a_channel_that_nobody_counts_is_missing(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="phone")
    assert jobcenter.share(MEASURE, "messenger") is None


def test_without_contacts_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
