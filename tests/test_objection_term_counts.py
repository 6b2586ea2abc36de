"""Objections when their terms are over."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "objection_term_counts"


@pytest.mark.parametrize(
    ("received", "last_day", "day_after"),
    [
        ("2024-01-15", "2024-04-15", "2024-04-16"),
        ("2024-03-31", "2024-06-30", "2024-07-01"),
        ("2023-11-30", "2024-02-29", "2024-03-01"),
        ("2022-11-30", "2023-02-28", "2023-03-01"),
        ("2024-02-29", "2024-05-29", "2024-05-30"),
    ],
)
def test_the_term_to_decide_is_three_calendar_months(
    jobcenter: Jobcenter, received: str, last_day: str, day_after: str
) -> None:
    jobcenter.remedy(1, received_at=f"{received} 23:00", decided_at=f"{last_day} 23:59")
    jobcenter.remedy(2, received_at=f"{received} 01:00", decided_at=f"{day_after} 00:00")
    counted = [jobcenter.count(TABLE, decided_within_3_months=is_in_time) for is_in_time in (True, False)]
    assert counted == [1, 2]


@pytest.mark.parametrize(
    ("received", "last_day", "day_after"),
    [("2024-01-15", "2024-07-15", "2024-07-16"), ("2023-08-31", "2024-02-29", "2024-03-01")],
)
def test_a_lawsuit_follows_within_six_calendar_months(
    jobcenter: Jobcenter, received: str, last_day: str, day_after: str
) -> None:
    jobcenter.remedy(1, received_at=received, lawsuit_at=f"{last_day} 23:59")
    jobcenter.remedy(2, received_at=received, lawsuit_at=f"{day_after} 00:00")
    counted = [jobcenter.count(TABLE, sued_within_6_months=sued) for sued in (True, False)]
    assert counted == [1, 2]


@pytest.mark.parametrize(("until", "in_time"), [("2024-04-15 23:59", None), ("2024-04-16 00:01", True)])
def test_nothing_is_said_before_the_term_is_over(jobcenter: Jobcenter, until: str, in_time: bool | None) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.remedy(received_at="2024-01-15", decided_at="2024-02-01")
    assert jobcenter.count(TABLE, decided_within_3_months=in_time) == 1


def test_an_open_objection_whose_term_is_over_was_not_decided_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-01-15", decided_at=None)
    assert jobcenter.count(TABLE, decided_within_3_months=False) == 1


def test_what_a_source_does_not_record_stays_empty(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-01-15")
    assert jobcenter.count(TABLE, decided_within_3_months=None, sued_within_6_months=None) == 1


def test_lawsuits_themselves_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-01-15", kind="lawsuit", decided_at="2024-02-01")
    assert jobcenter.counts(TABLE).empty
