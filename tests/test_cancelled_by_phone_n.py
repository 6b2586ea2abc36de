"""Appointments cancelled by telephone."""

from tests.jobcenter import Jobcenter

MEASURE = "cancelled_by_phone_n"


def test_in_time_and_at_short_notice_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3, outcome="cancelled_in_time", cancelled_through="phone")
    jobcenter.visit(2, outcome="cancelled_short_notice", cancelled_through="phone")
    assert jobcenter.measure(MEASURE, segment="cancelled_in_time", figure="n") == 3
    assert jobcenter.measure(MEASURE, segment="cancelled_short_notice", figure="n") == 2


def test_who_cancels_by_mail_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(1, outcome="cancelled_in_time", cancelled_through="email")
    assert jobcenter.measure(MEASURE, segment="cancelled_in_time", figure="n") == 0


def test_where_it_is_documented_of_one_kind_the_other_is_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(1, outcome="cancelled_short_notice", cancelled_through="phone")
    assert jobcenter.measure(MEASURE, segment="cancelled_in_time", figure="n") == 0


def test_an_appointment_that_the_office_cancelled_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.visit(1, outcome="cancelled_in_time", cancelled_through="phone")
    jobcenter.visit(5, outcome="cancelled_by_office", cancelled_through="phone")
    assert jobcenter.ask(MEASURE).frame["n"].sum() == 1


def test_a_month_in_which_nobody_documents_how_is_no_zero(jobcenter: Jobcenter) -> None:
    jobcenter.visit(1, outcome="cancelled_in_time", cancelled_through="phone", appointment_at="2024-03-11 09:00")
    jobcenter.visit(4, outcome="cancelled_in_time", cancelled_through=None, appointment_at="2024-04-11 09:00")
    assert jobcenter.ask(MEASURE, grain="month").frame["period"].dt.month.unique().tolist() == [3]


def test_without_the_way_of_cancelling_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.visit(outcome="cancelled_in_time")
    assert jobcenter.ask(MEASURE).missing == ("visits.cancelled_through",)
