"""Records that stand in the register twice."""

import pytest

from tests.quality_findings import found

CALL = {"wait_seconds": 12, "handle_seconds": 200, "concern": "documents"}


def calls(jobcenter, different, copies):
    """Calls of different length, and copies of one more."""
    for n in range(different - 1):
        jobcenter.call(**CALL | {"handle_seconds": 300 + n})
    jobcenter.call(1 + copies, **CALL)


def test_five_copies_are_named(jobcenter):
    calls(jobcenter, 15, 5)
    (row,) = found(jobcenter, "records_repeated")
    assert (row["table_name"], row["n"], row["found"]) == ("contacts", 5, pytest.approx(0.25))


def test_four_copies_are_not(jobcenter):
    calls(jobcenter, 15, 4)
    assert found(jobcenter, "records_repeated") == []


def test_calls_that_differ_in_one_second_are_two(jobcenter):
    calls(jobcenter, 20, 0)
    assert found(jobcenter, "records_repeated") == []


def test_calls_that_were_not_answered_may_be_alike(jobcenter):
    jobcenter.call(20, outcome="abandoned", wait_seconds=5)
    assert found(jobcenter, "records_repeated") == []


def test_calls_without_a_length_cannot_be_told_apart(jobcenter):
    jobcenter.call(20, handle_seconds=0)
    assert found(jobcenter, "records_repeated") == []


def visits(jobcenter, second):
    at = [f"2024-03-15 09:{minute}:{second}" for minute in ("00", "10", "20")]
    jobcenter.walk_in(6, arrived_at=at[0], called_at=at[1], ended_at=at[2])


def test_visits_alike_to_the_second_are_named(jobcenter):
    visits(jobcenter, "01")
    assert [row["n"] for row in found(jobcenter, "records_repeated")] == [5]


def test_visits_in_whole_minutes_cannot_be_told_apart(jobcenter):
    visits(jobcenter, "00")
    assert found(jobcenter, "records_repeated") == []
