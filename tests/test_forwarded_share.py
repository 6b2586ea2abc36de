"""Contacts passed on to somebody else."""

from tests.jobcenter import Jobcenter

MEASURE = "forwarded_share"


def test_a_contact_passed_on_three_times_counts_once(jobcenter: Jobcenter) -> None:
    jobcenter.contact(3, forwarded_n=0)
    jobcenter.contact(1, forwarded_n=3)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_contact_of_unknown_forwarding_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.contact(forwarded_n=1)
    jobcenter.contact(forwarded_n=None)
    assert jobcenter.measure(MEASURE) == 1


def test_a_call_that_nobody_answered_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.contact(forwarded_n=0)
    jobcenter.contact(forwarded_n=1, outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 0


def test_without_forwarding_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).missing == ("contacts.forwarded_n",)
