"""People without an appointment who leave before they are called."""

from tests.jobcenter import Jobcenter

MEASURE = "walked_away_share"


def test_one_of_three_left(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(2)
    jobcenter.walk_in(outcome="left_before_called")
    assert jobcenter.measure(MEASURE) == 1 / 3


def test_people_with_an_appointment_do_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(outcome="left_before_called")
    jobcenter.visit()
    assert jobcenter.measure(MEASURE) == 1


def test_a_month_in_which_nobody_left_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11", outcome="left_before_called")
    jobcenter.walk_in(arrived_at="2024-04-11")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1, 0]


def test_before_the_first_person_known_to_have_left_there_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11")
    jobcenter.walk_in(arrived_at="2024-04-11", outcome="left_before_called")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["value"]) == [1]


def test_a_site_whose_records_do_not_know_who_left_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(site="mitte", outcome="left_before_called")
    jobcenter.walk_in(9, site="nord")
    assert jobcenter.measure(MEASURE, figure="denominator") == 1
