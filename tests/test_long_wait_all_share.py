"""People who wait over half an hour, all together."""

from tests.jobcenter import Jobcenter

MEASURE = "long_wait_all_share"


def test_people_with_and_without_appointment_are_taken_together(jobcenter: Jobcenter) -> None:
    # worked out by hand: one of four with and three of four without make four of eight
    jobcenter.visit(3, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    jobcenter.visit(1, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:31")
    jobcenter.walk_in(1, called_at="2024-03-11 09:30")
    jobcenter.walk_in(3, called_at="2024-03-11 10:00")
    assert jobcenter.measure(MEASURE) == 4 / 8


def test_a_site_whose_records_know_appointments_only_says_nothing_about_all(jobcenter: Jobcenter) -> None:
    jobcenter.visit(site="nord", arrived_at="2024-03-11 09:00", called_at="2024-03-11 10:00")
    jobcenter.walk_in(site="mitte", called_at="2024-03-11 09:05")
    jobcenter.visit(site="mitte", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2


def test_before_the_first_appointment_of_a_site_all_come_without_one(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-02-12 09:00", called_at="2024-02-12 10:00")
    jobcenter.walk_in(called_at="2024-03-11 09:05")
    jobcenter.visit(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    assert jobcenter.measure(MEASURE) == 1 / 3


def test_after_it_a_month_that_knows_only_one_kind_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at="2024-03-11 09:05")
    jobcenter.visit(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    jobcenter.walk_in(arrived_at="2024-04-11 09:00", called_at="2024-04-11 10:00")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2


def test_without_the_time_of_the_call_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
