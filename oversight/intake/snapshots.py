"""The next snapshot: an immutable file beside the last one, and a pointer to it. Readers never notice."""

import json
import os
from datetime import datetime
from pathlib import Path

import duckdb

from oversight.intake import counts_tables, register
from oversight.intake.readers.source import quote_text
from oversight.store import Store

# beside all counts tables; without what only the register needs
_COPIED = ("sites", "events", "imports", "delivered", "import_notes")
_KEPT = 2


def publish(connection: duckdb.DuckDBPyConnection, store: Store) -> Path:
    """Write the register's counts as the next snapshot and point to it. Returns its path."""
    store.snapshots.mkdir(parents=True, exist_ok=True)
    # a path is used once, also by a store that takes the place of another: readers keep what they opened
    number = max(register.last_change(connection), _number_shown(store) + 1)
    path = store.snapshots / f"snap-{number:06}.duckdb"
    unfinished = store.snapshots / f".tmp-{number}.duckdb"
    unfinished.unlink(missing_ok=True)
    _write(connection, unfinished, number)
    _sync(unfinished)
    os.replace(unfinished, path)
    _point_to(store, path)
    _forget_old(store)
    pending(store).unlink(missing_ok=True)
    return path


def pending(store: Store) -> Path:
    """A file that stands while the register may hold more than the snapshot shows."""
    return store.folder / "unpublished"


def _write(connection: duckdb.DuckDBPyConnection, path: Path, number: int) -> None:
    connection.execute(f"ATTACH {quote_text(str(path))} AS snapshot")
    try:
        for file in counts_tables.all_counts():
            connection.execute(f"CREATE TABLE snapshot.{file.name} AS FROM register.{file.name}")
        for table in _COPIED:
            connection.execute(f"CREATE TABLE snapshot.{table} AS SELECT {_columns(table)} FROM register.{table}")
        _write_about(connection, number)
        connection.execute("CHECKPOINT snapshot")
    finally:
        connection.execute("DETACH snapshot")


def _columns(table: str) -> str:
    return "* EXCLUDE (import_id, fingerprint, record_key)" if table in ("sites", "events") else "*"


def _write_about(connection: duckdb.DuckDBPyConnection, number: int) -> None:
    connection.execute("CREATE TABLE snapshot.about (key VARCHAR, value VARCHAR)")
    connection.execute(
        "INSERT INTO snapshot.about "
        "SELECT unnest(['number', 'made_at', 'is_synthetic', 'first_month', 'last_month']), "
        "unnest([$number, $made_at, CASE WHEN (SELECT bool_or(is_synthetic) FROM register.imports) THEN 'yes' ELSE 'no' END, "
        "(SELECT min(month)::VARCHAR FROM register.coverage), (SELECT max(month)::VARCHAR FROM register.coverage)])",
        {"number": str(number), "made_at": datetime.now().isoformat(sep=" ", timespec="seconds")},
    )


def _point_to(store: Store, path: Path) -> None:
    unfinished = store.pointer.with_suffix(".tmp")
    unfinished.write_text(json.dumps({"snapshot": path.name}) + "\n", "utf-8")
    _sync(unfinished)
    os.replace(unfinished, store.pointer)
    _sync(store.snapshots)


def _number_shown(store: Store) -> int:
    """0 before the first snapshot."""
    shown = store.current_snapshot()
    return int(shown.stem.removeprefix("snap-")) if shown else 0


def _sync(path: Path) -> None:
    """Survive a power cut: file contents, or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget_old(store: Store) -> None:
    """Readers that have an old file open keep it; nobody opens it again."""
    for path in sorted(store.snapshots.glob("snap-*.duckdb"))[:-_KEPT]:
        path.unlink()
    for path in store.snapshots.glob(".tmp-*"):
        path.unlink()
