"""Large files go straight into the register; whatever way a file takes, the same comes of it."""

import pytest

from oversight.intake import straight
from tests.importing import CALL, Office, calls, months, table

MARCH = {"contact_at": "2024-03-01 09:00:00", "concern": "kdu", "wait_seconds": 7}
APRIL = {"contact_at": "2024-04-01 09:00:00", "concern": "", "wait_seconds": 0}
BOOKS = ("imports", "delivered", "import_notes", "contacts", "contact_counts", "call_wait_counts")


@pytest.fixture
def offices(tmp_path, monkeypatch):
    """Two offices with the same secret: one takes every file straight if it can, the other none."""
    pair = []
    for name in ("straight", "ordinary"):
        office = Office(tmp_path / name, monkeypatch)
        office.store.folder.mkdir(parents=True)
        (office.store.folder / "secret").write_text("0123456789abcdef")
        pair.append(office)
    return pair


@pytest.fixture
def taken(monkeypatch):
    """Which files went straight: True or False for each that tried."""
    tried = []
    original = straight.store

    def store(*arguments):
        stage = original(*arguments)
        tried.append(stage is not None)
        return stage

    monkeypatch.setattr(straight, "store", store)
    return tried


def bring_in(offices, monkeypatch, content, **options):
    """The same file into both; their reports without the times."""
    reports = []
    for office, size in zip(offices, (0, 10**9), strict=True):
        monkeypatch.setattr(straight, "LARGE_BYTES", size)
        report = office.bring_in(content, **options)
        reports.append((report.counts, report.notes, report.first_day, report.last_day, report.known_as))
    return reports


def books(office):
    return {
        book: sorted(map(str, office.rows(f"SELECT * EXCLUDE (import_id, imported_at) FROM {book}")))
        if book == "imports"
        else sorted(
            map(str, office.rows(f"SELECT * {'EXCLUDE (import_id)' if has_import(office, book) else ''} FROM {book}"))
        )
        for book in BOOKS
    }


def has_import(office, book):
    return "import_id" in {column for (column, *_rest) in office.rows(f"DESCRIBE {book}")}


def test_a_clean_file_goes_straight(offices, monkeypatch, taken):
    bring_in(offices, monkeypatch, calls(MARCH, APRIL))
    assert taken == [True]


def test_and_the_same_comes_of_it(offices, monkeypatch):
    reports = bring_in(offices, monkeypatch, calls(MARCH, APRIL, APRIL))
    assert (reports[0], books(offices[0])) == (reports[1], books(offices[1]))


def test_a_second_clean_file_goes_straight_too(offices, monkeypatch, taken):
    bring_in(offices, monkeypatch, calls(MARCH))
    bring_in(offices, monkeypatch, calls(APRIL))
    assert taken == [True, True]


OBJECTIONS = {
    "a value that is none": calls(MARCH, {**APRIL, "wait_seconds": "x"}),
    "a missing value": calls(MARCH, {**APRIL, "site": ""}),
    "a value in doubt": calls({**MARCH, "handle_seconds": 14401}, APRIL),
    "a record too short": calls(MARCH, APRIL) + "2024;\n",
    "an empty record": calls(MARCH, APRIL) + ";;;;;\n",
    "a personal value": calls(MARCH, {**APRIL, "concern": "erika@beispiel.de"}),
    "a text too long": calls(MARCH, {**APRIL, "concern": "k" * 81}),
}


@pytest.mark.parametrize("objection", OBJECTIONS)
def test_a_file_with_something_to_object_to_takes_the_ordinary_way(offices, monkeypatch, taken, objection):
    reports = bring_in(offices, monkeypatch, OBJECTIONS[objection], tolerance=1)
    assert (taken, reports[0], books(offices[0])) == ([False], reports[1], books(offices[1]))


def test_a_file_of_which_a_record_is_known_takes_the_ordinary_way(offices, monkeypatch, taken):
    bring_in(offices, monkeypatch, calls(MARCH))
    reports = bring_in(offices, monkeypatch, calls(MARCH, APRIL))
    assert (taken, reports[0], books(offices[0])) == ([True, False], reports[1], books(offices[1]))


def test_the_same_file_again_adds_nothing_by_this_way_either(offices, monkeypatch):
    bring_in(offices, monkeypatch, calls(MARCH))
    reports = bring_in(offices, monkeypatch, calls(MARCH))
    assert reports[0][0].accepted == 0


LINKED = """
table = "contacts"
[constants]
site = "nord"
channel = "phone"
outcome = "answered"
[columns.contact_at]
from = "at"
{more}
"""


@pytest.mark.parametrize(
    "more",
    [
        '[link]\nkey = "who"',
        '[identity]\ncolumns = ["who"]\n[drop]\nwho = "key"',
        '[[set_aside]]\nwhen = { who = "x" }\nreason = "test"\n[drop]\nwho = "key"',
    ],
)
def test_records_that_must_be_seen_together_do_not_even_try(offices, monkeypatch, taken, more):
    offices[0].format(LINKED.replace("{more}", more))
    bring_in(offices, monkeypatch, "at;who\n2024-03-01 09:00;7\n")
    assert taken == []


def test_a_caseload_does_not_even_try(offices, monkeypatch, taken):
    bring_in(offices, monkeypatch, months({}))
    assert taken == []


@pytest.mark.parametrize(("missing", "tried"), [(0, 1), (1, 0)])
def test_a_file_is_large_from_its_size_on(offices, monkeypatch, taken, missing, tried):
    content = table(CALL)
    monkeypatch.setattr(straight, "LARGE_BYTES", len(content) + missing)
    offices[0].bring_in(content)
    assert len(taken) == tried


def test_a_dry_run_writes_nothing_by_this_way_either(offices, monkeypatch, taken):
    bring_in(offices, monkeypatch, calls(MARCH), dry_run=True)
    assert taken == []
