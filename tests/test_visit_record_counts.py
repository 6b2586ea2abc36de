"""Visits and appointments by what is recorded of them."""

from tests.jobcenter import Jobcenter

TABLE = "visit_record_counts"


def test_how_an_appointment_was_cancelled_stands_as_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(2, outcome="cancelled_in_time", cancelled_through="phone")
    jobcenter.visit(1, outcome="cancelled_in_time", cancelled_through=None)
    assert jobcenter.count(TABLE, cancelled_through="phone") == 2
    assert jobcenter.count(TABLE, cancelled_through=None) == 1


def test_a_visit_of_which_nobody_says_whether_it_was_needed_stays_empty(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(was_needed=False)
    jobcenter.walk_in(was_needed=None)
    assert (jobcenter.count(TABLE, was_needed=False), jobcenter.count(TABLE, was_needed=None)) == (1, 1)


def test_an_appointment_counts_in_the_month_of_the_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-04-01 00:00", arrived_at="2024-03-31 23:50")
    assert jobcenter.counts(TABLE)["month"].dt.month.tolist() == [4]
