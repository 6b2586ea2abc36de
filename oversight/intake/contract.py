"""A contract table as data: its columns, what must hold, and what is doubted rather than refused."""

import re
from dataclasses import dataclass
from functools import cache

import duckdb

from oversight import places, sql_file
from oversight.sql_file import SqlFile

FOLDER = places.DATA / "contract"
_COLUMN = re.compile(r"    (?P<name>[a-z_0-9]+) +(?P<type>[A-Z]+)\b.*?(?:-- (?P<comment>.*))?")
_RULE = re.compile(r"    CHECK .*-- (?P<comment>.*)")


@dataclass(frozen=True)
class Column:
    """A column of a contract table. `allowed` says that a CHECK lists its values, so that it is no free text."""

    name: str
    type: str
    is_required: bool
    allowed: bool
    meaning: str


@dataclass(frozen=True)
class Check:
    """An expression that must not be false, the columns in it, and what a reader is told when it is."""

    expression: str
    columns: tuple[str, ...]
    message: str


@dataclass(frozen=True)
class Doubt:
    """A value that cannot be right, in a record that otherwise is: the value is emptied, the record stays."""

    column: str
    condition: str
    message: str


@dataclass(frozen=True)
class Contract:
    """One file of data/contract/. `time` is the SQL expression that dates a row, or None."""

    file: SqlFile
    columns: tuple[Column, ...]
    checks: tuple[Check, ...]
    doubts: tuple[Doubt, ...]
    identity: tuple[str, ...]
    time: str | None
    # what a later state of a record never changes: if its day differs, it is another record
    begins: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def ahead(self) -> tuple[str, ...]:
        """Columns that tell of moments to come, such as a deadline: no file has observed anything until then."""
        return _names(self.file, "ahead")

    @property
    def follows(self) -> bool:
        """Whether a row may be open at first, so that it matters which later file still shows it."""
        return bool(self.file.one("follows", ""))

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def table_names() -> tuple[str, ...]:
    """Every contract table, by name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.sql")))


def find(table: str) -> Contract:
    """The contract of this table. Raises LookupError."""
    if table not in table_names():
        raise LookupError(table)
    return _parse(sql_file.read(FOLDER / f"{table}.sql"))


@cache
def _parse(file: SqlFile) -> Contract:
    comments = _column_comments(file)
    with _scratch().cursor() as scratch:
        scratch.execute(file.statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
        checks = _checks(file, scratch, comments)
        limited = {check.columns[0] for check in checks if " IN (" in check.expression and len(check.columns) == 1}
        columns = tuple(
            Column(name, kind, null == "NO", name in limited, comments[name])
            for name, kind, null, *_rest in scratch.execute(f"DESCRIBE {file.name}").fetchall()
        )
    time = file.one("time", "") or None
    return Contract(file, columns, checks, _doubts(file), _names(file, "identity"), time, _names(file, "begins"))


def _names(file: SqlFile, key: str) -> tuple[str, ...]:
    return tuple(file.one(key, "").replace(",", " ").split())


@cache
def _scratch() -> duckdb.DuckDBPyConnection:
    """A database in memory that knows nothing; opening one takes longer than all that is asked of it."""
    return duckdb.connect()


def _column_comments(file: SqlFile) -> dict[str, str]:
    found = (_COLUMN.fullmatch(line) for line in file.statement.splitlines())
    return {match["name"]: match["comment"] or match["name"] for match in found if match}


def _checks(file: SqlFile, scratch: duckdb.DuckDBPyConnection, comments: dict[str, str]) -> tuple[Check, ...]:
    """A column's own checks are explained by the column's comment, a rule of the table by its own."""
    rules = [match["comment"] for line in file.statement.splitlines() if (match := _RULE.fullmatch(line))]
    found = scratch.execute(
        "SELECT expression, constraint_column_names FROM duckdb_constraints() WHERE constraint_type = 'CHECK' "
        "ORDER BY constraint_index"
    ).fetchall()
    # the rules of the table stand below its columns
    messages = [comments[columns[0]] for _expression, columns in found[: len(found) - len(rules)]] + rules
    return tuple(
        Check(expression, tuple(dict.fromkeys(columns)), message)
        for (expression, columns), message in zip(found, messages, strict=True)
    )


def _doubts(file: SqlFile) -> tuple[Doubt, ...]:
    """Lines '-- doubt  column  condition  why', the parts two or more spaces apart."""
    return tuple(Doubt(*re.split(r" {2,}", line, maxsplit=2)) for line in file.all("doubt"))
