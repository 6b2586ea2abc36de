"""Waiting in the office, with and without appointment."""

from tests.jobcenter import Jobcenter

MEASURE = "wait_minutes"


def test_a_person_who_comes_early_waits_from_the_appointed_time(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 08:40", called_at="2024-03-11 09:05")
    assert jobcenter.measure(MEASURE, figure="median") == 5


def test_a_person_who_comes_late_waits_from_arrival(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:10", called_at="2024-03-11 09:12")
    assert jobcenter.measure(MEASURE, figure="median") == 2


def test_a_person_called_before_the_appointed_time_did_not_wait(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 08:40", called_at="2024-03-11 08:50")
    assert jobcenter.measure(MEASURE, figure="median") == 0


def test_a_started_minute_counts_as_a_whole_one(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:10:01")
    assert jobcenter.measure(MEASURE, figure="median") == 11


def test_a_wait_of_exactly_30_minutes_is_not_over_30(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:30")
    assert jobcenter.measure(MEASURE, figure="share_over") == 0


def test_a_wait_of_30_minutes_and_one_second_is_over_30(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:30:01")
    assert jobcenter.measure(MEASURE, figure="share_over") == 1


def test_people_with_and_without_appointment_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:45")
    assert jobcenter.measure(MEASURE, figure="median", segment="without_appointment") == 45


def test_the_wait_that_the_source_measured_stands_where_there_are_no_clock_times(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at=None, waited_minutes=12.5)
    assert jobcenter.measure(MEASURE, figure="median") == 13


def test_clock_times_go_before_the_wait_that_the_source_measured(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:20", waited_minutes=12.5)
    assert jobcenter.measure(MEASURE, figure="median") == 20


def test_a_person_who_left_before_being_called_has_no_wait(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at="2024-03-11 09:05")
    jobcenter.walk_in(called_at="2024-03-11 10:00", outcome="left_before_called")
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_no_median_is_taken_from_hourly_means(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=15)
    assert jobcenter.ask(MEASURE).state == "sums_only"


def test_without_the_time_of_the_call_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask(MEASURE).state == "not_recorded"


def test_all_visitors_together_are_one_group(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3, appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:45")
    assert jobcenter.measure(MEASURE, variant="together", figure="median") == 1
