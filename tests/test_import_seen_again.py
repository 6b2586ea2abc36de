"""A case that is still open and stands unchanged in the next export is followed to the end of that one."""

import pytest

from oversight.intake import undo
from tests.importing import Office, table

OLD = {"received_at": "2024-03-01", "closed_at": "", "site": "nord", "kind": "criticism"}
CLOSED_IN_MARCH = {**OLD, "received_at": "2024-03-02", "closed_at": "2024-03-10"}
CLOSED_IN_APRIL = {**OLD, "received_at": "2024-04-02", "closed_at": "2024-04-20"}
OPEN_AT_THE_END = "SELECT age_days FROM reaction_closing_counts WHERE censored > 0"


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


@pytest.fixture
def exported_again(office):
    """March's list, then April's, which shows the open case of March once more."""
    office.bring_in(table(OLD, CLOSED_IN_MARCH))
    office.bring_in(table(OLD, CLOSED_IN_MARCH, CLOSED_IN_APRIL))
    return office


def test_an_open_case_is_followed_to_the_end_of_its_file(office):
    office.bring_in(table(OLD, CLOSED_IN_MARCH))
    assert office.shown(OPEN_AT_THE_END) == [(9,)]


def test_an_open_case_in_the_next_export_is_followed_further(exported_again):
    assert exported_again.shown(OPEN_AT_THE_END) == [(50,)]


def test_an_open_case_that_the_next_file_does_not_show_is_not_followed_further(office):
    office.bring_in(table(OLD, CLOSED_IN_MARCH))
    office.bring_in(table(CLOSED_IN_APRIL))
    assert office.shown(OPEN_AT_THE_END) == [(9,)]


def test_undoing_the_next_export_takes_back_what_it_showed(exported_again):
    undo(exported_again.store, 2)
    assert exported_again.shown(OPEN_AT_THE_END) == [(9,)]


NUMBERED_OLD = {"record_number": "1", **OLD}


def numbered(number, **differences):
    """The case of 1 March under a number of its own."""
    return {**NUMBERED_OLD, "record_number": number, **differences}


QUICK = numbered("2", received_at="2024-03-28", closed_at="2024-03-29")
CLOSED_LATER = {**NUMBERED_OLD, "closed_at": "2024-04-20"}
NEW = numbered("3", received_at="2024-04-25")
KNOWN_UNTIL = """
SELECT max(imports.observed_until)::DATE::VARCHAR
FROM complaints
INNER JOIN seen_again ON complaints.fingerprint = seen_again.fingerprint
INNER JOIN imports ON seen_again.import_id = imports.import_id
WHERE complaints.received_at = '{received}'
"""


def known_until(office, received):
    return office.rows(KNOWN_UNTIL.format(received=received))[0][0]


class TestAMonthlyFileOfNumberedRecords:
    """March's list, then April's, which brings what is new and what has changed."""

    def test_that_restates_some_tells_of_the_closed_ones_that_it_leaves_out(self, office):
        office.bring_in(table(NUMBERED_OLD, QUICK))
        office.bring_in(table(CLOSED_LATER, NEW))
        assert known_until(office, "2024-03-28") == "2024-04-25"

    def test_that_restates_none_tells_nothing_of_others(self, office):
        office.bring_in(table(NUMBERED_OLD, QUICK))
        office.bring_in(table(NEW))
        assert known_until(office, "2024-03-28") is None

    @pytest.mark.parametrize(("received", "is_known"), [("2024-03-02", True), ("2024-02-29", False)])
    def test_tells_of_open_ones_as_far_back_as_it_restates(self, office, received, is_known):
        office.bring_in(table(NUMBERED_OLD, numbered("4", received_at=received)))
        office.bring_in(table(CLOSED_LATER, NEW))
        assert (known_until(office, received) is not None) is is_known

    def test_tells_nothing_of_other_sites(self, office):
        office.bring_in(table(NUMBERED_OLD, {**QUICK, "site": "ost"}))
        office.bring_in(table(CLOSED_LATER, NEW))
        assert known_until(office, "2024-03-28") is None

    def test_tells_nothing_of_records_without_a_number(self, office):
        office.bring_in(table(NUMBERED_OLD, {**QUICK, "record_number": ""}))
        office.bring_in(table(CLOSED_LATER, NEW))
        assert known_until(office, "2024-03-28") is None

    def test_no_longer_tells_it_once_it_is_undone(self, office):
        office.bring_in(table(NUMBERED_OLD, QUICK))
        office.bring_in(table(CLOSED_LATER, NEW))
        undo(office.store, 2)
        assert known_until(office, "2024-03-28") is None


def test_objections_decided_in_time_are_counted_the_same_in_monthly_files_and_in_one(office):
    """Two received in January: one decided in it, one after four months. In one file, half of them are in time."""
    first = {"record_number": "1", "received_at": "2024-01-02", "site": "nord", "kind": "objection", "decided_at": ""}
    quick, late = {**first, "record_number": "2", "decided_at": "2024-01-30"}, {**first, "decided_at": "2024-05-03"}
    office.bring_in(table(first, quick))
    office.bring_in(table(late, {**first, "record_number": "3", "received_at": "2024-05-31"}))
    found = office.shown(
        "SELECT decided_within_3_months, n FROM objection_term_counts WHERE month = '2024-01-01' ORDER BY ALL"
    )
    assert found == [(False, 1), (True, 1)]
