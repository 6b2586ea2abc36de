"""The prepared demo: the snapshot of the full simulation, shipped as small Parquet files in data/demo.

Written anew, when counts or the simulation change, by

    python -m oversight demo --prepare
"""

import json
from pathlib import Path

import duckdb

from oversight import places
from oversight.store import Store

FOLDER = places.DATA / "demo"
# when a snapshot was made says nothing about what is in it
_VOLATILE = {"imports": "imported_at", "about": "value"}


def export(snapshot: Path, folder: Path = FOLDER) -> None:
    """Write every table of a snapshot as a Parquet file, its rows in an order of their own; replaces what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.parquet"):
        old.unlink()
    with duckdb.connect(snapshot, read_only=True) as connection:
        for table in _tables(connection):
            path = str(folder / f"{table}.parquet")
            connection.table(table).order("ALL").write_parquet(path, compression="zstd")


def unpack(store: Store, folder: Path = FOLDER) -> Path:
    """Show the prepared demo: the files as the store's snapshot, without a register. Returns the snapshot."""
    store.snapshots.mkdir(parents=True, exist_ok=True)
    unfinished = store.snapshots / ".unpacking.duckdb"
    unfinished.unlink(missing_ok=True)
    with duckdb.connect(unfinished) as connection:
        for path in sorted(folder.glob("*.parquet")):
            connection.read_parquet(str(path)).create(path.stem)
        number = max(int(_about(connection)["number"]), _number_shown(store) + 1)
        connection.execute("UPDATE about SET value = $number WHERE key = 'number'", {"number": str(number)})
    snapshot = store.snapshots / f"snap-{number:06}.duckdb"
    unfinished.replace(snapshot)
    point_to(store, snapshot)
    return snapshot


def is_shown(store: Store, folder: Path = FOLDER) -> bool:
    """Whether the store shows a demo that this version can read: the prepared one, or one simulated here."""
    snapshot = store.current_snapshot()
    if snapshot is None or not snapshot.exists():
        return False
    with duckdb.connect(snapshot, read_only=True) as connection:
        is_own = store.register.exists()
        shapes = {path.stem: _shape(connection.read_parquet(str(path))) for path in folder.glob("*.parquet")}
        if {table: _shape(connection.table(table)) for table in _tables(connection)} != shapes:
            return False
        shipped = dict(connection.read_parquet(str(folder / "about.parquet")).fetchall())
        return is_own or _about(connection)["made_at"] == shipped["made_at"]


def _number_shown(store: Store) -> int:
    """The number in the name of the snapshot that readers see. A path is used once: they keep what they opened."""
    shown = store.current_snapshot()
    return int(shown.stem.removeprefix("snap-")) if shown else 0


def _about(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    return dict(connection.table("about").fetchall())


def _shape(table: duckdb.DuckDBPyRelation) -> list[tuple[str, str]]:
    return [(name, str(kind)) for name, kind in zip(table.columns, table.types, strict=True)]


def point_to(store: Store, snapshot: Path) -> None:
    """From now on readers see this snapshot."""
    unfinished = store.pointer.with_suffix(".unpacking")
    unfinished.write_text(json.dumps({"snapshot": snapshot.name}) + "\n", "utf-8")
    unfinished.replace(store.pointer)


def differences(snapshot: Path, folder: Path = FOLDER) -> list[str]:
    """The tables whose rows or columns are not those of the prepared demo, times of making left aside."""
    with duckdb.connect(snapshot, read_only=True) as connection:
        tables = set(_tables(connection)) | {path.stem for path in folder.glob("*.parquet")}
        return sorted(table for table in tables if not _is_same(connection, table, folder / f"{table}.parquet"))


def _is_same(connection: duckdb.DuckDBPyConnection, table: str, prepared: Path) -> bool:
    if not prepared.exists() or table not in _tables(connection):
        return False
    one, other = connection.table(table), connection.read_parquet(str(prepared))
    if _shape(one) != _shape(other):
        return False
    kept = ", ".join(f'"{column}"' for column in one.columns if column != _VOLATILE.get(table))
    one, other = one.project(kept), other.project(kept)
    return not one.except_(other).fetchall() and not other.except_(one).fetchall()


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return sorted(name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall())
