"""The counts tables of the register: made from queries/counts/, and counted again where rows have changed."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

import duckdb

from oversight import places, sql_file
from oversight.sql_file import SqlFile

# whether each counts table was made by the query as it stands today
_BOOK = "CREATE TABLE IF NOT EXISTS counted_by (counts_table VARCHAR NOT NULL, query_checksum VARCHAR NOT NULL)"


def all_counts() -> tuple[SqlFile, ...]:
    return tuple(sql_file.read_folder(places.QUERIES / "counts"))


def create_missing(connection: duckdb.DuckDBPyConnection) -> bool:
    """Make counts tables that are missing, and anew those whose query has changed. Whether anything was counted."""
    connection.execute(_BOOK)
    known = dict(connection.execute("SELECT counts_table, query_checksum FROM counted_by").fetchall())
    outdated = [file for file in all_counts() if known.get(file.name) != _checksum(file)]
    for file in outdated:
        _create(connection, file)
    if not outdated or not connection.execute("FROM imports LIMIT 1").fetchall():
        return False
    for file in outdated:
        _refresh(connection, file, [(date(1, 1, 1), date(9999, 1, 1))])
    return True


def _checksum(file: SqlFile) -> str:
    return hashlib.sha256(repr((file.header, file.statement)).encode()).hexdigest()


def _create(connection: duckdb.DuckDBPyConnection, file: SqlFile) -> None:
    columns = ", ".join(f"{column.name} {column.type}" for column in file.columns())
    connection.execute(f"CREATE OR REPLACE TABLE {file.name} ({columns})")
    connection.execute("DELETE FROM counted_by WHERE counts_table = $name", {"name": file.name})
    connection.execute("INSERT INTO counted_by VALUES ($name, $sum)", {"name": file.name, "sum": _checksum(file)})


def refresh(connection: duckdb.DuckDBPyConnection, table: str, months: Iterable[date]) -> None:
    """Count again, in these months, whatever is counted from this contract table."""
    months = sorted(set(months))
    for file in all_counts():
        if table in file.one("reads").split():
            _refresh(connection, file, _ranges(months, file.one("refresh")))


def _refresh(connection: duckdb.DuckDBPyConnection, file: SqlFile, ranges: list[tuple[date, date]]) -> None:
    if file.one("refresh") == "whole":
        connection.execute(f"DELETE FROM {file.name}")
        _count(connection, file, {})
        return
    for start, end in ranges:
        values = {"from": start, "to": end}
        period = file.one("refresh")
        connection.execute(f"DELETE FROM {file.name} WHERE {period} >= $from AND {period} < $to", values)
        _count(connection, file, values)


def _count(connection: duckdb.DuckDBPyConnection, file: SqlFile, values: dict[str, Any]) -> None:
    connection.execute(f"INSERT INTO {file.name} BY NAME {file.statement}", values)


def _ranges(months: list[date], period: str) -> list[tuple[date, date]]:
    """Half-open ranges of whole periods that hold these months, neighbours joined."""
    length = 3 if period == "quarter" else 1
    starts = sorted({(month.year * 12 + month.month - 1) // length for month in months})
    ranges: list[list[int]] = []
    for start in starts:
        if ranges and ranges[-1][1] == start:
            ranges[-1][1] = start + 1
        else:
            ranges.append([start, start + 1])
    return [(_first_day(start * length), _first_day(end * length)) for start, end in ranges]


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
