"""Appointments within one week of booking."""

from tests.jobcenter import Jobcenter

MEASURE = "appointment_within_a_week_share"


def test_an_appointment_on_day_7_is_within_the_week(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-01 18:00", appointment_at="2024-03-08 09:00")
    assert jobcenter.measure(MEASURE) == 1


def test_an_appointment_on_day_8_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-01 08:00", appointment_at="2024-03-09 09:00")
    assert jobcenter.measure(MEASURE) == 0


def test_a_missed_appointment_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-01", appointment_at="2024-03-04")
    jobcenter.visit(booked_at="2024-03-01", appointment_at="2024-03-30", outcome="no_show")
    assert jobcenter.measure(MEASURE) == 1


def test_an_appointment_without_a_booking_day_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-01", appointment_at="2024-03-30")
    jobcenter.visit(booked_at=None)
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_without_booking_days_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).missing == ("visits.booked_at",)
