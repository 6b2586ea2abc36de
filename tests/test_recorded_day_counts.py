"""What was recorded each day."""

from tests.jobcenter import Jobcenter

TABLE = "recorded_day_counts"


def test_calls_are_counted_by_their_day(jobcenter: Jobcenter) -> None:
    jobcenter.call(2, contact_at="2024-03-11 23:59:59")
    jobcenter.call(contact_at="2024-03-12 00:00:00")
    assert jobcenter.counts(TABLE)["n"].tolist() == [2, 1]


def test_calls_outside_opening_hours_and_letters_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="closed")
    jobcenter.contact(channel="email")
    assert jobcenter.counts(TABLE).empty


def test_a_call_that_met_a_busy_line_was_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="busy")
    assert jobcenter.count(TABLE) == 1


def test_who_never_came_is_no_arrival(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="no_show")
    assert jobcenter.counts(TABLE).empty


def test_an_arrival_after_midnight_stands_on_its_own_day_in_the_month_of_the_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-31 09:00", arrived_at="2024-04-01 08:00")
    row = jobcenter.counts(TABLE).iloc[0]
    assert (str(row["month"].date()), str(row["day"].date())) == ("2024-03-01", "2024-04-01")


def test_minutes_since_midnight_are_added_up(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11 00:01:59")
    jobcenter.call(contact_at="2024-03-11 10:30")
    assert jobcenter.counts(TABLE)["clock_minutes"].tolist() == [631]


def test_a_call_of_five_seconds_is_short_and_one_of_six_is_not(jobcenter: Jobcenter) -> None:
    for seconds in (5, 6, None):
        jobcenter.call(handle_seconds=seconds)
    assert jobcenter.counts(TABLE)["short_n"].tolist() == [1]
