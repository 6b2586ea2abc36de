"""Missed appointments by how long ahead they were booked."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "no_show_by_lead_share"


@pytest.mark.parametrize(
    ("booked_on", "segment"),
    [
        ("2024-03-31", "lead_00"),
        ("2024-03-30", "lead_01"),
        ("2024-03-29", "lead_02_07"),
        ("2024-03-24", "lead_02_07"),
        ("2024-03-23", "lead_08_14"),
        ("2024-03-17", "lead_08_14"),
        ("2024-03-16", "lead_15_30"),
        ("2024-03-01", "lead_15_30"),
        ("2024-02-29", "lead_31_on"),
    ],
)
def test_an_appointment_stands_with_those_booked_as_long_ahead(
    jobcenter: Jobcenter, booked_on: str, segment: str
) -> None:
    jobcenter.visit(booked_at=booked_on, appointment_at="2024-03-31", outcome="no_show")
    assert jobcenter.measure(MEASURE, segment=segment) == 1


def test_a_group_without_missed_appointments_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-11", appointment_at="2024-03-11")
    jobcenter.visit(booked_at="2024-03-10", appointment_at="2024-03-11", outcome="no_show")
    assert jobcenter.measure(MEASURE, segment="lead_00") == 0


def test_an_appointment_without_a_booking_day_is_in_no_group(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at=None, outcome="no_show")
    assert jobcenter.ask(MEASURE).state == "empty"


def test_without_booking_days_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    assert jobcenter.ask(MEASURE).missing == ("visits.booked_at",)


def test_short_leads_stand_before_long_ones(jobcenter: Jobcenter) -> None:
    for day in ("2024-03-31", "2024-03-30", "2024-03-29", "2024-03-20", "2024-03-05", "2024-01-01"):
        jobcenter.visit(outcome="no_show", booked_at=f"{day} 10:00", appointment_at="2024-03-31 10:00")
    segments = list(jobcenter.ask(MEASURE).frame["segment"])
    assert segments == ["lead_00", "lead_01", "lead_02_07", "lead_08_14", "lead_15_30", "lead_31_on"]
