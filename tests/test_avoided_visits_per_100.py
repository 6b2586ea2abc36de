"""Visits replaced by papers, per 100 visits."""

from tests.jobcenter import Jobcenter

MEASURE = "avoided_visits_per_100"


def test_three_letters_beside_fifty_visits_are_six_per_100(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(50)
    jobcenter.contact(3, channel="post", replaced_visit=True)
    jobcenter.contact(2, channel="post", replaced_visit=False)
    assert jobcenter.measure(MEASURE) == 6 / 100


def test_an_appointment_that_nobody_came_to_is_no_visit(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.visit(5, outcome="no_show")
    jobcenter.contact(channel="post", replaced_visit=True)
    assert jobcenter.measure(MEASURE, figure="denominator") == 10


def test_a_site_that_does_not_record_it_does_not_thin_the_figure(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.walk_in(90, site="nord")
    jobcenter.contact(channel="post", replaced_visit=True)
    jobcenter.contact(channel="post", replaced_visit=None, site="nord")
    assert jobcenter.measure(MEASURE) == 1 / 10


def test_a_month_in_which_no_letter_replaced_a_visit_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(10)
    jobcenter.contact(channel="post", replaced_visit=False)
    assert jobcenter.measure(MEASURE) == 0


def test_without_replaced_visits_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert "contacts.replaced_visit" in jobcenter.ask(MEASURE).missing
