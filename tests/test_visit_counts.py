"""Visits and appointments by outcome and lead time."""

from tests.jobcenter import Jobcenter


def test_booked_for_the_same_day_has_a_bin_of_its_own(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-11 08:00", appointment_at="2024-03-11 07:00")
    assert jobcenter.count("visit_counts", over_days=0, to_days=0) == 1


def test_lead_time_is_counted_in_days_and_not_in_hours(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-10 23:59", appointment_at="2024-03-11 00:01")
    assert jobcenter.count("visit_counts", over_days=0, to_days=1) == 1


def test_without_a_booking_day_there_are_no_edges(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at=None)
    assert jobcenter.count("visit_counts", over_days=None, to_days=None) == 1


def test_a_walk_in_stands_in_the_month_of_arrival(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-04-01 08:00")
    assert jobcenter.counts("visit_counts")["month"].dt.month.tolist() == [4]


def test_an_appointment_stands_in_its_own_month_whenever_it_was_booked(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-02-01", appointment_at="2024-04-01")
    assert jobcenter.counts("visit_counts")["month"].dt.month.tolist() == [4]
