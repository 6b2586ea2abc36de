"""DuckDB, opened safely: one connection per snapshot, one cursor per query, nothing outside the file."""

from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pandas as pd

# external access goes last but one: after it nothing can be opened; the lock goes last
_HARDENING = (
    "SET python_enable_replacements = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET temp_directory = ''",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


# two sessions may be the first to want a snapshot; only one of them can harden it
_one_at_a_time = Lock()


class NotASnapshot(Exception):
    """The file is missing, damaged, or written by another version of DuckDB."""


def open_snapshot(path: Path) -> duckdb.DuckDBPyConnection:
    """The one connection of this process to an immutable snapshot, read only. Raises NotASnapshot."""
    with _one_at_a_time:
        return _open(path)


@lru_cache(maxsize=4)
def _open(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(path, read_only=True)
    except duckdb.Error as error:
        raise NotASnapshot(f"{path}: {error}") from error
    if not _is_hardened(connection):
        for statement in _HARDENING:
            connection.execute(statement)
    return connection


def _is_hardened(connection: duckdb.DuckDBPyConnection) -> bool:
    """Connections to one file share their settings: a reader may still hold the one that was given up last."""
    return connection.execute("SELECT current_setting('lock_configuration')").fetchone() == (True,)


def run(connection: duckdb.DuckDBPyConnection, statement: str, values: dict[str, Any]) -> pd.DataFrame:
    """The rows of one SELECT. A cursor of its own: shared connections give other readers' answers.

    Raises TypeError if the values are not exactly the statement's parameters: DuckDB would take a missing one
    from a session variable without a word.
    """
    with connection.cursor() as cursor:
        needed = parameters(statement)
        if needed != set(values):
            raise TypeError(
                f"parameters missing: {sorted(needed - set(values))}, unknown: {sorted(set(values) - needed)}"
            )
        return cursor.execute(statement, values).df()


def tables(connection: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """The names of all tables: a release holds fewer than a snapshot."""
    return frozenset(run(connection, "SELECT table_name FROM duckdb_tables()", {})["table_name"])


@lru_cache(maxsize=1024)
def parameters(statement: str) -> frozenset[str]:
    """The $names of one SELECT. Raises ValueError if it is anything else."""
    statements = duckdb.extract_statements(statement)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise ValueError("a query is exactly one SELECT")
    return frozenset(statements[0].named_parameters)
