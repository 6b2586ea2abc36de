"""What is true of the rows of a released table: codes in use, gaps, keys, span; for schemas and the dictionary."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from oversight import releases
from oversight.publication import counts_files, database_file
from oversight.publication.table_texts import Column, Table

# texts that each office chooses itself: whatever stands there, others may come
_OPEN = ("site", "calendar", "question", "concern", "reference")
# of these a reader needs words all the same, as of what describes the release
_SPOKEN = ("question", "concern", "decision", "note", "reason")


@dataclass(frozen=True)
class TableFacts:
    """A table and its rows: how many, first and last time, columns with gaps, codes of columns that have a fixed few.

    `spoken`: codes in use of columns that may hold others in the next release.
    `has_key`: its key columns tell all rows apart. `sites_known`: each of its sites stands in the table of sites.
    """

    table: Table
    rows: int
    first_time: str | None
    last_time: str | None
    with_gaps: frozenset[str]
    codes: dict[str, tuple[str, ...]]
    spoken: dict[str, tuple[str, ...]]
    has_key: bool
    sites_known: bool


def of_release(folder: Path) -> tuple[TableFacts, ...]:
    """Of every table that stands as a file beside the database, in order of names."""
    with database_file.open_read_only(folder / releases.DATABASE) as connection:
        return tuple(_of_table(connection, table) for table in counts_files.exported(connection))


def _of_table(connection: duckdb.DuckDBPyConnection, table: Table) -> TableFacts:
    rows = _one(connection, f"SELECT count(*) FROM {table.name}")
    time = next((column.name for column in table.columns if column.type == "DATE" and table.is_counts), None)
    return TableFacts(
        table,
        rows,
        _day(connection, table, time, "min"),
        _day(connection, table, time, "max"),
        frozenset(column.name for column in table.columns if _has_gaps(connection, table, column)),
        {column.name: _codes(connection, table, column) for column in table.columns if _is_coded(table, column)},
        {column.name: _codes(connection, table, column) for column in table.columns if column.name in _SPOKEN},
        _has_key(connection, table, rows),
        _sites_known(connection, table),
    )


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> Any:
    row = connection.execute(query).fetchone()
    assert row is not None
    return row[0]


def _day(connection: duckdb.DuckDBPyConnection, table: Table, time: str | None, which: str) -> str | None:
    day = _one(connection, f"SELECT {which}({time}) FROM {table.name}") if time else None
    return day.isoformat() if day else None


def _has_gaps(connection: duckdb.DuckDBPyConnection, table: Table, column: Column) -> bool:
    """An empty text counts: a file of comma-separated values cannot tell it from a missing one."""
    empty = f" OR {column.name} = ''" if column.type == "VARCHAR" else ""
    return bool(_one(connection, f"SELECT count(*) > 0 FROM {table.name} WHERE {column.name} IS NULL{empty}"))


def _is_coded(table: Table, column: Column) -> bool:
    return table.is_counts and column.type == "VARCHAR" and column.name not in _OPEN


def _codes(connection: duckdb.DuckDBPyConnection, table: Table, column: Column) -> tuple[str, ...]:
    query = f"SELECT DISTINCT {column.name} FROM {table.name} WHERE {column.name} <> '' ORDER BY ALL"
    return tuple(code for (code,) in connection.execute(query).fetchall())


def _has_key(connection: duckdb.DuckDBPyConnection, table: Table, rows: int) -> bool:
    if not table.key:
        return False
    query = f"SELECT count(*) FROM (SELECT DISTINCT {', '.join(table.key)} FROM {table.name})"
    return bool(_one(connection, query) == rows)


def _sites_known(connection: duckdb.DuckDBPyConnection, table: Table) -> bool:
    if table.name == "sites" or not any(column.name == "site" for column in table.columns):
        return False
    query = f"SELECT count(*) = 0 FROM {table.name} WHERE site NOT IN (SELECT site FROM sites)"
    return bool(_one(connection, query))
