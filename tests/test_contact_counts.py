"""Contacts by channel and outcome."""

from tests.jobcenter import Jobcenter


def test_every_contact_is_counted_once(jobcenter: Jobcenter) -> None:
    jobcenter.contact(3, channel="email", outcome="open")
    jobcenter.contact(channel="phone")
    assert jobcenter.count("contact_counts", channel="email", outcome="open") == 3


def test_months_begin_at_midnight(jobcenter: Jobcenter) -> None:
    jobcenter.contact(contact_at="2024-03-31 23:59:59")
    jobcenter.contact(contact_at="2024-04-01 00:00:00")
    assert jobcenter.counts("contact_counts")["n"].tolist() == [1, 1]
