"""Working days to the next free appointment."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "first_free_slot_days"


@pytest.mark.parametrize(
    ("looked_at", "free_at", "days"),
    [
        ("2024-03-11 09:00", "2024-03-11 15:00", 0),
        ("2024-03-11 09:00", "2024-03-12 08:00", 1),
        ("2024-03-15 09:00", "2024-03-18 08:00", 1),
        ("2024-03-16 09:00", "2024-03-18 08:00", 1),
        ("2024-03-17 09:00", "2024-03-18 08:00", 1),
        ("2024-03-11 09:00", "2024-03-18 08:00", 5),
        ("2024-03-11 09:00", "2024-03-19 08:00", 6),
    ],
)
def test_working_days_are_monday_to_friday(jobcenter: Jobcenter, looked_at: str, free_at: str, days: int) -> None:
    jobcenter.slots(observed_at=looked_at, first_free_at=free_at)
    assert jobcenter.measure(MEASURE, figure="median") == days


def test_5_working_days_are_not_over_a_week(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-11 09:00", first_free_at="2024-03-18 08:00")
    assert jobcenter.measure(MEASURE, figure="share_over") == 0


def test_6_working_days_are_over_a_week(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-11 09:00", first_free_at="2024-03-19 08:00")
    assert jobcenter.measure(MEASURE, figure="share_over") == 1


def test_no_appointment_on_offer_is_longer_than_any(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at=None)
    assert jobcenter.measure(MEASURE, figure="share_over") == 1


def test_no_appointment_on_offer_has_no_number_of_days(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at=None)
    assert jobcenter.measure(MEASURE, figure="median") is None


def test_the_third_free_appointment_stands_apart(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at="2024-03-12 08:00", third_free_at="2024-03-14 08:00")
    assert jobcenter.measure(MEASURE, figure="median", segment="third") == 3


def test_a_source_without_the_third_says_nothing_about_it(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at="2024-03-12 08:00")
    assert jobcenter.measure(MEASURE, figure="n", segment="third") is None


def test_without_free_appointments_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.slots(free_d0=1)
    assert jobcenter.ask(MEASURE).state == "not_recorded"
