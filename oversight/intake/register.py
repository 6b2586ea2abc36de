"""The register: the one file that is ever written in place, by one process at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import duckdb

from oversight import locks, places, sql_file
from oversight.intake import contract_tables, counts_tables, fingerprints
from oversight.intake.readers import os_reasons
from oversight.intake.readers.source import quote_text
from oversight.intake.refusal import Refused
from oversight.language import translate as _
from oversight.store import Store

MEMORY_LIMIT = "1GB"


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Only one import at a time. The lock goes with the process, however that ends. Raises Refused if it is taken."""
    with _lock_file(store) as lock:
        if not locks.take(lock):
            raise _busy()
        yield


def _lock_file(store: Store) -> IO[str]:
    try:
        store.folder.mkdir(parents=True, exist_ok=True)
        return (store.folder / "lock").open("w")
    except OSError as error:
        message = _(
            "The store {folder} cannot be written to ({reason}). Ask for the right, or choose another with --store."
        )
        raise Refused(message.format(folder=store.folder, reason=os_reasons.plain(error))) from None


def _busy() -> Refused:
    return Refused(_("Another import is running in this store. Wait until it is done, then try again."))


@contextmanager
def opened(store: Store, workdir: Path, *, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in whose catalogue `register` the register is, with every table that it needs.

    Read only, a register that is missing is an empty one in memory. Raises Refused if it cannot be opened.
    """
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        connection.execute(f"SET temp_directory = {quote_text(str(workdir / 'spill'))}")
        is_new = not store.register.exists()
        _attach(connection, store, read_only=read_only)
        connection.execute("USE register")
        if is_new or not read_only:
            _create_tables(connection, store)
        yield connection


def _attach(connection: duckdb.DuckDBPyConnection, store: Store, *, read_only: bool) -> None:
    if read_only and not store.register.exists():
        connection.execute("ATTACH ':memory:' AS register")
        return
    way = " (READ_ONLY)" if read_only else ""
    try:
        connection.execute(f"ATTACH {quote_text(str(store.register))} AS register{way}")
    except duckdb.Error as error:
        if "lock" in str(error).lower():
            raise _busy() from None
        message = _(
            "The register {file} cannot be opened ({reason}). "
            "Close other programs that use it, or restore it from a backup."
        )
        raise Refused(message.format(file=store.register, reason=os_reasons.of_database(error))) from None
    if not read_only:
        store.register.chmod(0o600)


def _create_tables(connection: duckdb.DuckDBPyConnection, store: Store) -> None:
    """Whatever is missing in the register: contract tables, the books, the counts."""
    connection.execute("BEGIN")
    connection.execute("CREATE SEQUENCE IF NOT EXISTS import_numbers")
    connection.execute("CREATE SEQUENCE IF NOT EXISTS changes")
    contract_tables.create_missing(connection)
    for file in sql_file.read_folder(places.DATA / "register"):
        connection.execute(file.statement.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1))
    fingerprints.check(connection)
    if counts_tables.create_missing(connection):
        expect_snapshot(connection, store)
    connection.execute("COMMIT")


def next_import_id(connection: duckdb.DuckDBPyConnection) -> int:
    """Never given twice, also not after an undo."""
    return _number(connection, "SELECT nextval('import_numbers')")


def expect_snapshot(connection: duckdb.DuckDBPyConnection, store: Store) -> None:
    """Note, before a change of the register is committed, that a snapshot of it will be due."""
    _number(connection, "SELECT nextval('changes')")
    pending(store).touch()


def pending(store: Store) -> Path:
    """A file that stands while the register may hold more than the snapshot shows."""
    return store.folder / "unpublished"


def last_change(connection: duckdb.DuckDBPyConnection) -> int:
    """Number of the last change of the register, and so of the snapshot that shows it; 0 before the first."""
    return _number(
        connection, "SELECT coalesce(max(last_value), 0) FROM duckdb_sequences() WHERE sequence_name = 'changes'"
    )


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    assert row is not None
    return int(row[0])
