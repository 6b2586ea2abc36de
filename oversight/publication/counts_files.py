"""The tables of a release as CSV and Parquet, one file each, written from its DuckDB file."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from oversight import releases
from oversight.publication import database_file, table_texts
from oversight.publication.table_texts import Table

# the card stands in release.json, and notes of imports are never published: neither has a file
NOT_EXPORTED = ("about", "import_notes")
# stands in every line of invented figures, in both languages
NOTICE_COLUMN, NOTICE = "notice", "SYNTHETISCHE DEMODATEN / SYNTHETIC DEMO DATA"
# a spreadsheet takes a text that begins so for a formula; with an apostrophe before it, it stays a text
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def exported(connection: duckdb.DuckDBPyConnection) -> list[Table]:
    """The tables that stand as files beside the database, in order of names."""
    tables = table_texts.all_tables()
    return [tables[name] for name in database_file.names(connection) if name not in NOT_EXPORTED]


def write(folder: Path, *, is_synthetic: bool) -> None:
    """A CSV and a Parquet file for each table of the release in this folder."""
    (folder / releases.COUNTS).mkdir()
    with database_file.open_read_only(folder / releases.DATABASE) as connection:
        connection.execute("SET threads = 1")
        for table in exported(connection):
            rows = database_file.rows(connection, table)
            (folder / path(table, "csv")).write_bytes(as_csv(table, rows, is_synthetic=is_synthetic))
            _write_parquet(connection, table, folder / path(table, "parquet"), is_synthetic=is_synthetic)


def path(table: Table, ending: str) -> str:
    """Where a table stands in a release."""
    return path_of(table.name, ending)


def path_of(name: str, ending: str) -> str:
    return f"{releases.COUNTS}/{name}.{ending}"


def heads(table: Table, *, is_synthetic: bool) -> list[str]:
    return [*(column.name for column in table.columns), *([NOTICE_COLUMN] if is_synthetic else [])]


def as_csv(table: Table, rows: Sequence[Sequence[Any]], *, is_synthetic: bool) -> bytes:
    """RFC 4180: comma, CRLF, one header, UTF-8 without a mark at its beginning; an empty field is a missing value."""
    notice = [NOTICE] if is_synthetic else []
    content = io.StringIO(newline="")
    lines = csv.writer(content, lineterminator="\r\n")
    lines.writerow(heads(table, is_synthetic=is_synthetic))
    lines.writerows([*map(as_text, row), *notice] for row in rows)
    return content.getvalue().encode("utf-8")


def as_text(value: Any) -> str:
    """A value as CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else str(value)


def _write_parquet(connection: duckdb.DuckDBPyConnection, table: Table, target: Path, *, is_synthetic: bool) -> None:
    columns = [column.name for column in table.columns]
    notice = [f"'{NOTICE}' AS {NOTICE_COLUMN}"] if is_synthetic else []
    order = ", ".join(f"{name} NULLS FIRST" for name in table.order)
    query = f"SELECT {', '.join([*columns, *notice])} FROM {table.name} ORDER BY {order}"
    connection.execute(f"COPY ({query}) TO $target (FORMAT parquet, COMPRESSION zstd)", {"target": str(target)})
