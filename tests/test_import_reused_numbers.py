"""A number that is given twice: no visit silently takes the place of another."""

import pytest

from tests.importing import Office, table

VISIT = {
    "record_number": "17",
    "site": "nord",
    "has_appointment": "no",
    "outcome": "attended",
    "arrived_at": "2024-03-01 09:00",
    "ended_at": "",
}
REASON = "ein anderer Datensatz, der an einem anderen Tag begann, trägt dieselbe Nummer"


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def visits(*differences):
    """A list of visits, each differing from an ordinary walk-in in this."""
    return table(*({**VISIT, **one} for one in differences))


def booked(*differences):
    """The same of appointments booked on 20 February."""
    appointment = {"has_appointment": "yes", "booked_at": "2024-02-20", "appointment_at": "2024-03-01 09:00"}
    return visits(*({**appointment, **one} for one in differences))


def test_a_later_state_that_began_the_same_day_replaces_the_earlier_one(office):
    office.bring_in(visits({}))
    report = office.bring_in(visits({"arrived_at": "2024-03-01 23:59"}))
    assert (report.counts.replaced, report.counts.quarantined) == (1, 0)


def test_a_visit_of_another_day_does_not_replace_the_earlier_one(office):
    office.bring_in(visits({}))
    report = office.bring_in(visits({"arrived_at": "2024-03-02 00:00"}), tolerance=1)
    assert (report.counts.replaced, report.counts.quarantined) == (0, 1)
    assert office.rows("SELECT arrived_at::DATE::VARCHAR FROM visits") == [("2024-03-01",)]


def test_the_quarantine_says_that_the_number_is_used_twice(office):
    office.bring_in(visits({}))
    report = office.bring_in(visits({"arrived_at": "2024-03-02 09:00"}), tolerance=1)
    assert office.quarantined(report)[0][1:5] == ["1", "arrived_at", "2024-03-02 09:00:00", REASON]


def test_two_visits_of_one_number_in_one_file_are_both_named(office):
    report = office.bring_in(visits({}, {"arrived_at": "2024-03-02 09:00"}, {"record_number": "18"}), tolerance=1)
    assert [(line[1], line[4]) for line in office.quarantined(report)] == [("1", REASON), ("2", REASON)]


def test_numbers_that_begin_anew_every_year_are_refused_as_a_file(office):
    office.bring_in(visits(*({"record_number": n} for n in range(9))))
    again = visits(*({"record_number": n, "arrived_at": "2025-03-01 09:00"} for n in range(9)))
    assert REASON in office.refusal(again)


def test_the_same_number_at_another_site_is_no_reuse(office):
    office.bring_in(visits({}))
    assert office.bring_in(visits({"site": "ost", "arrived_at": "2024-03-02 09:00"})).counts.accepted == 1


def test_records_without_a_number_are_not_compared(office):
    report = office.bring_in(visits({"record_number": ""}, {"record_number": "", "arrived_at": "2024-03-02 09:00"}))
    assert report.counts.accepted == 2


def test_an_appointment_that_is_moved_to_another_day_is_the_same_one(office):
    office.bring_in(booked({"arrived_at": "", "outcome": "cancelled_by_office"}))
    assert office.bring_in(booked({"appointment_at": "2024-03-04 09:00", "arrived_at": ""})).counts.replaced == 1


def test_an_appointment_that_was_booked_on_another_day_is_another_one(office):
    office.bring_in(booked({}))
    assert office.bring_in(booked({"booked_at": "2024-02-21"}), tolerance=1).counts.quarantined == 1


def test_a_file_that_no_longer_says_when_it_was_booked_still_restates_the_visit(office):
    office.bring_in(booked({"arrived_at": ""}))
    assert office.bring_in(booked({"booked_at": ""})).counts.replaced == 1
