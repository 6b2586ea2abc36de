"""Days until people are seen, with an appointment and without together."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "total_access_days"


def seen_by_appointment(jobcenter: Jobcenter, times: int = 1, **columns: str | None) -> None:
    times_of_day = {"appointment_at": "2024-03-11 09:00", "arrived_at": "2024-03-11 08:55"}
    jobcenter.visit(times, **{"booked_at": "2024-03-01 16:00"} | times_of_day | columns)


@pytest.mark.parametrize(("day", "days"), [("11", 0), ("10", 1), ("04", 7), ("03", 8)])
def test_days_are_counted_from_the_day_of_booking(jobcenter: Jobcenter, day: str, days: int) -> None:
    seen_by_appointment(jobcenter, booked_at=f"2024-03-{day} 08:00")
    assert jobcenter.measure(MEASURE, figure="median") == days


@pytest.mark.parametrize(("day", "share"), [("04", 0), ("03", 1)])
def test_day_7_is_within_the_week_and_day_8_is_not(jobcenter: Jobcenter, day: str, share: float) -> None:
    seen_by_appointment(jobcenter, booked_at=f"2024-03-{day} 08:00")
    assert jobcenter.measure(MEASURE, figure="share_over") == share


def test_who_comes_without_appointment_is_seen_on_the_same_day(jobcenter: Jobcenter) -> None:
    seen_by_appointment(jobcenter, 0)
    jobcenter.walk_in()
    assert jobcenter.measure(MEASURE, figure="p90") == 0


def test_a_queue_that_moves_into_the_calendar_shows(jobcenter: Jobcenter) -> None:
    # worked out by hand: six came and four had booked ten days ahead; then it is the other way round
    for month, walk_ins in (("03", 6), ("04", 4)):
        jobcenter.walk_in(walk_ins, arrived_at=f"2024-{month}-12 09:00")
        seen_by_appointment(
            jobcenter, 10 - walk_ins, booked_at=f"2024-{month}-02", appointment_at=f"2024-{month}-12", arrived_at=None
        )
    answer = jobcenter.ask(MEASURE, grain="month").frame
    assert list(answer["median"]) == [0, 10]
    assert list(answer["share_over"]) == [0.4, 0.6]


@pytest.mark.parametrize("outcome", ["no_show", "cancelled_in_time", "left_before_called"])
def test_who_was_not_seen_is_not_counted(jobcenter: Jobcenter, outcome: str) -> None:
    seen_by_appointment(jobcenter)
    seen_by_appointment(jobcenter, outcome=outcome)
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_a_month_in_which_5_percent_of_bookings_are_unknown_counts(jobcenter: Jobcenter) -> None:
    seen_by_appointment(jobcenter, 19)
    seen_by_appointment(jobcenter, booked_at=None)
    assert jobcenter.measure(MEASURE, figure="n") == 19


def test_a_month_in_which_more_are_unknown_does_not(jobcenter: Jobcenter) -> None:
    seen_by_appointment(jobcenter, 18)
    seen_by_appointment(jobcenter, booked_at=None)
    jobcenter.walk_in(5)
    assert jobcenter.measure(MEASURE, figure="n") is None


def test_a_list_of_appointments_alone_does_not_tell(jobcenter: Jobcenter) -> None:
    jobcenter.visit(booked_at="2024-03-01")
    assert jobcenter.ask(MEASURE).missing == ("visits.arrived_at",)
