"""Take an import out again: its rows go, the rows it replaced come back, the counts are made anew."""

from datetime import date

import duckdb

from oversight.intake import contract, counts_tables, quarantine, register, snapshots, workplace
from oversight.intake.contract import Contract
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store

_BOOKS = ("delivered", "import_notes", "imports")


def undo(store: Store, import_id: int) -> None:
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
            _take_out(connection, import_id)
            register.note_change(connection)
            snapshots.pending(store).touch()
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        quarantine.path(store, import_id).unlink(missing_ok=True)
        snapshots.publish(connection, store)


def _none(import_id: int) -> Refused:
    return Refused(_("There is no import {number}. “python -m oversight imports” lists them.").format(number=import_id))


def _take_out(connection: duckdb.DuckDBPyConnection, import_id: int) -> None:
    row = connection.execute("SELECT table_name FROM imports WHERE import_id = $id", {"id": import_id}).fetchone()
    if row is None:
        raise _none(import_id)
    table = contract.find(row[0])
    months = _touched_months(connection, table, import_id)
    _bring_back(connection, table, import_id)
    connection.execute(f"DELETE FROM {table.name} WHERE import_id = $id", {"id": import_id})
    connection.execute(f"DELETE FROM {table.name}_replaced WHERE import_id = $id", {"id": import_id})
    for book in _BOOKS:
        connection.execute(f"DELETE FROM {book} WHERE import_id = $id", {"id": import_id})
    counts_tables.refresh(connection, table.name, months)


def _touched_months(connection: duckdb.DuckDBPyConnection, table: Contract, import_id: int) -> set[date]:
    if table.time is None:
        return set()
    month = f"date_trunc('month', {table.time})::DATE"
    rows = connection.execute(
        f"SELECT {month} FROM {table.name} WHERE import_id = $id "
        f"UNION SELECT {month} FROM {table.name}_replaced WHERE replaced_by = $id",
        {"id": import_id},
    ).fetchall()
    return {found for (found,) in rows}


def _bring_back(connection: duckdb.DuckDBPyConnection, table: Contract, import_id: int) -> None:
    """Rows that the import replaced stand again; or, if its own row was replaced since, the later import replaces them."""
    twin = f"{table.name}_replaced"
    connection.execute(
        f"UPDATE {twin} SET replaced_by = later.replaced_by FROM {twin} AS later "
        f"WHERE {twin}.replaced_by = $id AND later.import_id = $id AND later.record_key = {twin}.record_key",
        {"id": import_id},
    )
    connection.execute(
        f"INSERT INTO {table.name} SELECT * EXCLUDE (replaced_by) FROM {twin} WHERE replaced_by = $id",
        {"id": import_id},
    )
    connection.execute(f"DELETE FROM {twin} WHERE replaced_by = $id", {"id": import_id})
