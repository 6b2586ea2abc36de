"""People with an appointment by how long before it they came."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "arrival_counts"


@pytest.mark.parametrize(
    ("arrived", "over", "to"),
    [
        ("2024-03-11 09:05:00", 0, 0),
        ("2024-03-11 09:00:00", 0, 0),
        ("2024-03-11 08:59:59", 0, 1),
        ("2024-03-11 08:30:00", 29, 30),
        ("2024-03-11 05:00:00", 239, 240),
        ("2024-03-11 04:59:59", None, None),
    ],
)
def test_minutes_before_the_appointment_are_started_minutes(
    jobcenter: Jobcenter, arrived: str, over: int | None, to: int | None
) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at=arrived)
    assert jobcenter.count(TABLE, over_minutes=over, to_minutes=to) == 1


def test_who_left_before_being_called_had_come(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at="2024-03-11 08:50", outcome="left_before_called")
    assert jobcenter.count(TABLE, to_minutes=10) == 1


def test_a_walk_in_cannot_be_early(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.count(TABLE) == 0


def test_without_arrival_nobody_knows(jobcenter: Jobcenter) -> None:
    jobcenter.visit(arrived_at=None)
    assert jobcenter.count(TABLE) == 0
