"""A later file restates a record; one file may not say two things about the same."""

import pytest

from oversight.intake import undo
from tests.importing import Office, months

CASES = """
table = "complaints"
[constants]
site = "nord"
kind = "criticism"
[columns.received_at]
from = "in"
[columns.closed_at]
from = "done"
[drop]
no = "points to a person"
[identity]
columns = ["no"]
"""


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def households(office):
    return office.column("households", of="caseload")


def restated(office, *numbers):
    for number in numbers:
        office.bring_in(months({"households": number}))


def test_a_later_file_restates_a_month(office):
    restated(office, 1000, 1010)
    assert households(office) == [1010]


def test_the_report_says_how_many_records_were_restated(office):
    restated(office, 1000)
    counts = office.bring_in(months({"households": 1010}, {"month": "2024-04-01"})).counts
    assert (counts.accepted, counts.replaced) == (2, 1)


def test_readers_see_the_later_state(office):
    restated(office, 1000, 1010)
    assert office.shown("SELECT households FROM caseload_counts") == [(1010,)]


def test_an_earlier_state_may_come_back_in_another_file(office):
    restated(office, 1000, 1010)
    office.bring_in(months({"households": 1000}, {"month": "2024-04-01"}))
    assert sorted(households(office)) == [1000, 1000]


def test_the_very_file_of_an_earlier_state_does_not_bring_it_back(office):
    restated(office, 1000, 1010, 1000)
    assert households(office) == [1010]


def test_two_states_of_one_month_in_one_file_are_both_quarantined(office):
    report = office.bring_in(months({"households": 1000}, {"households": 1010}, {"month": "2024-04-01"}), tolerance=1)
    assert [line[1] for line in office.quarantined(report)] == ["1", "2"]


def test_the_reason_is_that_they_contradict_each_other(office):
    report = office.bring_in(months({"households": 1000}, {"households": 1010}), tolerance=1)
    assert office.quarantined(report)[0][4] == "zwei Datensätze der Datei widersprechen sich über dieselbe Sache"


def test_another_site_is_another_record(office):
    restated(office, 1000)
    office.bring_in(months({"site": "sued", "households": 900}))
    assert len(households(office)) == 2


def test_an_open_case_comes_back_closed(office):
    office.format(CASES)
    office.bring_in("no;in;done\n7;2024-03-01;\n8;2024-03-02;\n")
    office.bring_in("no;in;done\n7;2024-03-01;2024-03-09\n")
    assert office.rows("SELECT count(*), count(closed_at) FROM complaints") == [(2, 1)]


def test_the_number_of_a_case_is_not_stored(office):
    office.format(CASES)
    office.bring_in("no;in;done\n7391;2024-03-01;\n")
    assert all(
        "7391" not in str(value)
        for value in office.rows("SELECT * EXCLUDE (fingerprint, record_key) FROM complaints")[0]
    )


def test_undo_brings_the_earlier_state_back(office):
    restated(office, 1000, 1010)
    undo(office.store, 2)
    assert households(office) == [1000]


def test_undo_of_the_first_state_leaves_the_later_one(office):
    restated(office, 1000, 1010)
    undo(office.store, 1)
    assert households(office) == [1010]


def test_undo_of_a_state_in_between_leaves_the_last(office):
    restated(office, 1000, 1010, 1020)
    undo(office.store, 2)
    assert households(office) == [1020]


def test_after_that_undo_of_the_last_brings_the_first_back(office):
    restated(office, 1000, 1010, 1020)
    undo(office.store, 2)
    undo(office.store, 3)
    assert households(office) == [1000]
