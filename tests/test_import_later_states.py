"""A later file restates a record; one file may not say two things about the same."""

import pytest

from oversight.intake import undo
from tests.importing import Office, months, table

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


NUMBERED = {
    "complaints": {"received_at": "2024-03-01", "kind": "criticism", "closed_at": ""},
    "callbacks": {"promised_at": "2024-03-01 09:00", "closed_at": ""},
    "remedies": {"received_at": "2024-03-01", "kind": "objection", "decided_at": ""},
    "visits": {"has_appointment": "no", "outcome": "attended", "arrived_at": "2024-03-01 09:00", "ended_at": ""},
    "contacts": {"contact_at": "2024-03-01", "channel": "email", "outcome": "open", "settled_at": ""},
}


def numbered(of, *differences):
    """A list of records with their numbers, each differing from an ordinary one in this."""
    return table(*({"record_number": "4711", "site": "nord", **NUMBERED[of], **one} for one in differences))


@pytest.mark.parametrize("of", NUMBERED)
def test_a_list_exported_again_with_record_numbers_counts_each_record_once(office, of):
    office.bring_in(numbered(of, {}, {"record_number": "4712"}))
    *_columns, last = NUMBERED[of]
    report = office.bring_in(numbered(of, {last: "2024-03-02"}, {"record_number": "4712"}))
    assert (report.counts.replaced, report.counts.duplicate) == (1, 1)
    assert office.rows(f"SELECT count(*), count({last}) FROM {of}") == [(2, 1)]


def test_the_record_number_is_not_stored(office):
    office.bring_in(numbered("complaints", {}))
    columns = "* EXCLUDE (fingerprint, record_key)"
    assert "4711" not in str(office.rows(f"SELECT {columns} FROM complaints"))


def test_another_site_may_use_the_same_record_number(office):
    office.bring_in(numbered("complaints", {}))
    assert office.bring_in(numbered("complaints", {"site": "ost"})).counts.replaced == 0


def test_a_record_number_counts_also_where_the_command_says_the_site(office):
    for closed in ("", "2024-03-09"):
        text = f"record_number;received_at;kind;closed_at\n4711;2024-03-01;hint;{closed}\n"
        office.bring_in(text, constants={"site": "nord"})
    assert office.rows("SELECT count(*), count(closed_at) FROM complaints") == [(1, 1)]


def test_records_without_a_number_are_not_taken_for_one_another(office):
    report = office.bring_in(numbered("complaints", {"record_number": ""}, {"record_number": "", "kind": "praise"}))
    assert report.counts.accepted == 2


def test_equal_records_without_a_number_all_stay(office):
    nameless = {"record_number": ""}
    assert office.bring_in(numbered("complaints", {}, nameless, nameless)).counts.accepted == 3


def test_two_states_of_one_record_number_in_one_file_are_quarantined(office):
    text = numbered("complaints", {}, {"closed_at": "2024-03-02"})
    assert office.bring_in(text, tolerance=1).counts.quarantined == 2


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
