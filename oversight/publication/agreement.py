"""Whether the files of a release say the same: CSV, Parquet and workbook against the database."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
from python_calamine import CalamineWorkbook

from oversight import releases
from oversight.language import translate as _
from oversight.publication import counts_files, database_file, workbook
from oversight.publication.table_texts import Table

Rows = Sequence[Sequence[Any]]


def faults(folder: Path, *, is_synthetic: bool) -> Iterator[str]:
    """One sentence per file that says something else than the database."""
    book = CalamineWorkbook.from_path(str(folder / workbook.NAME))
    with database_file.open_read_only(folder / releases.DATABASE) as connection:
        for table in counts_files.exported(connection):
            rows = database_file.rows(connection, table)
            if _csv(folder, table) != counts_files.as_csv(table, rows, is_synthetic=is_synthetic):
                yield _differs(counts_files.path(table, "csv"))
            if _parquet(folder, table) != rows:
                yield _differs(counts_files.path(table, "parquet"))
            if len(rows) <= workbook.LARGEST and _sheet(book, table) != _as_in_sheet(rows):
                yield _differs(f"{workbook.NAME}, {table.name}")


def _differs(what: str) -> str:
    return _("{file} says something else than {database}.").format(file=what, database=releases.DATABASE)


def _csv(folder: Path, table: Table) -> bytes | None:
    path = folder / counts_files.path(table, "csv")
    return path.read_bytes() if path.exists() else None


def _parquet(folder: Path, table: Table) -> Rows | None:
    path = folder / counts_files.path(table, "parquet")
    if not path.exists():
        return None
    columns = ", ".join(column.name for column in table.columns)
    try:
        with duckdb.connect() as connection:
            return connection.execute(f"SELECT {columns} FROM read_parquet($path)", {"path": str(path)}).fetchall()
    except duckdb.Error:
        return None


def _sheet(book: CalamineWorkbook, table: Table) -> Rows | None:
    if table.name not in book.sheet_names:
        return None
    width = len(table.columns)
    rows = book.get_sheet_by_name(table.name).to_python(skip_empty_area=False)[1:]
    return [[_plain(value) for value in [*row, *[""] * (width - len(row))][:width]] for row in rows]


def _as_in_sheet(rows: Rows) -> Rows:
    return [[_plain(value) for value in row] for row in rows]


def _plain(value: Any) -> Any:
    """A value as a workbook can hold it: no whole numbers, nothing instead of a missing value."""
    if value is None:
        return ""
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date()
    if isinstance(value, bool | str | date):
        return value
    return float(value)
