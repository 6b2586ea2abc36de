"""What each table of a release holds, as the headers and comments of the SQL files say it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from oversight import places, sql_file
from oversight.sql_file import SqlFile

_COLUMN = re.compile(r"^\s+(\w+)\s+([A-Z]+)\b.*?-- (.+)$", re.MULTILINE)
_COUNTED = ("BIGINT", "DOUBLE")
# what a snapshot holds beside counts: the folder in data/, and the columns that tell rows apart
_FROM_CONTRACT = {"sites": ("site",), "events": ()}
_FROM_REGISTER = {
    "imports": ("import_id",),
    "delivered": ("import_id", "table_name", "column_name"),
    "import_notes": (),
}


@dataclass(frozen=True)
class Column:
    """A column: its DuckDB type, and its meaning as a message to be translated."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """A table: what it holds, its columns, the columns that tell rows apart (none: nothing does), and notes."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    notes: tuple[str, ...] = ()
    is_counts: bool = False

    @property
    def order(self) -> tuple[str, ...]:
        """What rows are sorted by."""
        return self.key or tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


@lru_cache(maxsize=1)
def all_tables() -> dict[str, Table]:
    """Every table that a release may hold, by name."""
    counts = (_of_counts(file) for file in sql_file.read_folder(places.QUERIES / "counts"))
    contract = (_of_create(places.DATA / "contract" / f"{name}.sql", key) for name, key in _FROM_CONTRACT.items())
    register = (_of_create(places.DATA / "register" / f"{name}.sql", key) for name, key in _FROM_REGISTER.items())
    own = (_of_create(file.path, _key(file)) for file in sql_file.read_folder(places.DATA / "release"))
    return {table.name: table for table in (*counts, *contract, *register, *own)}


@lru_cache(maxsize=64)
def contract_title(name: str) -> str | None:
    """What a table of the data contract holds; None: there is none of this name."""
    path = places.DATA / "contract" / f"{name}.sql"
    return sql_file.read(path).one("table") if path.is_file() else None


def _key(file: SqlFile) -> tuple[str, ...]:
    return tuple(file.one("key", "").split())


def _of_counts(file: SqlFile) -> Table:
    columns = tuple(Column(column.name, column.type, column.meaning) for column in file.columns())
    key = tuple(column.name for column in columns if column.type not in _COUNTED)
    return Table(file.name, file.one("counts"), columns, key, file.all("note"), is_counts=True)


def _of_create(path: Path, key: tuple[str, ...]) -> Table:
    file = sql_file.read(path)
    columns = tuple(Column(*found) for found in _COLUMN.findall(file.statement))
    return Table(file.name, file.one("table"), columns, key)
