"""Days from booking to the appointment."""

from tests.jobcenter import Jobcenter

MEASURE = "appointment_lead_days"


def test_booked_in_the_evening_for_the_next_morning_is_one_day(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-10 23:50", appointment_at="2024-03-11 08:00")
    assert jobcenter.measure(MEASURE, figure="median") == 1


def test_booked_for_the_same_day_is_zero_days(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-11 08:00", appointment_at="2024-03-11 15:00")
    assert jobcenter.measure(MEASURE, figure="median") == 0


def test_7_days_are_not_over_a_week(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-04", appointment_at="2024-03-11")
    assert jobcenter.measure(MEASURE, figure="share_over") == 0


def test_8_days_are_over_a_week(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11")
    assert jobcenter.measure(MEASURE, figure="share_over") == 1


def test_a_missed_appointment_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11")
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11", outcome="no_show")
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_a_missed_appointment_was_due(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11", outcome="no_show")
    assert jobcenter.measure(MEASURE, figure="n", variant="due") == 1


def test_a_kept_appointment_was_due(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11")
    assert jobcenter.measure(MEASURE, figure="n", variant="due") == 1


def test_a_cancelled_appointment_was_not(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-03", appointment_at="2024-03-11", outcome="cancelled_in_time")
    assert jobcenter.measure(MEASURE, figure="n", variant="due") is None


def test_without_booking_days_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    assert jobcenter.ask(MEASURE).missing == ("visits.booked_at",)
