"""Days until a concern is settled, for calls passed on and not passed on."""

from tests.jobcenter import Jobcenter

MEASURE = "forwarded_days_to_settled"


def test_calls_passed_on_and_not_passed_on_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.call(forwarded_n=0, settled_at="2024-03-12")
    jobcenter.call(forwarded_n=2, settled_at="2024-03-15")
    assert jobcenter.measure(MEASURE, segment="not_forwarded", figure="median") == 1
    assert jobcenter.measure(MEASURE, segment="forwarded", figure="median") == 4


def test_a_call_of_unknown_forwarding_counts_for_neither(jobcenter: Jobcenter) -> None:
    jobcenter.call(forwarded_n=0, settled_at="2024-03-12")
    jobcenter.call(forwarded_n=None, settled_at="2024-03-20")
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_a_letter_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(forwarded_n=0, settled_at="2024-03-12")
    jobcenter.contact(channel="post", forwarded_n=1, settled_at="2024-03-20")
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_without_settling_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call(forwarded_n=1)
    assert jobcenter.ask(MEASURE).missing == ("contacts.settled_at",)
