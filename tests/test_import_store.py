"""What an import does to the store, and what it leaves alone: lock, dry run, mixtures, left-overs, counts."""

import fcntl
import shutil

import duckdb
import pytest

from oversight import places
from oversight.intake import Refused, bring_in, contract, counts_tables
from oversight.intake.formats import SYNTHETIC_MARK
from tests.importing import CALL, Office, calls, months, table

MARCH, APRIL = {"contact_at": "2024-03-31 23:59:59"}, {"contact_at": "2024-04-01 00:00:00"}


@pytest.fixture
def office(tmp_path, monkeypatch):
    return Office(tmp_path, monkeypatch)


def everything(store):
    return {path: path.read_bytes() for path in store.folder.rglob("*") if path.is_file()}


def test_a_dry_run_before_the_first_import_makes_no_store(office):
    office.bring_in(calls({}), dry_run=True)
    assert not office.store.folder.exists()


def test_a_dry_run_changes_no_byte(office):
    office.bring_in(calls(MARCH))
    before = everything(office.store)
    office.bring_in(calls(MARCH, APRIL, {"site": ""}), dry_run=True, tolerance=1)
    assert everything(office.store) == before


def test_a_dry_run_reports_what_the_import_will(office):
    office.bring_in(calls(MARCH))
    text = calls(MARCH, APRIL, {"site": ""})
    dry, real = (office.bring_in(text, dry_run=dry, tolerance=1) for dry in (True, False))
    assert (dry.counts, dry.notes, dry.last_day) == (real.counts, real.notes, real.last_day)


def test_a_dry_run_refuses_what_the_import_would(office):
    assert "abgelehnt" in office.refusal(calls({"site": ""}), dry_run=True)


