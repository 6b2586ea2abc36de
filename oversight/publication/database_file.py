"""The one DuckDB file of a release: typed, described, and the same bytes whenever the same tables are written."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from oversight import places
from oversight.publication import file_header, table_texts
from oversight.publication.table_texts import Table

# DuckDB 1.5 and later read it
STORAGE_VERSION = "v1.5.0"
# the smallest: most tables are small
_BLOCK_SIZE = 16384
# fresh memory is zero for both allocators in the process: that makes the file the same each time
_EMPTY_MEMORY = {"DUCKDB_JE_MALLOC_CONF": "zero:true", "MALLOC_PERTURB_": "255"}
_ENDING = ".arrow"
_ARROW = {
    "DATE": pa.date32(),
    "VARCHAR": pa.string(),
    "BOOLEAN": pa.bool_(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "TIMESTAMP": pa.timestamp("us"),
}


def write(path: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Every table under its name, rows in order. Raises ValueError for a table that is not as described.

    A process of its own writes the file: DuckDB fills gaps with whatever lay in memory, and this one knows true counts.
    """
    with TemporaryDirectory() as folder:
        for name, frame in tables.items():
            table = arrow(table_texts.all_tables()[name], frame)
            with pa.OSFile(f"{folder}/{name}{_ENDING}", "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
                writer.write_table(table)
        command = [sys.executable, "-m", __name__, folder, str(path.resolve())]
        subprocess.run(command, cwd=places.ROOT, env=os.environ | _EMPTY_MEMORY, check=True)
    file_header.make_the_same(path)


def _write_here(folder: Path, path: Path) -> None:
    """What the other process does."""
    with duckdb.connect() as connection:
        # one thread: several would write their rows in another order each time
        connection.execute("SET threads = 1")
        form = f"STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {_BLOCK_SIZE}"
        connection.execute(f"ATTACH {_quoted(str(path))} AS release ({form})")
        for file in sorted(folder.glob(f"*{_ENDING}")):
            _write_table(connection, table_texts.all_tables()[file.stem], pa.ipc.open_file(file).read_all())
        connection.execute("CHECKPOINT release")
        connection.execute("DETACH release")


def _write_table(connection: duckdb.DuckDBPyConnection, table: Table, rows: pa.Table) -> None:
    columns = ", ".join(f"{column.name} {column.type}" for column in table.columns)
    connection.execute(f"CREATE TABLE release.{table.name} ({columns})")
    connection.execute(f"COMMENT ON TABLE release.{table.name} IS {_quoted(table.title)}")
    for column in table.columns:
        connection.execute(f"COMMENT ON COLUMN release.{table.name}.{column.name} IS {_quoted(column.meaning)}")
    connection.register("rows", rows)
    names = ", ".join(column.name for column in table.columns)
    connection.execute(f"INSERT INTO release.{table.name} SELECT {names} FROM rows ORDER BY {_order(table)}")
    connection.unregister("rows")


def _order(table: Table) -> str:
    return ", ".join(f"{name} NULLS FIRST" for name in table.order)


def arrow(table: Table, frame: pd.DataFrame) -> pa.Table:
    """The rows with the types that the table declares."""
    names = [column.name for column in table.columns]
    if set(frame.columns) != set(names):
        different = sorted(set(frame.columns) ^ set(names))
        raise ValueError(f"{table.name}: columns not as declared: {', '.join(different)}")
    return pa.table({column.name: _values(frame[column.name], column.type) for column in table.columns})


def _values(values: "pd.Series[Any]", kind: str) -> pa.Array:
    if kind == "DATE":
        values = pd.to_datetime(values).dt.date
    if kind == "INTEGER" or kind == "BIGINT":
        values = values.astype("Int64")
    if kind == "VARCHAR":
        values = values.astype(object).where(values.notna(), None)
    return pa.array(values, type=_ARROW[kind], from_pandas=True)


def open_read_only(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection of its own, for reading."""
    return duckdb.connect(path, read_only=True)


def names(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Every table of an open release, in order."""
    rows = connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_name").fetchall()
    return [name for (name,) in rows]


def rows(connection: duckdb.DuckDBPyConnection, table: Table) -> list[tuple[Any, ...]]:
    """The rows of a table as Python values, in its order."""
    columns = ", ".join(column.name for column in table.columns)
    return connection.execute(f"SELECT {columns} FROM {table.name} ORDER BY {_order(table)}").fetchall()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


if __name__ == "__main__":
    _write_here(Path(sys.argv[1]), Path(sys.argv[2]))
