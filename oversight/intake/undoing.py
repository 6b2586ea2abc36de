"""Take an import out again: its rows go, the rows it replaced come back, the counts are made anew."""

from dataclasses import dataclass
from datetime import date

import duckdb

from oversight.intake import contract, counts_tables, quarantine, register, snapshots, truth, workplace
from oversight.intake.contract import Contract
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store

_BOOKS = ("delivered", "import_notes", "imports", "seen_again")


@dataclass(frozen=True)
class Undone:
    """What an undo did. `incomplete`: later imports that left out records which this one held already."""

    file: str
    removed: int
    restored: int
    incomplete: tuple[int, ...]


def undo(store: Store, import_id: int) -> Undone:
    """Undo one import, in one transaction, and publish. Raises Refused if there is none of this number."""
    if not store.register.exists():
        raise _none(import_id)
    with (
        register.locked(store),
        workplace.in_store(store) as workdir,
        register.opened(store, workdir) as connection,
    ):
        connection.execute("BEGIN")
        try:
            undone = _take_out(connection, import_id)
            register.expect_snapshot(connection, store)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        quarantine.path(store, import_id).unlink(missing_ok=True)
        snapshots.publish(connection, store)
        return undone


def _none(import_id: int) -> Refused:
    return Refused(_("There is no import {number}. “python -m oversight imports” lists them.").format(number=import_id))


def _take_out(connection: duckdb.DuckDBPyConnection, import_id: int) -> Undone:
    found = connection.execute(
        "SELECT table_name, file FROM imports WHERE import_id = $id", {"id": import_id}
    ).fetchone()
    if found is None:
        raise _none(import_id)
    table, incomplete = contract.find(found[0]), _later_with_duplicates(connection, found[0], import_id)
    months = _touched_months(connection, table, import_id)
    restored = _bring_back(connection, table, import_id)
    removed = _delete(connection, f"{table.name}_rows", import_id) + _delete(
        connection, f"{table.name}_replaced", import_id
    )
    for book in _BOOKS:
        _delete(connection, book, import_id)
    truth.forget(connection)
    counts_tables.refresh(connection, table.name, months)
    return Undone(found[1], removed, restored, incomplete)


def _later_with_duplicates(connection: duckdb.DuckDBPyConnection, table: str, import_id: int) -> tuple[int, ...]:
    rows = connection.execute(
        "SELECT import_id FROM imports WHERE table_name = $table AND import_id > $id AND duplicate_n > 0 ORDER BY ALL",
        {"table": table, "id": import_id},
    ).fetchall()
    return tuple(number for (number,) in rows)


def _touched_months(connection: duckdb.DuckDBPyConnection, table: Contract, import_id: int) -> set[date]:
    if table.time is None:
        return set()
    # what the import replaced comes back in the same months, or in others
    rows = connection.execute(
        f"SELECT date_trunc('month', {table.time})::DATE FROM {table.name} WHERE import_id = $id "
        f"UNION SELECT date_trunc('month', {table.time})::DATE "
        f"FROM (FROM {table.name} WHERE false UNION ALL BY NAME FROM {table.name}_replaced WHERE replaced_by = $id)",
        {"id": import_id},
    ).fetchall()
    return {found for (found,) in rows}


def _bring_back(connection: duckdb.DuckDBPyConnection, table: Contract, import_id: int) -> int:
    """Rows that the import replaced stand again; where its own row was replaced since, the later one replaces them."""
    twin, values = f"{table.name}_replaced", {"id": import_id}
    if not connection.execute(f"FROM {twin} LIMIT 1").fetchall():
        return 0
    connection.execute(
        f"UPDATE {twin} SET replaced_by = later.replaced_by FROM {twin} AS later "
        f"WHERE {twin}.replaced_by = $id AND later.import_id = $id AND later.record_key = {twin}.record_key",
        values,
    )
    connection.execute(
        f"INSERT INTO {table.name}_rows BY NAME SELECT * EXCLUDE (replaced_by) FROM {twin} WHERE replaced_by = $id",
        values,
    )
    return _changed(connection.execute(f"DELETE FROM {twin} WHERE replaced_by = $id", values))


def _delete(connection: duckdb.DuckDBPyConnection, table: str, import_id: int) -> int:
    return _changed(connection.execute(f"DELETE FROM {table} WHERE import_id = $id", {"id": import_id}))


def _changed(result: duckdb.DuckDBPyConnection) -> int:
    row = result.fetchone()
    return int(row[0]) if row else 0
