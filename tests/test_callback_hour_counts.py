"""Promised callbacks on their way to the first attempt."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "callback_hour_counts"


def total(jobcenter: Jobcenter, column: str, **dimensions: object) -> int:
    rows = jobcenter.counts(TABLE)
    rows = rows[rows["site"] == "mitte"]
    for name, value in dimensions.items():
        rows = rows[rows[name] == value]
    return int(rows[column].sum())


def followed(jobcenter: Jobcenter, attempt: str | None, until: str = "2024-06-30 12:00") -> None:
    jobcenter.callback(first_attempt_at=attempt)
    jobcenter.callback(promised_at=until, first_attempt_at=None, site="nord")


@pytest.mark.parametrize(
    ("attempt", "age"),
    [("2024-03-11 09:00:00", 0), ("2024-03-11 09:00:01", 1), ("2024-03-13 09:00:00", 48), ("2024-03-13 09:00:01", 49)],
)
def test_an_attempt_ends_the_wait_in_its_started_hour(jobcenter: Jobcenter, attempt: str, age: int) -> None:
    followed(jobcenter, attempt)
    assert total(jobcenter, "ended", age_hours=age) == 1


def test_a_promise_is_waited_for_in_every_hour_up_to_the_attempt(jobcenter: Jobcenter) -> None:
    followed(jobcenter, "2024-03-11 12:00")
    assert total(jobcenter, "at_risk") == 4


def test_a_promise_without_an_attempt_is_open_when_the_records_end(jobcenter: Jobcenter) -> None:
    followed(jobcenter, None, until="2024-03-11 14:30")
    assert total(jobcenter, "censored", age_hours=5) == 1


@pytest.mark.parametrize(("attempt", "ended"), [("2024-03-25 09:00:00", 1), ("2024-03-25 09:00:01", 0)])
def test_a_promise_is_followed_for_fourteen_days(jobcenter: Jobcenter, attempt: str, ended: int) -> None:
    followed(jobcenter, attempt)
    assert total(jobcenter, "ended") == ended
    assert total(jobcenter, "ended") + total(jobcenter, "censored") == 1


def test_an_hour_counts_in_the_month_in_which_it_lies(jobcenter: Jobcenter) -> None:
    jobcenter.callback(promised_at="2024-03-31 22:30", first_attempt_at="2024-04-01 01:00")
    assert jobcenter.counts(TABLE)["month"].dt.month.tolist().count(4) == 2


def test_closed_without_any_attempt_is_not_rung_back(jobcenter: Jobcenter) -> None:
    jobcenter.callback(first_attempt_at=None, closed_at="2024-03-11 10:00")
    assert total(jobcenter, "ended") == 0


def test_a_promise_seen_again_was_followed_to_the_end_of_the_later_file(jobcenter: Jobcenter) -> None:
    jobcenter.callback(first_attempt_at=None, fingerprint=7)
    jobcenter.new_import()
    jobcenter.callback(promised_at="2024-03-11 14:30", first_attempt_at=None, site="nord")
    jobcenter.see_again("callbacks", fingerprint=7)
    assert total(jobcenter, "censored", age_hours=5) == 1


def test_a_source_without_attempts_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.callback()
    assert jobcenter.counts(TABLE).empty
