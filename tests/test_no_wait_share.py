"""People with an appointment called in practically at once."""

from tests.jobcenter import Jobcenter

MEASURE = "no_wait_share"


def test_ten_minutes_is_practically_at_once(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:10")
    assert jobcenter.measure(MEASURE) == 1


def test_ten_minutes_and_one_second_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:10:01")
    assert jobcenter.measure(MEASURE) == 0


def test_a_walk_in_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:50")
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    assert jobcenter.measure(MEASURE) == 0


def test_hourly_means_do_not_answer_it(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=5)
    assert jobcenter.ask(MEASURE).state == "sums_only"


def test_without_arrivals_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).state == "not_recorded"
