"""Visitors called in, by waiting time."""

import pytest

from tests.jobcenter import Jobcenter


@pytest.mark.parametrize(
    ("called_at", "over", "to"),
    [
        ("2024-03-11 09:00:00", 0, 0),
        ("2024-03-11 09:00:01", 0, 1),
        ("2024-03-11 09:30:00", 29, 30),
        ("2024-03-11 09:30:01", 30, 31),
    ],
)
def test_a_bin_holds_waits_over_its_lower_and_up_to_its_upper_edge(
    jobcenter: Jobcenter, called_at: str, over: int, to: int
) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at=called_at)
    assert jobcenter.count("visit_wait_counts", over_minutes=over, to_minutes=to) == 1


def test_without_the_time_of_the_call_there_is_no_wait(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at=None)
    assert jobcenter.count("visit_wait_counts") == 0


def test_an_appointment_without_arrival_has_no_wait(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at=None, called_at="2024-03-11 09:10")
    assert jobcenter.count("visit_wait_counts") == 0


def test_without_clock_times_the_wait_that_the_source_measured_counts(jobcenter: Jobcenter) -> None:
    jobcenter.visit(waited_minutes=7)
    assert jobcenter.count("visit_wait_counts", to_minutes=7) == 1


def test_who_left_before_being_called_has_no_wait(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at="2024-03-11 09:10", outcome="left_before_called")
    assert jobcenter.count("visit_wait_counts") == 0


def test_a_wait_begins_with_the_later_of_arrival_and_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 08:30", called_at="2024-03-11 09:05")
    assert jobcenter.count("visit_wait_counts", to_minutes=5) == 1
