"""People with an appointment at 9 who met a waiting walk-in."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "priority_counts"
DAY = "2024-03-11"


def appointment(jobcenter: Jobcenter, called: str, arrived: str = "08:50", **columns: str) -> None:
    jobcenter.visit(arrived_at=f"{DAY} {arrived}", called_at=f"{DAY} {called}", **columns)


def walk_in(jobcenter: Jobcenter, arrived: str, called: str, **columns: str) -> None:
    jobcenter.walk_in(arrived_at=f"{DAY} {arrived}", called_at=f"{DAY} {called}", **columns)


@pytest.mark.parametrize(
    ("called", "arrived", "called_walk_in", "kept", "broken"),
    [
        ("09:10", "08:00", "09:20", 1, 0),  # called first while the other waits
        ("09:20", "08:00", "09:10", 0, 1),  # passed over
        ("09:10", "08:00", "09:10", 1, 0),  # both at the same moment, at two counters
        ("09:00", "08:00", "09:20", 1, 0),  # called at the very moment of being due
        ("09:20", "09:05", "09:10", 0, 1),  # passed over by one who came later
        ("09:10", "09:05", "09:20", 1, 0),
        ("09:10", "08:00", "09:00", 0, 0),  # the walk-in was called before the appointment was due
        ("09:10", "08:00", "08:55", 0, 0),
        ("09:10", "09:10", "09:20", 0, 0),  # the walk-in came when the other was called
        ("08:55", "08:00", "09:20", 0, 0),  # called before being due
    ],
)
def test_who_is_called_first(
    jobcenter: Jobcenter, called: str, arrived: str, called_walk_in: str, kept: int, broken: int
) -> None:
    appointment(jobcenter, called)
    walk_in(jobcenter, arrived, called_walk_in)
    assert (jobcenter.count(TABLE, was_kept=True), jobcenter.count(TABLE, was_kept=False)) == (kept, broken)


def test_who_comes_late_is_due_on_arrival(jobcenter: Jobcenter) -> None:
    appointment(jobcenter, "09:40", arrived="09:30")
    walk_in(jobcenter, "08:00", "09:20")
    assert jobcenter.count(TABLE) == 0


def test_each_person_with_an_appointment_counts_once(jobcenter: Jobcenter) -> None:
    # worked out by hand: the first is called before three walk-ins, the second after one of them
    appointment(jobcenter, "09:05")
    appointment(jobcenter, "09:30")
    walk_in(jobcenter, "08:00", "09:10")
    walk_in(jobcenter, "08:00", "09:40")
    walk_in(jobcenter, "08:00", "09:50")
    assert (jobcenter.count(TABLE, was_kept=True), jobcenter.count(TABLE, was_kept=False)) == (1, 1)


def test_a_walk_in_at_another_site_is_not_met(jobcenter: Jobcenter) -> None:
    appointment(jobcenter, "09:20")
    walk_in(jobcenter, "08:00", "09:10", site="nord")
    assert jobcenter.count(TABLE) == 0


def test_a_walk_in_who_left_is_not_seen(jobcenter: Jobcenter) -> None:
    appointment(jobcenter, "09:20")
    walk_in(jobcenter, "08:00", "09:10", outcome="left_before_called")
    assert jobcenter.count(TABLE) == 0


def test_two_with_an_appointment_are_no_encounter(jobcenter: Jobcenter) -> None:
    appointment(jobcenter, "09:20")
    appointment(jobcenter, "09:10")
    assert jobcenter.count(TABLE) == 0
