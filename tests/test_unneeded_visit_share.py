"""Visits for which papers would have done."""

from tests.jobcenter import Jobcenter

MEASURE = "unneeded_visit_share"


def test_one_of_four_visits_was_not_needed(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(3, was_needed=True)
    jobcenter.walk_in(1, was_needed=False)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_visit_of_which_it_is_not_recorded_leaves_both_numbers(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(1, was_needed=False)
    jobcenter.walk_in(9, was_needed=None)
    assert jobcenter.measure(MEASURE) == 1


def test_an_appointment_that_did_not_take_place_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(1, was_needed=True)
    jobcenter.visit(1, was_needed=False, outcome="no_show")
    assert jobcenter.measure(MEASURE) == 0


def test_without_the_judgement_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask(MEASURE).missing == ("visits.was_needed",)
