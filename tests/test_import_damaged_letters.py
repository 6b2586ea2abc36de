"""Concerns whose letters went through a wrong encoding are emptied and counted, the records stay."""

import pytest

from tests.importing import Office, calls

REASON = "letters damaged by a wrong character encoding"


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def test_a_damaged_concern_is_emptied_and_the_call_stays(office):
    office.bring_in(calls({"concern": "mÃ¶bel"}, {"concern": "möbel"}))
    assert office.column("concern") == [None, "möbel"]


def test_the_report_counts_it_with_its_reason(office):
    report = office.bring_in(calls({"concern": "mÃ¶bel"}, {"concern": "StraÃŸe"}, {"concern": "miete"}))
    assert [(note.column, note.reason, note.n, note.records) for note in report.notes] == [
        ("concern", REASON, 2, (1, 2))
    ]


@pytest.mark.parametrize("concern", ["möbel", "são_josé", "SÃO_JOSÉ", "miete", ""])
def test_whole_letters_are_not_doubted(office, concern):
    assert office.bring_in(calls({"concern": concern})).notes == ()
