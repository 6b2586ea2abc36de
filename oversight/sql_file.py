"""One SQL file: its header carries the meaning, its body is one SELECT or one CREATE TABLE."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HEADER_LINE = re.compile(r"--\s+(?P<key>[a-z_0-9]+)\s+(?P<value>\S.*)")
_COLUMN_LINE = re.compile(r"(?P<name>\S+)\s+(?P<type>[A-Z\[\]]+)\s+(?P<meaning>\S.*)")
_NAMED_PARAMETER = re.compile(r"\$([a-z_]\w*)")


@dataclass(frozen=True)
class Column:
    """A column or parameter as a header declares it."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class SqlFile:
    """A file's header lines in order, and its statement."""

    path: Path
    header: tuple[tuple[str, str], ...]
    statement: str

    @property
    def name(self) -> str:
        return self.path.stem

    def all(self, key: str) -> tuple[str, ...]:
        """Every value of a key, in order; empty if the key is missing."""
        return tuple(value for found, value in self.header if found == key)

    def one(self, key: str, default: str | None = None) -> str:
        """The only value of a key. Raises ValueError, naming the file, if it is missing or doubled."""
        values = self.all(key)
        if not values and default is not None:
            return default
        if len(values) != 1:
            raise ValueError(f"{self.path}: the header needs exactly one line '-- {key}', found {len(values)}")
        return values[0]

    def columns(self, key: str = "column") -> tuple[Column, ...]:
        """The columns (or, with key='param', the parameters) that the header declares."""
        return tuple(self._column(key, line) for line in self.all(key))

    def _column(self, key: str, line: str) -> Column:
        match = _COLUMN_LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"{self.path}: '-- {key} {line}' needs a name, a type and a meaning")
        return Column(**match.groupdict())

    @property
    def parameters(self) -> frozenset[str]:
        """The $names in the statement."""
        return frozenset(_NAMED_PARAMETER.findall(self.statement))


def read(path: Path) -> SqlFile:
    """Read one file. Lines '-- key  value' at its top are the header; the rest is the statement."""
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, _changed: int) -> SqlFile:
    header: list[tuple[str, str]] = []
    lines = path.read_text("utf-8").splitlines()
    while lines and (match := _HEADER_LINE.fullmatch(lines[0].rstrip())):
        header.append((match["key"], match["value"]))
        lines.pop(0)
    return SqlFile(path, tuple(header), "\n".join(lines).strip())


def read_folder(folder: Path) -> Iterator[SqlFile]:
    """Every .sql file of a folder, by name."""
    for path in sorted(folder.glob("*.sql")):
        yield read(path)
