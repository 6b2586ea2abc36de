"""An import can be taken out again, with all that it did."""

import pytest

from oversight.intake import Refused, undo
from tests.importing import Office, calls

MARCH, APRIL = {"contact_at": "2024-03-01 09:00:00"}, {"contact_at": "2024-04-01 09:00:00"}


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def test_undo_takes_the_records_out(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(APRIL))
    undo(office.store, 1)
    assert office.rows("SELECT contact_at::VARCHAR FROM contacts") == [("2024-04-01 09:00:00",)]


def test_undo_says_how_many(office):
    office.bring_in(calls(MARCH, APRIL))
    assert undo(office.store, 1).removed == 2


def test_readers_no_longer_see_them(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(APRIL))
    undo(office.store, 1)
    assert office.shown("SELECT month::VARCHAR FROM contact_counts") == [("2024-04-01",)]


@pytest.mark.parametrize("book", ["imports", "delivered", "import_notes"])
def test_undo_takes_the_books_along(office, book):
    office.bring_in(calls(MARCH, {"site": ""}), tolerance=1)
    undo(office.store, 1)
    assert office.rows(f"SELECT count(*) FROM {book}") == [(0,)]


def test_undo_takes_the_quarantine_along(office):
    report = office.bring_in(calls(MARCH, {"site": ""}), tolerance=1)
    undo(office.store, 1)
    assert not report.quarantine.exists()


def test_the_file_may_come_in_again(office):
    office.bring_in(calls(MARCH))
    undo(office.store, 1)
    assert office.bring_in(calls(MARCH)).counts.accepted == 1


def test_after_undoing_everything_the_store_may_hold_simulated_data(office):
    office.bring_in(calls(MARCH))
    undo(office.store, 1)
    office.bring_in(calls(MARCH).replace("outcome", "outcome;SYNTHETISCHE DEMODATEN").replace("answered", "answered;"))
    assert office.shown("SELECT value FROM about WHERE key = 'is_synthetic'") == [("yes",)]


def test_undo_names_later_imports_that_left_its_records_out(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(MARCH, APRIL))
    assert undo(office.store, 1).incomplete == (2,)


def test_undo_names_no_import_that_left_nothing_out(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(APRIL))
    assert undo(office.store, 1).incomplete == ()


@pytest.mark.parametrize("number", [0, 2, 99])
def test_an_import_that_there_is_not_cannot_be_undone(office, number):
    office.bring_in(calls(MARCH))
    with pytest.raises(Refused, match="Einen Import"):
        undo(office.store, number)


def test_nothing_can_be_undone_in_an_empty_store(office):
    with pytest.raises(Refused, match="Einen Import 1 gibt es nicht"):
        undo(office.store, 1)


def test_an_import_is_undone_once(office):
    office.bring_in(calls(MARCH))
    undo(office.store, 1)
    with pytest.raises(Refused):
        undo(office.store, 1)
