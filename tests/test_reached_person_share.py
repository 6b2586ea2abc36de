"""Callers reached on the same day."""

from tests.jobcenter import Jobcenter

MEASURE = "reached_person_share"


def test_who_calls_five_times_and_is_reached_at_last_was_reached(jobcenter: Jobcenter) -> None:
    # worked out by hand: two persons, six calls; one gets through at the fifth attempt, the other never
    jobcenter.call(is_first_attempt=True, reached_same_day=True, outcome="busy")
    jobcenter.call(3, is_first_attempt=False, reached_same_day=True, outcome="busy")
    jobcenter.call(is_first_attempt=False, reached_same_day=True)
    jobcenter.call(is_first_attempt=True, reached_same_day=False, outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_sums_do_not_say_which_calls_came_from_the_same_person(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval()
    assert jobcenter.ask(MEASURE).state == "sums_only"


def test_without_a_key_to_link_calls_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert jobcenter.ask(MEASURE).missing == ("contacts.is_first_attempt", "contacts.reached_same_day")
