"""Promised callbacks: kept, reached, closed."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "callback_counts"
LATER = "2024-06-30 12:00"


def promise(jobcenter: Jobcenter, **columns: str | None) -> None:
    """A callback promised on 11 March at 9, with all moments recorded, and another by which the file reaches June."""
    empty = dict.fromkeys(("due_at", "first_attempt_at", "reached_at", "closed_at"))
    jobcenter.callback(**empty | {"promised_at": "2024-03-11 09:00"} | columns)
    jobcenter.callback(**empty | {"promised_at": LATER}, site="nord")


def kept(jobcenter: Jobcenter) -> list[bool | None]:
    rows = jobcenter.counts(TABLE)
    return [None if value is None else bool(value) for value in rows[rows["site"] == "mitte"]["was_kept"]]


@pytest.mark.parametrize(("attempt", "was_kept"), [("2024-03-13 09:00:00", True), ("2024-03-13 09:00:01", False)])
def test_a_promise_without_a_deadline_runs_for_48_hours(jobcenter: Jobcenter, attempt: str, was_kept: bool) -> None:
    promise(jobcenter, first_attempt_at=attempt)
    assert kept(jobcenter) == [was_kept]


@pytest.mark.parametrize(("attempt", "was_kept"), [("2024-03-11 17:00:00", True), ("2024-03-11 17:00:01", False)])
def test_a_promise_with_a_deadline_runs_until_then(jobcenter: Jobcenter, attempt: str, was_kept: bool) -> None:
    promise(jobcenter, due_at="2024-03-11 17:00", first_attempt_at=attempt)
    assert kept(jobcenter) == [was_kept]


def test_in_the_night_the_clocks_change_48_hours_end_at_the_same_time_of_day(jobcenter: Jobcenter) -> None:
    promise(jobcenter, promised_at="2024-03-30 09:00", first_attempt_at="2024-04-01 09:00")
    assert kept(jobcenter) == [True]


def test_a_promise_that_nobody_kept_is_broken_once_it_is_due(jobcenter: Jobcenter) -> None:
    promise(jobcenter, closed_at="2024-03-12 09:00")
    assert kept(jobcenter) == [False]


@pytest.mark.parametrize(("file_ends", "n"), [("2024-03-13 08:59:59", 0), ("2024-03-13 09:00:00", 1)])
def test_a_promise_not_yet_due_is_neither_kept_nor_broken(jobcenter: Jobcenter, file_ends: str, n: int) -> None:
    jobcenter.callback(promised_at="2024-03-11 09:00", first_attempt_at="2024-03-11 10:00")
    jobcenter.callback(promised_at=file_ends, first_attempt_at=None, site="nord")
    rows = jobcenter.counts(TABLE)
    assert rows[rows["site"] == "mitte"]["was_kept"].notna().sum() == n


def test_a_deadline_ahead_was_not_observed(jobcenter: Jobcenter) -> None:
    jobcenter.callback(promised_at="2024-03-11 09:00", due_at="2024-03-14 09:00", first_attempt_at=None)
    assert jobcenter.count(TABLE, was_kept=None) == 1


@pytest.mark.parametrize(("reached", "n"), [("2024-03-18 09:00:00", 1), ("2024-03-18 09:00:01", 0)])
def test_reached_within_seven_days_is_reached(jobcenter: Jobcenter, reached: str, n: int) -> None:
    promise(jobcenter, reached_at=reached)
    assert jobcenter.count(TABLE, site="mitte", was_reached=True) == n


@pytest.mark.parametrize(("closed", "n"), [("2024-03-18 09:00:00", 1), ("2024-03-18 09:00:01", 0)])
def test_closed_within_seven_days_is_closed(jobcenter: Jobcenter, closed: str, n: int) -> None:
    promise(jobcenter, closed_at=closed)
    assert jobcenter.count(TABLE, site="mitte", was_closed=True) == n


def test_what_a_source_does_not_record_stays_empty(jobcenter: Jobcenter) -> None:
    jobcenter.callback(first_attempt_at="2024-03-11 10:00")
    jobcenter.callback(promised_at=LATER)
    assert jobcenter.count(TABLE, was_reached=None, was_closed=None) == 2


def test_a_promise_seen_again_was_followed_to_the_end_of_the_later_file(jobcenter: Jobcenter) -> None:
    jobcenter.callback(first_attempt_at=None, fingerprint=7)
    jobcenter.new_import()
    jobcenter.callback(promised_at=LATER, first_attempt_at=None, site="nord")
    before = jobcenter.count(TABLE, site="mitte", was_kept=None)
    jobcenter.see_again("callbacks", fingerprint=7)
    assert (before, jobcenter.count(TABLE, site="mitte", was_kept=None)) == (1, 0)
