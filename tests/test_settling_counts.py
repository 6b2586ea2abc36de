"""Contacts by days until the concern was settled."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "settling_counts"


@pytest.mark.parametrize(
    ("received", "settled", "age"),
    [
        ("2024-03-11 09:00", "2024-03-11 23:59", 0),
        ("2024-03-11 23:59", "2024-03-12 00:00", 1),
        ("2024-03-30 09:00", "2024-04-01 09:00", 2),
    ],
)
def test_days_are_counted_by_the_calendar(jobcenter: Jobcenter, received: str, settled: str, age: int) -> None:
    jobcenter.contact(contact_at=received, settled_at=settled)
    assert jobcenter.count(TABLE, age_days=age, has_ended=True) == 1


@pytest.mark.parametrize(("settled", "has_ended"), [("2024-06-09", True), ("2024-06-10", False)])
def test_a_concern_is_followed_for_ninety_days(jobcenter: Jobcenter, settled: str, has_ended: bool) -> None:
    jobcenter.contact(settled_at=settled)
    assert jobcenter.count(TABLE, age_days=90, has_ended=has_ended) == 1


def test_a_concern_not_settled_was_followed_to_the_end_of_its_file(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-14 12:00")
    jobcenter.contact(settled_at=None)
    assert jobcenter.count(TABLE, age_days=3, has_ended=False) == 1


@pytest.mark.parametrize("outcome", ["abandoned", "busy", "closed"])
def test_a_call_that_nobody_answered_is_left_out(jobcenter: Jobcenter, outcome: str) -> None:
    jobcenter.contact(settled_at=None, outcome=outcome)
    assert jobcenter.count(TABLE) == 0


def test_a_source_without_settling_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.count(TABLE) == 0