def test_an_import_waits_for_no_other(office):
    office.store.folder.mkdir()
    with (office.store.folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "gerade ein anderer Import" in office.refusal(calls({}))


def test_real_calls_do_not_come_to_simulated_ones(office):
    office.bring_in(table({**CALL, SYNTHETIC_MARK: ""}))
    assert "export.csv ist echt" in office.refusal(calls(APRIL))


def test_simulated_calls_do_not_come_to_real_ones(office):
    office.bring_in(calls(APRIL))
    assert "export.csv ist simuliert" in office.refusal(table({**CALL, SYNTHETIC_MARK: ""}))


def test_what_a_killed_import_left_behind_goes_with_the_next(office):
    left = office.store.folder / "work" / "tmp1"
    left.mkdir(parents=True)
    (left / "names.csv").write_text("Name")
    office.bring_in(calls({}))
    assert not left.parent.exists()


def test_files_before_a_refused_one_stay_in(office):
    good, bad = office.file(calls(MARCH), "good.csv"), office.file(calls({"site": ""}), "bad.csv")
    with pytest.raises(Refused):
        bring_in([good, bad], office.store)
    assert office.shown("SELECT sum(n) FROM contact_counts") == [(1,)]


def test_several_files_make_one_snapshot(office):
    files = [office.file(calls(MARCH), "a.csv"), office.file(calls(APRIL), "b.csv")]
    bring_in(files, office.store)
    assert [path.name for path in office.store.snapshots.glob("snap-*")] == ["snap-000002.duckdb"]


def test_a_number_of_an_import_is_never_given_twice(office):
    from oversight.intake import undo

    office.bring_in(calls(MARCH))
    undo(office.store, 1)
    assert office.bring_in(calls(MARCH)).import_id == 2


def test_an_import_counts_the_months_it_touched(office):
    office.bring_in(calls(MARCH, APRIL))
    counted = office.shown("SELECT month::VARCHAR, n FROM contact_counts ORDER BY month")
    assert counted == [("2024-03-01", 1), ("2024-04-01", 1)]


def test_and_no_other(office, monkeypatch):
    office.bring_in(calls(MARCH))
    asked = []
    monkeypatch.setattr(counts_tables, "_count", lambda _connection, file, values: asked.append((file.name, values)))
    office.bring_in(calls(APRIL, {"contact_at": "2024-05-02 10:00"}, {"contact_at": "2024-07-02 10:00"}))
    spans = {(str(values["from"]), str(values["to"])) for _name, values in asked if values}
    assert spans == {("2024-04-01", "2024-06-01"), ("2024-07-01", "2024-08-01")}


def test_counts_of_other_tables_are_left_alone(office, monkeypatch):
    asked = []
    monkeypatch.setattr(counts_tables, "_count", lambda _connection, file, _values: asked.append(file.name))
    office.bring_in(months({}))
    assert set(asked) == {file.name for file in counts_tables.all_counts() if "caseload" in file.one("reads").split()}


def test_counts_by_quarter_are_made_for_whole_quarters(office):
    reaction = {"received_at": "2024-02-10", "site": "nord", "kind": "hint", "concern_1": "kdu"}
    office.bring_in(table(reaction))
    office.bring_in(table({**reaction, "received_at": "2024-03-10"}))
    assert office.shown("SELECT quarter::VARCHAR, n FROM reaction_concern_counts") == [("2024-01-01", 2)]


def test_counts_whose_query_has_changed_are_made_anew(office, monkeypatch):
    office.bring_in(calls(MARCH))
    changed = office.folder / "queries"
    shutil.copytree(places.QUERIES, changed)
    query = changed / "counts" / "contact_counts.sql"
    query.write_text(query.read_text().replace("count(*) AS n", "count(*) * 10 AS n"))
    monkeypatch.setattr(places, "QUERIES", changed)
    office.bring_in(months({}))
    assert office.shown("SELECT n FROM contact_counts") == [(10,)]


def test_a_register_of_other_columns_is_refused(office, monkeypatch):
    office.bring_in(calls(MARCH))
    with duckdb.connect(office.store.register) as register:
        register.execute("ALTER TABLE contacts_rows ADD COLUMN mood VARCHAR")
    assert "Eine andere Version dieses Programms" in office.refusal(calls(APRIL))


def test_a_column_that_is_delivered_later_is_empty_before(office):
    office.bring_in(calls(MARCH))
    office.bring_in(calls({**APRIL, "concern": "kdu"}))
    assert office.rows("SELECT concern FROM contacts ORDER BY contact_at") == [(None,), ("kdu",)]


def test_a_contract_table_shows_all_its_columns_whatever_was_delivered(office):
    office.bring_in(calls(MARCH))
    shown = [column for (column, *_rest) in office.rows("DESCRIBE contacts")]
    assert shown == [*contract.find("contacts").column_names, "import_id", "fingerprint", "record_key"]


def test_a_column_that_nobody_delivered_takes_no_room(office):
    office.bring_in(calls(MARCH))
    assert ("concern",) not in office.rows("SELECT column_name FROM (DESCRIBE contacts_rows)")


def test_a_register_that_is_none_is_refused(office):
    office.bring_in(calls(MARCH))
    office.store.register.write_bytes(b"no database" * 1000)
    assert "lässt sich nicht öffnen (DuckDB meldet: " in office.refusal(calls(APRIL))


def test_a_folder_where_nothing_may_be_written_is_refused(office):
    office.store.folder.write_text("a file")
    assert "lässt sich nicht schreiben (eine Datei dieses Namens steht im Weg)" in office.refusal(calls(APRIL))


def test_the_books_hold_the_balance_and_the_days(office):
    office.bring_in(calls(MARCH, APRIL))
    book = office.rows("SELECT read_n, accepted_n, first_day::VARCHAR, last_day::VARCHAR, observed_until FROM imports")
    assert book[0][:4] == (2, 2, "2024-03-31", "2024-04-01")


@pytest.mark.parametrize(
    ("closed", "until"), [("2024-05-05 12:00:00", "2024-05-05 12:00:00"), ("", "2024-03-01 09:00:00")]
)
def test_records_are_observed_until_the_latest_moment_in_any_column(office, closed, until):
    office.bring_in(table({"received_at": "2024-03-01 09:00", "site": "nord", "kind": "hint", "closed_at": closed}))
    assert office.rows("SELECT observed_until::VARCHAR FROM imports") == [(until,)]


def test_a_deadline_ahead_is_no_moment_of_which_a_file_of_callbacks_tells(office):
    office.bring_in(table({"promised_at": "2024-03-01 09:00", "site": "nord", "due_at": "2024-03-08 09:00"}))
    assert office.rows("SELECT observed_until::VARCHAR FROM imports") == [("2024-03-01 09:00:00",)]


def test_nobody_observes_the_future(office):
    office.bring_in(
        table({"received_at": "2024-03-01 09:00", "site": "nord", "kind": "hint", "closed_at": "2099-01-01"})
    )
    assert office.rows("SELECT observed_until <= imported_at + INTERVAL 1 SECOND FROM imports") == [(True,)]


def test_a_file_name_that_points_to_a_person_is_struck_out(office):
    assert office.bring_in(calls({}), name="erika@beispiel.de.csv").file == "***"
