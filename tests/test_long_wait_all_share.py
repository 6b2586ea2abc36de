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


def test_a_site_whose_records_know_only_one_kind_says_nothing_about_all(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(site="nord", called_at="2024-03-11 10:00")
    jobcenter.walk_in(site="mitte", called_at="2024-03-11 09:05")
    jobcenter.visit(site="mitte", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    assert jobcenter.measure(MEASURE, figure="denominator") == 2


def test_without_the_time_of_the_call_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
