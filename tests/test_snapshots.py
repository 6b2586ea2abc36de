"""Readers open snapshots: immutable, one beside the other, with a pointer that is never wrong."""

import json

import duckdb
import pytest

from oversight import facts
from oversight.intake import counts_tables, publish_missing, snapshots, undo
from tests.importing import Office, calls, table

MARCH, APRIL, MAY = ({"contact_at": f"2024-0{month}-01 09:00:00"} for month in (3, 4, 5))


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def kept(office):
    return sorted(path.name for path in office.store.snapshots.iterdir())


def killed_before_publishing(office, monkeypatch, text):
    """An import whose process ends between COMMIT and snapshot."""
    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "publish", lambda *_: None)
        office.bring_in(text)


def test_a_snapshot_holds_all_counts_and_what_pages_need_besides(office):
    office.bring_in(calls(MARCH))
    held = {name for (name,) in office.shown("SELECT table_name FROM duckdb_tables()")}
    counts = {file.name for file in counts_tables.all_counts()}
    assert held == counts | {"sites", "events", "imports", "delivered", "import_notes", "truth", "about"}


def test_a_snapshot_holds_no_single_call(office):
    office.bring_in(calls(MARCH))
    assert ("contacts",) not in office.shown("SELECT table_name FROM duckdb_tables()")


@pytest.mark.parametrize("name", ["sites", "events"])
def test_sites_and_events_are_shown_without_bookkeeping(office, name):
    office.bring_in(table({"site": "nord", "name": "Nord"}))
    columns = {column for (column, *_rest) in office.shown(f"DESCRIBE {name}")}
    assert not columns & {"import_id", "fingerprint", "record_key"}


def test_a_snapshot_knows_its_number_and_its_months(office):
    office.bring_in(calls(MARCH, MAY))
    about = facts.about(office.store.current_snapshot())
    assert (about.number, about.first_month.month, about.last_month.month) == (1, 3, 5)


def test_a_snapshot_without_records_knows_no_months(office):
    office.bring_in(calls(MARCH))
    undo(office.store, 1)
    assert facts.about(office.store.current_snapshot()).first_month is None


def test_an_open_snapshot_stays_as_it_was(office):
    office.bring_in(calls(MARCH))
    with duckdb.connect(office.store.current_snapshot(), read_only=True) as reader:
        for month in (APRIL, MAY):
            office.bring_in(calls(month))
        assert reader.execute("SELECT sum(n) FROM contact_counts").fetchone() == (1,)


def test_the_last_two_are_kept(office):
    for month in (MARCH, APRIL, MAY):
        office.bring_in(calls(month))
    assert kept(office) == ["current.json", "snap-000002.duckdb", "snap-000003.duckdb"]


def test_the_pointer_names_the_newest(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(APRIL))
    assert json.loads(office.store.pointer.read_text()) == {"snapshot": "snap-000002.duckdb"}


def test_a_file_that_adds_nothing_makes_no_snapshot(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls(MARCH))
    assert kept(office) == ["current.json", "snap-000001.duckdb"]


def test_a_snapshot_that_a_killed_import_owes_is_made_up_for(office, monkeypatch):
    office.bring_in(calls(MARCH))
    killed_before_publishing(office, monkeypatch, calls(APRIL))
    publish_missing(office.store)
    assert office.shown("SELECT sum(n) FROM contact_counts") == [(2,)]


def test_until_then_readers_see_the_last_one(office, monkeypatch):
    office.bring_in(calls(MARCH))
    killed_before_publishing(office, monkeypatch, calls(APRIL))
    assert office.shown("SELECT sum(n) FROM contact_counts") == [(1,)]


def test_the_next_import_makes_up_for_it_even_if_it_is_refused(office, monkeypatch):
    killed_before_publishing(office, monkeypatch, calls(MARCH))
    office.refusal(calls({"site": ""}))
    assert office.shown("SELECT sum(n) FROM contact_counts") == [(1,)]


def test_nothing_is_published_where_nothing_is_owed(office):
    office.bring_in(calls(MARCH))
    before = office.store.pointer.stat().st_mtime_ns
    publish_missing(office.store)
    assert office.store.pointer.stat().st_mtime_ns == before


def test_publishing_does_not_wait_for_a_running_import(office, monkeypatch):
    import fcntl

    killed_before_publishing(office, monkeypatch, calls(MARCH))
    with (office.store.folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        publish_missing(office.store)
    assert office.store.current_snapshot() is None


def test_half_a_snapshot_is_swept_away(office):
    office.store.snapshots.mkdir(parents=True)
    (office.store.snapshots / ".tmp-7.duckdb").write_bytes(b"half")
    office.bring_in(calls(MARCH))
    assert kept(office) == ["current.json", "snap-000001.duckdb"]
