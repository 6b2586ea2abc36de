"""Reactions six months on: what followed."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "reaction_followup_counts"


def criticism(jobcenter: Jobcenter, received: str, objection: str | None = None, lawsuit: str | None = None) -> None:
    jobcenter.reaction(received_at=received, objection_at=objection, lawsuit_at=lawsuit)


def followed(jobcenter: Jobcenter) -> list[str]:
    return list(jobcenter.counts(TABLE)["followed"])


@pytest.mark.parametrize(
    ("received", "last_day", "day_after"),
    [
        ("2024-01-15", "2024-07-15", "2024-07-16"),
        ("2024-03-31", "2024-09-30", "2024-10-01"),
        ("2023-08-29", "2024-02-29", "2024-03-01"),
        ("2023-08-31", "2024-02-29", "2024-03-01"),
        ("2022-08-31", "2023-02-28", "2023-03-01"),
        ("2023-02-28", "2023-08-28", "2023-08-29"),
    ],
)
def test_a_lawsuit_follows_within_six_calendar_months(
    jobcenter: Jobcenter, received: str, last_day: str, day_after: str
) -> None:
    criticism(jobcenter, f"{received} 23:00", lawsuit=f"{last_day} 23:59")
    criticism(jobcenter, f"{received} 01:00", lawsuit=f"{day_after} 00:00")
    assert followed(jobcenter) == ["lawsuit", "nothing"]


def test_an_objection_that_went_to_court_is_a_lawsuit(jobcenter: Jobcenter) -> None:
    criticism(jobcenter, "2024-01-15", objection="2024-02-01", lawsuit="2024-06-01")
    assert followed(jobcenter) == ["lawsuit"]


def test_an_objection_that_went_to_court_too_late_is_an_objection(jobcenter: Jobcenter) -> None:
    criticism(jobcenter, "2024-01-15", objection="2024-02-01", lawsuit="2024-11-01")
    assert followed(jobcenter) == ["objection"]


@pytest.mark.parametrize(("objection", "expected"), [("2024-01-14 23:59", "nothing"), ("2024-01-15", "objection")])
def test_what_came_before_the_reaction_did_not_follow_it(jobcenter: Jobcenter, objection: str, expected: str) -> None:
    criticism(jobcenter, "2024-01-15 08:00", objection=objection)
    assert followed(jobcenter) == [expected]


@pytest.mark.parametrize(("until", "counted"), [("2024-07-15 23:59", 0), ("2024-07-16 00:01", 1)])
def test_a_reaction_counts_once_its_six_months_are_over(jobcenter: Jobcenter, until: str, counted: int) -> None:
    jobcenter.new_import(observed_until=until)
    criticism(jobcenter, "2024-01-15", lawsuit="2024-02-01")
    assert jobcenter.count(TABLE) == counted


@pytest.mark.parametrize("known", [{"objection_at": "2024-02-01"}, {"lawsuit_at": "2024-02-01"}])
def test_a_source_that_records_only_one_of_both_takes_no_part(jobcenter: Jobcenter, known: dict[str, str]) -> None:
    jobcenter.reaction(received_at="2024-01-15", **known)
    assert jobcenter.counts(TABLE).empty
