"""What is published of each counts table and how coarse: data/publication.toml, read and checked."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from oversight import places
from oversight.publication import declared
from oversight.publication.tables import Link, SameRows

FILE = places.DATA / "publication.toml"
# the three numbers that a life table gives for each age
FIGURES = ("at_risk", "ended", "censored")


@dataclass(frozen=True)
class Bins:
    """Wide bins of one column: `to` holds the upper edge; `over`, if the table has it, the lower one."""

    to: str
    edges: tuple[int, ...]
    over: str | None = None


@dataclass(frozen=True)
class Table:
    """One counts table that is published, as the declaration says."""

    name: str
    dimensions: tuple[str, ...]
    time: str = "month"
    grain: str = "month"
    nodes: tuple[tuple[str, ...], ...] = ()
    known: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    bins: Bins | None = None
    link: Link | None = None
    equal: dict[str, tuple[str, Any]] = field(default_factory=dict)
    constant: dict[str, Any] = field(default_factory=dict)
    ripens_days: int = 0
    reaches: str = "files"
    is_life_table: bool = False
    same_rows: tuple[SameRows, ...] = ()

    @property
    def by_site(self) -> bool:
        return "site" in self.dimensions


@dataclass(frozen=True)
class Needs:
    """A value of a dimension without which a measure says nothing."""

    table: str
    column: str
    value: str


@dataclass(frozen=True)
class Declaration:
    """The whole declaration; `tables` with leaders before those that follow them."""

    tables: tuple[Table, ...]
    thinnest: int
    unchanged: tuple[str, ...] = ()
    months: dict[str, str] = field(default_factory=dict)
    coverage: dict[str, str] = field(default_factory=dict)
    withheld: dict[str, str] = field(default_factory=dict)
    withheld_measures: dict[str, str] = field(default_factory=dict)
    needs: dict[str, Needs] = field(default_factory=dict)
    n_is_no_case: tuple[str, ...] = ()

    def find(self, name: str) -> Table | None:
        return next((table for table in self.tables if table.name == name), None)

    @property
    def published(self) -> tuple[str, ...]:
        """Every counts table that a release holds, by name."""
        return tuple(sorted([*(table.name for table in self.tables), *self.unchanged, *self.months, "coverage"]))


def read(path: Path = FILE) -> Declaration:
    """The declaration in force. Raises declared.WrongDeclaration, which names file, table and key."""
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Declaration:
    try:
        entries = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise declared.WrongDeclaration(f"{path.name}: {error}") from error
    declared.check(path.name, entries)
    measures = entries.get("measures", {})
    return Declaration(
        tables=_leaders_first(
            [_table(name, entry, entries.get("same_rows", ())) for name, entry in entries["tables"].items()]
        ),
        thinnest=entries["thinnest"],
        unchanged=tuple(entries.get("unchanged", {}).get("tables", ())),
        months=entries.get("months", {}),
        coverage=entries.get("coverage", {}),
        withheld=entries.get("withheld", {}),
        withheld_measures={name: entry["withheld"] for name, entry in measures.items() if "withheld" in entry},
        needs={name: Needs(**entry["needs"]) for name, entry in measures.items() if "needs" in entry},
        n_is_no_case=tuple(entries.get("findings", {}).get("n_is_no_case", ())),
    )


def _table(name: str, entry: dict[str, Any], same: Sequence[dict[str, Any]]) -> Table:
    wide = entry.get("bins") or entry.get("ages")
    link = entry.get("link")
    lists: dict[str, Any] = {key: tuple(entry.get(key, ())) for key in ("dimensions", "known", "merge", "apart")}
    plain = {key: entry[key] for key in ("time", "grain", "ripens_days", "reaches", "is_life_table") if key in entry}
    return Table(
        name,
        **lists,
        **plain,
        nodes=tuple(tuple(node) for node in entry.get("nodes", ())),
        bins=wide and Bins(wide.get("to") or wide["column"], tuple(wide["edges"]), wide.get("over")),
        link=link and Link(link["leader"], tuple(link["by"])),
        equal={column: (given["column"], given["value"]) for column, given in entry.get("equal", {}).items()},
        constant=entry.get("constant", {}),
        same_rows=tuple(_same_rows(given) for given in same if given["tables"][0] == name),
    )


def _same_rows(entry: dict[str, Any]) -> SameRows:
    own, other = ({column: tuple(some) for column, some in side.items()} for side in entry.get("where", ({}, {})))
    return SameRows(entry["tables"][1], tuple(entry["by"]), own, other, entry["relation"] == "part")


def _leaders_first(tables: list[Table]) -> tuple[Table, ...]:
    """A leader that follows itself comes before its own followers."""
    found: list[Table] = []
    while len(found) < len(tables):
        names = {table.name for table in found}
        found += [t for t in tables if t.name not in names and (t.link is None or t.link.leader in names)]
    return tuple(found)
