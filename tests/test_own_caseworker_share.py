"""Contacts that ended with the own caseworker."""

from tests.jobcenter import Jobcenter

MEASURE = "own_caseworker_share"


def ask_for_own(jobcenter: Jobcenter, times: int, reached: bool, forwarded: int | None = 0) -> None:
    jobcenter.contact(times, asked_for_own_caseworker=True, reached_own_caseworker=reached, forwarded_n=forwarded)


def test_directly_and_after_forwarding_stand_apart(jobcenter: Jobcenter) -> None:
    # worked out by hand: of ten who asked, two were put through at once, three after being passed on
    ask_for_own(jobcenter, 2, reached=True)
    ask_for_own(jobcenter, 3, reached=True, forwarded=1)
    ask_for_own(jobcenter, 5, reached=False)
    assert jobcenter.measure(MEASURE, segment="reached_directly") == 2 / 10
    assert jobcenter.measure(MEASURE, segment="reached_after_forwarding") == 3 / 10


def test_both_ways_can_be_taken_together(jobcenter: Jobcenter) -> None:
    ask_for_own(jobcenter, 2, reached=True)
    ask_for_own(jobcenter, 3, reached=True, forwarded=1)
    ask_for_own(jobcenter, 5, reached=False)
    assert jobcenter.measure(MEASURE, variant="together") == 5 / 10


def test_who_hung_up_did_not_reach_the_own_caseworker(jobcenter: Jobcenter) -> None:
    ask_for_own(jobcenter, 1, reached=True)
    jobcenter.contact(asked_for_own_caseworker=True, reached_own_caseworker=None, forwarded_n=None, outcome="abandoned")
    assert jobcenter.measure(MEASURE, segment="reached_directly") == 1 / 2


def test_who_asked_for_nobody_in_particular_does_not_count(jobcenter: Jobcenter) -> None:
    ask_for_own(jobcenter, 1, reached=True)
    jobcenter.contact(7, asked_for_own_caseworker=False, reached_own_caseworker=False, forwarded_n=0)
    assert jobcenter.measure(MEASURE, segment="reached_directly") == 1


def test_reached_by_an_unknown_way_counts_only_where_the_ways_are_taken_together(jobcenter: Jobcenter) -> None:
    ask_for_own(jobcenter, 1, reached=True)
    ask_for_own(jobcenter, 1, reached=True, forwarded=None)
    assert jobcenter.measure(MEASURE, segment="reached_directly", figure="denominator") == 1
    assert jobcenter.measure(MEASURE, variant="together", figure="denominator") == 2


def test_without_forwarding_recorded_the_ways_are_not_known_but_their_sum_is(jobcenter: Jobcenter) -> None:
    jobcenter.contact(asked_for_own_caseworker=True, reached_own_caseworker=False)
    assert jobcenter.ask(MEASURE).missing == ("contacts.forwarded_n",)
    assert jobcenter.measure(MEASURE, variant="together") == 0
