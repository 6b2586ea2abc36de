"""An appointment to be had within four days."""

from tests.jobcenter import Jobcenter

MEASURE = "free_slot_within_4_days_share"
NONE_FREE = dict.fromkeys(("free_d0", "free_d1", "free_d2", "free_d3", "free_d4", "free_w0", "free_w1"), 0)


def test_one_look_of_two_found_a_free_appointment(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE | {"free_d4": 1})
    jobcenter.slots(**NONE_FREE)
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_a_look_that_found_none_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE)
    assert jobcenter.measure(MEASURE) == 0


def test_what_is_free_at_another_time_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE | {"free_w0": 7})
    assert jobcenter.measure(MEASURE) == 0


def test_an_outage_is_no_look(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE)
    jobcenter.slots(**NONE_FREE | {"free_d2": None})
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_calendars_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE, calendar="new applications")
    jobcenter.slots(**NONE_FREE | {"free_d4": 1}, calendar="advice")
    assert jobcenter.measure(MEASURE, segment="mitte/advice") == 1


def test_calendars_of_two_sites_stand_apart_though_they_have_the_same_name(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE, site="nord", calendar="1")
    jobcenter.slots(**NONE_FREE | {"free_d4": 1}, site="sued", calendar="1")
    assert list(jobcenter.ask(MEASURE).frame["segment"]) == ["nord/1", "sued/1"]


def test_the_general_calendars_of_two_sites_count_together(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE, site="nord", calendar="general")
    jobcenter.slots(**NONE_FREE | {"free_d4": 1}, site="sued", calendar="general")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_without_a_day_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at="2024-03-12 08:00")
    assert jobcenter.ask(MEASURE).state == "not_recorded"
