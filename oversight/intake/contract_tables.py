"""The contract tables of the register: what came in is kept in tables that grow by the columns that sources deliver.

`contacts_rows` has only columns that some import delivered: a column that nobody records costs nothing, though most
columns are such. The view `contacts` over it has them all. `contacts_replaced` holds rows that a later state replaced.
"""

from collections.abc import Iterable

import duckdb

from oversight.intake import contract
from oversight.intake.contract import Contract
from oversight.intake.readers.source import quote_name
from oversight.intake.refusal import Refused
from oversight.language import translate as _

# what an import knows of a row beside the contract
BOOKKEEPING = {"import_id": "INTEGER", "fingerprint": "UBIGINT", "record_key": "UBIGINT"}
_FIRST = "import_id INTEGER NOT NULL, fingerprint UBIGINT NOT NULL"


def create_missing(connection: duckdb.DuckDBPyConnection) -> None:
    """Tables and views for every contract. Raises Refused if the register is not of this contract."""
    kept = _columns(connection)
    for table in map(contract.find, contract.table_names()):
        if f"{table.name}_rows" not in kept:
            connection.execute(f"CREATE TABLE {table.name}_rows ({_FIRST})")
            connection.execute(f"CREATE TABLE {table.name}_replaced ({_FIRST}, replaced_by INTEGER NOT NULL)")
        _refuse_other(table, kept.get(f"{table.name}_rows", {}))
        if list(kept.get(table.name, {}).items()) != list(_types(table).items()):
            _show(connection, table, kept.get(f"{table.name}_rows", {}))


def widen(connection: duckdb.DuckDBPyConnection, table: Contract, delivered: Iterable[str]) -> None:
    """Make room for columns that are delivered for the first time."""
    rows, types = f"{table.name}_rows", _types(table)
    held = _columns(connection).get(rows, {})
    new = {name: types[name] for name in delivered if name not in held}
    for name, kind in new.items():
        connection.execute(f"ALTER TABLE {rows} ADD COLUMN {quote_name(name)} {kind}")
        connection.execute(f"ALTER TABLE {table.name}_replaced ADD COLUMN {quote_name(name)} {kind}")
    if new:
        _show(connection, table, held | new)


def _types(table: Contract) -> dict[str, str]:
    return {column.name: column.type for column in table.columns} | BOOKKEEPING


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Columns and their types, by table or view of the register."""
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() "
        "WHERE database_name = 'register' ORDER BY table_name, column_index"
    ).fetchall()
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        found.setdefault(table, {})[column] = kind
    return found


def _refuse_other(table: Contract, held: dict[str, str]) -> None:
    if not held.items() <= _types(table).items():
        message = _(
            "The register was written by another version of this program: its table “{table}” has other columns. "
            "Bring the files in again, into a new store with --store."
        )
        raise Refused(message.format(table=table.name))


def _show(connection: duckdb.DuckDBPyConnection, table: Contract, held: dict[str, str]) -> None:
    columns = (
        quote_name(name) if name in held or name in _FIRST.split() else f"NULL::{kind} AS {quote_name(name)}"
        for name, kind in _types(table).items()
    )
    connection.execute(f"CREATE OR REPLACE VIEW {table.name} AS SELECT {', '.join(columns)} FROM {table.name}_rows")
