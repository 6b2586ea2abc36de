"""Written contacts by hours to the first answer."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "written_answer_counts"


def letter(jobcenter: Jobcenter, answered: str | None, **columns: str) -> None:
    outcome = "answered" if answered else "open"
    jobcenter.contact(**{"channel": "email", "outcome": outcome, "answered_at": answered} | columns)


@pytest.mark.parametrize(
    ("answered", "age"),
    [("2024-03-11 09:00:00", 0), ("2024-03-11 09:00:01", 1), ("2024-03-13 09:00:00", 48), ("2024-03-13 09:00:01", 49)],
)
def test_an_answer_comes_in_its_started_hour(jobcenter: Jobcenter, answered: str, age: int) -> None:
    letter(jobcenter, answered)
    assert jobcenter.count(TABLE, age_hours=age, has_ended=True) == 1


@pytest.mark.parametrize(("answered", "has_ended"), [("2024-03-25 09:00:00", True), ("2024-03-25 09:00:01", False)])
def test_an_answer_after_fourteen_days_is_not_told_apart(jobcenter: Jobcenter, answered: str, has_ended: bool) -> None:
    letter(jobcenter, answered)
    assert jobcenter.count(TABLE, age_hours=336, has_ended=has_ended) == 1


def test_an_open_contact_was_followed_to_the_end_of_its_file(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 14:30")
    letter(jobcenter, None)
    assert jobcenter.count(TABLE, age_hours=5, has_ended=False) == 1


def test_what_was_answered_at_an_unknown_time_is_left_out(jobcenter: Jobcenter) -> None:
    letter(jobcenter, None, outcome="answered")
    assert jobcenter.count(TABLE) == 0


def test_a_call_is_not_written(jobcenter: Jobcenter) -> None:
    letter(jobcenter, "2024-03-11 09:00", channel="phone")
    assert jobcenter.count(TABLE) == 0


def test_a_source_without_the_time_of_answers_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="email", outcome="open")
    assert jobcenter.count(TABLE) == 0
