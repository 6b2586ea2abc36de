"""The register: the one file that is ever written in place, by one process at a time."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import duckdb

from oversight import places, sql_file
from oversight.intake import contract, counts_tables
from oversight.intake.readers.source import quote_text
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store

# what an import knows of a row beside the contract
BOOKKEEPING = {"import_id": "INTEGER", "fingerprint": "UBIGINT", "record_key": "UBIGINT"}
MEMORY_LIMIT = "1GB"


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Only one import at a time. The lock goes with the process, however that ends. Raises Refused if it is taken."""
    store.folder.mkdir(parents=True, exist_ok=True)
    with open(store.folder / "lock", "w") as lock:
        _take(lock)
        yield


def _take(lock: IO[str]) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Refused(_("Another import is running in this store. Wait until it is done, then try again.")) from None


def secret(store: Store, *, make: bool) -> str:
    """The store's secret, from which nobody else can compute a fingerprint. A dry run before the first import has none."""
    path = store.folder / "secret"
    if path.exists():
        return path.read_text("ascii").strip()
    drawn = secrets.token_hex(8)
    if make:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
            stream.write(drawn)
    return drawn


@contextmanager
def opened(store: Store, workdir: Path, *, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in whose catalogue `register` the register is, with every table that it needs.

    Read only, a register that is missing is an empty one in memory. Raises Refused if it cannot be opened.
    """
    with duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        connection.execute(f"SET temp_directory = {quote_text(str(workdir / 'spill'))}")
        _attach(connection, store, read_only=read_only)
        connection.execute("USE register")
        if not read_only or not store.register.exists():
            create_tables(connection)
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, store: Store, *, read_only: bool) -> None:
    if read_only and not store.register.exists():
        connection.execute("ATTACH ':memory:' AS register")
        return
    try:
        connection.execute(f"ATTACH {quote_text(str(store.register))} AS register{' (READ_ONLY)' if read_only else ''}")
    except duckdb.Error as error:
        raise Refused(
            _(
                "The register {file} cannot be opened ({reason}). Close other programs that use it, or restore it from a backup."
            ).format(file=store.register, reason=str(error).splitlines()[0])
        ) from None
    if not read_only:
        store.register.chmod(0o600)


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Whatever is missing in the register: contract tables, their twins for replaced rows, the books, the counts."""
    here = {
        name
        for (name,) in connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'register'"
        ).fetchall()
    }
    connection.execute("BEGIN")
    connection.execute("CREATE SEQUENCE IF NOT EXISTS import_numbers")
    connection.execute("CREATE SEQUENCE IF NOT EXISTS changes")
    for table in contract.table_names():
        if table not in here:
            _create_contract_table(connection, table)
    for file in sql_file.read_folder(places.DATA / "register"):
        if file.name not in here:
            connection.execute(file.statement)
    counts_tables.create_missing(connection)
    connection.execute("COMMIT")


def _create_contract_table(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    statement = contract.find(table).file.statement
    body = statement[: statement.rindex(")")].rstrip()
    extra = "".join(f",\n    {name} {kind}" for name, kind in BOOKKEEPING.items())
    connection.execute(f"{body}\n{extra}\n)")
    connection.execute(f"CREATE TABLE {table}_replaced AS SELECT *, NULL::INTEGER AS replaced_by FROM {table} LIMIT 0")


def next_import_id(connection: duckdb.DuckDBPyConnection) -> int:
    """Never given twice, also not after an undo."""
    return _next(connection, "import_numbers")


def note_change(connection: duckdb.DuckDBPyConnection) -> int:
    """Number of this change of the register, and so of the snapshot that shows it."""
    return _next(connection, "changes")


def last_change(connection: duckdb.DuckDBPyConnection) -> int:
    """0 before the first change."""
    row = connection.execute(
        "SELECT coalesce(max(last_value), 0) FROM duckdb_sequences() WHERE sequence_name = 'changes'"
    ).fetchone()
    return int(row[0]) if row else 0


def _next(connection: duckdb.DuckDBPyConnection, sequence: str) -> int:
    row = connection.execute(f"SELECT nextval('{sequence}')").fetchone()
    assert row is not None
    return int(row[0])


def drawn_secret() -> str:
    """A secret for one import: joins a person's contacts, and is forgotten."""
    return secrets.token_hex(8)
