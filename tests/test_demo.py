"""`python -m oversight demo`: a jobcenter that does not exist, simulated or prepared."""

from pathlib import Path

import duckdb
import pytest

from oversight import __main__, answers, database, places, quality, sql_file
from oversight.commands import stores
from oversight.simulation import demo_store, prepared
from oversight.store import ENVIRONMENT_VARIABLE, Store
from oversight.store import demo_store as store_of_the_demo

COPIED = {"sites", "events", "imports", "delivered", "import_notes", "truth", "about"}


@pytest.fixture
def store(tmp_path, monkeypatch) -> Store:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path))
    return store_of_the_demo()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Store:
    """The prepared demo, unpacked."""
    unpacked = Store(tmp_path_factory.mktemp("demo"))
    prepared.unpack(unpacked)
    return unpacked


@pytest.fixture
def unprepared(monkeypatch):
    """Without the effects that a new demo is looked at for: they take long, and no test here is about them."""
    monkeypatch.setattr(stores, "prepare", lambda store: None)


def rows(snapshot, table):
    with duckdb.connect(snapshot, read_only=True) as connection:
        return connection.table(table).fetchall()


def columns(snapshot, table):
    with duckdb.connect(snapshot, read_only=True) as connection:
        found = connection.table(table)
        return [(name, str(kind)) for name, kind in zip(found.columns, found.types, strict=True)]


def counts_files():
    return list(sql_file.read_folder(places.QUERIES / "counts"))


@pytest.fixture(scope="module")
def simulated(tmp_path_factory) -> Store:
    """A small simulation, where the prepared demo was before, with what a killed import left."""
    folder = tmp_path_factory.mktemp("store")
    old = Store(folder / "demo")
    prepared.unpack(old)
    (old.folder / "register.duckdb.wal").write_bytes(b"rows of the old demo")
    size = ["--months", "1", "--scale", "0.03"]
    assert __main__.main(["demo", *size, "--store", str(folder), "--files", str(folder / "kept")]) == 0
    return old


@pytest.mark.parametrize("file", list(sql_file.read_folder(places.QUERIES)), ids=lambda file: file.name)
def test_the_prepared_demo_answers_every_question_of_the_pages(shipped, file):
    snapshot = shipped.current_snapshot()
    nothing = dict.fromkeys(file.parameters)
    assert snapshot is not None
    found = database.run(database.open_snapshot(snapshot), file.statement, nothing)
    assert list(found) == [column.name for column in file.columns()]


@pytest.fixture
def unopened(tmp_path) -> Path:
    """A snapshot of the prepared demo that no reader has opened: for readers, DuckDB writes no files."""
    return prepared.unpack(Store(tmp_path / "unopened"))


def test_the_prepared_demo_holds_every_counts_table_and_what_a_snapshot_copies():
    names = {path.stem for path in prepared.FOLDER.glob("*.parquet")}
    assert names == {file.name for file in counts_files()} | COPIED


@pytest.mark.parametrize("file", counts_files(), ids=lambda file: file.name)
def test_the_prepared_demo_has_the_columns_that_each_counts_file_declares(file, shipped):
    declared = [(column.name, column.type) for column in file.columns()]
    assert columns(shipped.current_snapshot(), file.name) == declared


def test_the_prepared_demo_says_that_it_is_synthetic(shipped):
    assert ("is_synthetic", "yes") in rows(shipped.current_snapshot(), "about")


def test_the_prepared_demo_covers_four_years(shipped):
    about = dict(rows(shipped.current_snapshot(), "about"))
    assert (about["first_month"], about["last_month"]) == ("2022-01-01", "2025-12-01")


def test_the_prepared_demo_answers_a_measure(shipped):
    assert answers.ask(shipped.current_snapshot(), "wait_minutes").is_ok


def test_the_prepared_demo_has_no_doubtful_records(shipped):
    assert rows(shipped.current_snapshot(), "import_notes") == []


def test_the_prepared_demo_lets_nothing_stand_out(shipped):
    assert [finding.text for finding in quality.findings(shipped.current_snapshot())] == []


def test_the_prepared_demo_is_small():
    assert sum(path.stat().st_size for path in prepared.FOLDER.glob("*.parquet")) < 6_000_000


