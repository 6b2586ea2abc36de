"""Snapshots are opened once per process, hardened, by whoever comes first."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import duckdb
import pytest

from oversight import database

SESSIONS = 8


@pytest.fixture
def snapshot(tmp_path) -> Path:
    path = tmp_path / "snap-000001.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE counts AS SELECT 5 AS n")
    return path


def ask(path: Path) -> int:
    return int(database.run(database.open_snapshot(path), "SELECT n FROM counts", {})["n"].iloc[0])


def test_many_sessions_may_be_the_first_at_once(snapshot):
    together = Barrier(SESSIONS)

    def first() -> int:
        together.wait()
        return ask(snapshot)

    with ThreadPoolExecutor(SESSIONS) as sessions:
        futures = [sessions.submit(first) for _session in range(SESSIONS)]
        assert [future.result() for future in futures] == [5] * SESSIONS


def test_a_snapshot_opens_again_while_an_old_reader_still_holds_it(snapshot, tmp_path):
    held = database.open_snapshot(snapshot)
    for number in range(4):
        other = tmp_path / f"other-{number}.duckdb"
        duckdb.connect(other).close()
        database.open_snapshot(other)
    assert (ask(snapshot), database.open_snapshot(snapshot) is held) == (5, False)


def test_nothing_outside_the_snapshot_can_be_read(snapshot, tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n", "utf-8")
    with pytest.raises(duckdb.PermissionException):
        database.run(database.open_snapshot(snapshot), f"SELECT a FROM read_csv('{tmp_path}/secret.csv')", {})


def test_what_is_no_snapshot_is_named(tmp_path):
    broken = tmp_path / "snap-000002.duckdb"
    broken.write_bytes(b"no database")
    with pytest.raises(database.NotASnapshot, match="snap-000002"):
        database.open_snapshot(broken)
