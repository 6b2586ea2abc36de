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