def test_the_prepared_demo_is_shown_where_there_is_none_yet(store):
    assert __main__.main(["demo", "--prepared"]) == 0 and store.current_snapshot().exists()


def test_the_prepared_demo_leaves_alone_what_is_there(store):
    prepared.unpack(store)
    shown = store.current_snapshot()
    before = shown.stat().st_mtime_ns
    __main__.main(["demo", "--prepared"])
    assert store.current_snapshot().stat().st_mtime_ns == before


def test_the_prepared_demo_takes_the_place_of_one_that_this_version_cannot_read(store, unprepared):
    shown = prepared.unpack(store)
    with duckdb.connect(shown) as connection:
        connection.execute("ALTER TABLE events DROP description_en")
    __main__.main(["demo", "--prepared"])
    assert "description_en" in dict(columns(store.current_snapshot(), "events"))


def test_the_prepared_demo_takes_the_place_of_an_older_one(store, unprepared):
    shown = prepared.unpack(store)
    with duckdb.connect(shown) as connection:
        connection.execute("UPDATE about SET value = '2020-01-01 00:00:00' WHERE key = 'made_at'")
    __main__.main(["demo", "--prepared"])
    assert store.current_snapshot() > shown


def test_the_prepared_demo_leaves_alone_what_was_simulated_here(simulated):
    shown = simulated.current_snapshot()
    __main__.main(["demo", "--prepared", "--store", str(simulated.folder.parent)])
    assert simulated.current_snapshot() == shown


def test_a_simulation_takes_the_place_of_the_prepared_demo_under_a_new_path(simulated):
    assert simulated.current_snapshot() == max(simulated.snapshots.glob("snap-*.duckdb"))


def test_readers_of_the_old_demo_keep_its_snapshot(simulated):
    assert len(list(simulated.snapshots.glob("snap-*.duckdb"))) == 2


def test_a_simulation_is_brought_in_as_synthetic(simulated):
    assert ("is_synthetic", "yes") in rows(simulated.current_snapshot(), "about")


def test_the_simulated_files_are_kept_where_one_wants_them(simulated):
    assert (simulated.folder.parent / "kept" / "SYNTHETISCHE-DEMODATEN_contacts.csv.gz").exists()


def test_nothing_unfinished_is_left_beside_the_demo(simulated):
    assert sorted(path.name for path in simulated.folder.parent.iterdir()) == ["demo", "kept"]


def test_a_write_ahead_log_of_the_old_register_is_not_left_for_the_new_one(simulated):
    assert not (simulated.folder / "register.duckdb.wal").exists()


def test_readers_see_the_old_demo_until_the_new_one_is_whole(store):
    prepared.unpack(store)
    shown = store.current_snapshot()
    demo_store.beside(store)
    assert store.current_snapshot() == shown and shown.exists()


def test_an_exported_snapshot_is_the_same_as_its_files(unopened, tmp_path):
    prepared.export(unopened, tmp_path / "files")
    assert prepared.differences(unopened, tmp_path / "files") == []


def test_a_table_that_is_missing_in_the_files_is_noticed(unopened, tmp_path):
    prepared.export(unopened, tmp_path / "files")
    (tmp_path / "files" / "sites.parquet").unlink()
    assert prepared.differences(unopened, tmp_path / "files") == ["sites"]


def test_a_row_that_differs_is_noticed(unopened, tmp_path):
    prepared.export(unopened, tmp_path / "files")
    with duckdb.connect() as connection:
        path = str(tmp_path / "files" / "sites.parquet")
        connection.read_parquet(path).limit(4).create("fewer")
        connection.table("fewer").write_parquet(path)
    assert prepared.differences(unopened, tmp_path / "files") == ["sites"]


@pytest.mark.parametrize(
    ("option", "value"), [("--months", "0"), ("--months", "49"), ("--scale", "0"), ("--scale", "11"), ("--scale", "x")]
)
def test_a_jobcenter_of_impossible_size_is_refused(option, value, store, capsys):
    with pytest.raises(SystemExit):
        __main__.main(["demo", option, value])
    assert value in capsys.readouterr().err
