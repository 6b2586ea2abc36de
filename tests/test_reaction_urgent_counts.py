"""Existence-threatening cases, by whether the office acted within one working day."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "reaction_urgent_counts"


@pytest.mark.parametrize(
    ("received", "last_day", "day_after"),
    [
        ("2024-03-11", "2024-03-12", "2024-03-13"),  # Monday
        ("2024-03-14", "2024-03-15", "2024-03-16"),  # Thursday
        ("2024-03-15", "2024-03-18", "2024-03-19"),  # Friday
        ("2024-03-16", "2024-03-18", "2024-03-19"),  # Saturday
        ("2024-03-17", "2024-03-18", "2024-03-19"),  # Sunday
        ("2024-03-28", "2024-03-29", "2024-03-30"),  # before Good Friday, which counts as a working day
    ],
)
def test_the_term_ends_with_the_next_working_day(
    jobcenter: Jobcenter, received: str, last_day: str, day_after: str
) -> None:
    jobcenter.reaction(received_at=f"{received} 08:00", is_urgent=True, acted_at=f"{last_day} 23:59:59")
    jobcenter.reaction(2, received_at=f"{received} 23:59", is_urgent=True, acted_at=f"{day_after} 00:00")
    assert (jobcenter.count(TABLE, is_within_a_day=True), jobcenter.count(TABLE, is_within_a_day=False)) == (1, 2)


def test_a_case_on_which_nobody_acted_is_late(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(is_urgent=True, acted_at=None)
    assert jobcenter.count(TABLE, is_within_a_day=False) == 1


@pytest.mark.parametrize(("until", "counted"), [("2024-03-12 23:59", 0), ("2024-03-13 00:01", 1)])
def test_a_case_counts_once_its_last_day_is_over(jobcenter: Jobcenter, until: str, counted: int) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.reaction(received_at="2024-03-11", is_urgent=True, acted_at="2024-03-11")
    assert jobcenter.count(TABLE) == counted


@pytest.mark.parametrize("is_urgent", [False, None])
def test_other_cases_are_left_out(jobcenter: Jobcenter, is_urgent: bool | None) -> None:
    jobcenter.reaction(is_urgent=is_urgent, acted_at="2024-03-11")
    assert jobcenter.count(TABLE) == 0


def test_a_source_that_does_not_record_the_first_action_does_not_look_late(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(is_urgent=True)
    assert jobcenter.count(TABLE) == 0
