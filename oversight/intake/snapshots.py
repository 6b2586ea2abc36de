"""The next snapshot: an immutable file beside the last one, and a pointer to it. Readers never notice."""

import json
import os
from datetime import datetime
from pathlib import Path

import duckdb

from oversight.intake import counts_tables, register, workplace
from oversight.intake.formats import PAIRED_WORLD_MARK
from oversight.intake.readers.source import quote_text
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store

# beside all counts tables; without what only the register needs
_COPIED = ("sites", "events", "imports", "delivered", "import_notes", "truth")
_KEPT = 2
_ABOUT = """
INSERT INTO snapshot.about
SELECT key, value
FROM (
    VALUES
    ('number', $number),
    ('made_at', $made_at),
    ('is_synthetic', CASE WHEN (SELECT bool_or(is_synthetic) FROM register.imports) THEN 'yes' ELSE 'no' END),
    (
        'world',
        CASE
            WHEN (SELECT bool_or(is_synthetic AND contains(file, $paired)) FROM register.imports)
                THEN 'without_appointments'
        END
    ),
    ('first_month', (SELECT min(month)::VARCHAR FROM register.coverage)),
    ('last_month', (SELECT max(month)::VARCHAR FROM register.coverage))
) AS card (key, value)
WHERE value IS NOT NULL
"""


def publish_missing(store: Store) -> None:
    """Publish what a killed import left unpublished, unless an import is running: that one will."""
    if not register.pending(store).exists() or not store.register.exists():
        return
    try:
        with (
            register.locked(store),
            workplace.in_store(store) as workdir,
            register.opened(store, workdir) as connection,
        ):
            publish(connection, store)
    except Refused:
        return


def publish_again(store: Store) -> Path:
    """Publish what the register holds, where the last snapshot was lost or damaged. Raises Refused."""
    if not store.register.exists():
        raise Refused(_("There is no register in this store, so there is nothing to publish."))
    with register.locked(store), workplace.in_store(store) as workdir, register.opened(store, workdir) as connection:
        return publish(connection, store)


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
    unfinished.replace(path)
    _point_to(store, path)
    _forget_old(store)
    register.pending(store).unlink(missing_ok=True)
    return path


def _write(connection: duckdb.DuckDBPyConnection, path: Path, number: int) -> None:
    connection.execute(f"ATTACH {quote_text(str(path))} AS snapshot")
    try:
        for file in counts_tables.all_counts():
            connection.execute(f"CREATE TABLE snapshot.{file.name} AS FROM register.{file.name}")
        for table in _COPIED:
            connection.execute(f"CREATE TABLE snapshot.{table} AS SELECT {_columns(table)} FROM register.{table}")
        connection.execute("CREATE TABLE snapshot.about (key VARCHAR, value VARCHAR)")
        made_at = datetime.now().isoformat(sep=" ", timespec="seconds")
        connection.execute(_ABOUT, {"number": str(number), "made_at": made_at, "paired": PAIRED_WORLD_MARK})
        connection.execute("CHECKPOINT snapshot")
    finally:
        connection.execute("DETACH snapshot")


def _columns(table: str) -> str:
    return "* EXCLUDE (import_id, fingerprint, record_key)" if table in ("sites", "events") else "*"


def _point_to(store: Store, path: Path) -> None:
    unfinished = store.pointer.with_suffix(".tmp")
    unfinished.write_text(json.dumps({"snapshot": path.name}) + "\n", "utf-8")
    _sync(unfinished)
    unfinished.replace(store.pointer)
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
