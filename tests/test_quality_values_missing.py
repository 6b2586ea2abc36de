"""Values that are missing in single records."""

import pytest

from tests.quality_findings import found

TIMES = {"arrived_at": "2024-03-15 09:00:01", "called_at": "2024-03-15 09:10", "ended_at": "2024-03-15 09:20"}


def visits(jobcenter, whole, without_end):
    jobcenter.walk_in(whole, **TIMES)
    jobcenter.walk_in(without_end, **TIMES | {"ended_at": None})


def test_ten_visits_without_an_end_are_named(jobcenter):
    visits(jobcenter, 990, 10)
    (row,) = found(jobcenter, "values_missing")
    assert (row["detail"], row["n"], row["found"]) == ("ended_at", 10, pytest.approx(0.01))


def test_nine_are_not(jobcenter):
    visits(jobcenter, 990, 9)
    assert found(jobcenter, "values_missing") == []


def test_two_in_a_thousand_are_named(jobcenter):
    visits(jobcenter, 4990, 10)
    assert len(found(jobcenter, "values_missing")) == 1


def test_less_than_two_in_a_thousand_are_not(jobcenter):
    visits(jobcenter, 4991, 10)
    assert found(jobcenter, "values_missing") == []


def test_a_value_that_half_of_the_visits_lack_is_not_recorded_rather_than_missing(jobcenter):
    visits(jobcenter, 10, 10)
    assert found(jobcenter, "values_missing") == []


def test_just_under_half_is_still_missing(jobcenter):
    visits(jobcenter, 11, 10)
    assert len(found(jobcenter, "values_missing")) == 1


def test_who_did_not_come_has_no_end(jobcenter):
    visits(jobcenter, 90, 0)
    jobcenter.walk_in(10, arrived_at="2024-03-15 09:00:01", outcome="left_before_called")
    assert found(jobcenter, "values_missing") == []


def test_a_call_without_its_length_is_named(jobcenter):
    jobcenter.call(90, handle_seconds=100)
    jobcenter.call(10, handle_seconds=None)
    assert [row["detail"] for row in found(jobcenter, "values_missing")] == ["handle_seconds"]


def test_only_the_months_in_which_it_is_missing_are_told(jobcenter):
    visits(jobcenter, 90, 10)
    jobcenter.walk_in(50, arrived_at="2024-05-15 09:00", called_at="2024-05-15 09:10", ended_at="2024-05-15 09:20")
    assert found(jobcenter, "values_missing")[0]["last_day"] == "2024-03-31"
