"""Files as an office would hand them over, made for one test, and how they are read."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import openpyxl

from oversight.intake.readers import ReadOptions, Unreadable, open_source


@dataclass(frozen=True)
class Table:
    """What came out of a file: column names, rows of text, and the lines that are no records."""

    columns: tuple[str, ...]
    rows: list[tuple[str | None, ...]]
    rejected: list[str]


class Desk:
    """A folder for the files of one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def file(self, content: str | bytes, name: str = "export.csv", encoding: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
        return path

    def workbook(self, *rows: list[Any], name: str = "export.xlsx", **sheets: list[list[Any]]) -> Path:
        """A workbook with these rows on its first sheet, and further sheets by name."""
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        for title, content in sheets.items():
            sheet = book.create_sheet(title)
            for row in content:
                sheet.append(row)
        book.save(self.folder / name)
        return self.folder / name

    def parquet(self, select: str, name: str = "export.parquet") -> Path:
        with duckdb.connect() as connection:
            connection.execute(f"COPY ({select}) TO '{self.folder / name}'")
        return self.folder / name

    def read(self, path: Path, **options: Any) -> Table:
        """The only table of a file."""
        (table,) = self.read_all(path, **options)
        return table

    def read_all(self, path: Path, **options: Any) -> list[Table]:
        workdir = Path(tempfile.mkdtemp(dir=self.folder))
        return [_table(source) for source in open_source(path, ReadOptions(**options), workdir)]

    def refusal(self, path: Path, **options: Any) -> str:
        """What the reader is told about a file that cannot be read."""
        try:
            self.read_all(path, **options)
        except Unreadable as error:
            return str(error)
        raise AssertionError(f"{path.name} was read")


def _table(source: Any) -> Table:
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT * FROM {source.relation}", source.parameters).fetchall()
        query = "SELECT csv_line FROM reject_errors GROUP BY line, csv_line ORDER BY line"
        rejected = connection.execute(query).fetchall() if source.has_rejects else []
        return Table(source.columns, rows, [line for (line,) in rejected])
