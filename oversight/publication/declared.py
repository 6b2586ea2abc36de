"""What must hold for the declaration of what is published: each fault is told with file, table and key."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from oversight import places, sql_file
from oversight.publication import declared_same_rows

_KEYS = {
    "time",
    "grain",
    "dimensions",
    "nodes",
    "known",
    "merge",
    "apart",
    "bins",
    "ages",
    "link",
    "equal",
    "constant",
    "ripens_days",
    "reaches",
    "is_life_table",
}
_SECTIONS = {"thinnest", "tables", "unchanged", "months", "coverage", "withheld", "measures", "findings", "same_rows"}


class WrongDeclaration(ValueError):
    """The declaration cannot be followed."""


def check(file: str, entries: dict[str, Any]) -> None:
    """Raises WrongDeclaration for the first fault."""
    for where, fault in _faults(entries):
        raise WrongDeclaration(f"{file}: {where}: {fault}")


def _faults(entries: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if unknown := sorted(set(entries) - _SECTIONS):
        yield unknown[0], "no such section"
    for needed in ("thinnest", "tables"):
        if needed not in entries:
            yield needed, "missing"
            return
    yield from _faults_of_names(entries)
    for name, entry in entries["tables"].items():
        yield from ((f"tables.{name}.{key}", fault) for key, fault in _faults_of_table(name, entry, entries["tables"]))
    yield from _circles(entries["tables"])
    yield from declared_same_rows.faults(entries.get("same_rows", []), entries["tables"])


def _faults_of_names(entries: dict[str, Any]) -> Iterator[tuple[str, str]]:
    known = {file.stem for file in (places.QUERIES / "counts").glob("*.sql")}
    measures = {file.stem for file in (places.QUERIES / "measures").glob("*.sql")}
    months = entries.get("months", {})
    lists = {
        "tables": entries["tables"],
        "unchanged": entries.get("unchanged", {}).get("tables", ()),
        "months": months,
        "withheld": entries.get("withheld", {}),
    }
    places_of: dict[str, str] = {}
    for section, names in lists.items():
        for name in names:
            if name not in known:
                yield f"{section}.{name}", "no such table in queries/counts/"
            if name in places_of:
                yield f"{section}.{name}", f"stands in {places_of[name]} as well"
            places_of[name] = section
    for section in ("months", "coverage"):
        for name, table in entries.get(section, {}).items():
            if table not in entries["tables"]:
                yield f"{section}.{name}", f"{table} is not published"
    for name, entry in entries.get("measures", {}).items():
        if name not in measures:
            yield f"measures.{name}", "no such measure"
        needs = entry.get("needs", {})
        if needs and needs.get("column") not in entries["tables"].get(str(needs.get("table")), {}).get(
            "dimensions", ()
        ):
            yield f"measures.{name}.needs", "no such table or column is published"


def _faults_of_table(name: str, entry: dict[str, Any], tables: dict[str, Any]) -> Iterator[tuple[str, str]]:
    columns = {column.name for column in sql_file.read(places.QUERIES / "counts" / f"{name}.sql").columns()}
    dimensions = entry.get("dimensions", [])
    further = set(entry.get("equal", {})) | set(entry.get("constant", {}))
    yield from ((key, "no such key") for key in sorted(set(entry) - _KEYS))
    if not dimensions:
        yield "dimensions", "missing"
    for key in ("dimensions", "known", "merge", "apart"):
        possible = columns if key == "dimensions" else set(dimensions)
        yield from ((key, f"no column {column}") for column in entry.get(key, []) if column not in possible)
    if entry.get("time", "month") not in columns:
        yield "time", f"no column {entry.get('time', 'month')}"
    if entry.get("grain", "month") not in ("month", "quarter"):
        yield "grain", "neither month nor quarter"
    if entry.get("reaches", "files") not in ("files", "records"):
        yield "reaches", "neither files nor records"
    for column, given in entry.get("equal", {}).items():
        if given.get("column") not in dimensions:
            yield f"equal.{column}", f"no column {given.get('column')}"
    yield from _faults_of_nodes(entry.get("nodes", []), set(dimensions) | further)
    yield from _faults_of_bins(entry, columns)
    yield from _faults_of_link(entry.get("link"), set(dimensions) | further, tables)


def _faults_of_nodes(nodes: list[list[str]], possible: set[str]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        yield from (("nodes", f"no column {column}") for column in node if column not in possible)
    for coarse, fine in pairwise(nodes):
        if not set(coarse) < set(fine):
            yield "nodes", f"{' '.join(fine)} does not hold {' '.join(coarse)}"


def _faults_of_bins(entry: dict[str, Any], columns: set[str]) -> Iterator[tuple[str, str]]:
    for key in ("bins", "ages"):
        if key not in entry:
            continue
        wide = entry[key]
        named = [wide.get(part) for part in ("to", "over", "column") if part in wide]
        yield from ((key, f"no column {column}") for column in named if column not in columns)
        edges = wide.get("edges", [])
        if edges != sorted(set(edges)) or edges[:1] != [0] or len(edges) < 2:
            yield key, "edges rise from 0"
        if wide.get("to", wide.get("column")) not in entry.get("dimensions", []):
            yield key, "the upper edge is not among the dimensions"
    if entry.get("is_life_table") and "ages" not in entry:
        yield "is_life_table", "a life table needs ages"


def _faults_of_link(
    link: dict[str, Any] | None, possible: set[str], tables: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    if link is None:
        return
    yield from (("link", f"no column {column}") for column in link.get("by", []) if column not in possible)
    leader = tables.get(str(link.get("leader")))
    if leader is None:
        yield "link", f"no table {link.get('leader')}"
    elif not any(set(node) == set(link["by"]) for node in leader.get("nodes", [])):
        yield "link", f"{' '.join(link['by'])} is no node of {link['leader']}"


def _circles(tables: dict[str, Any]) -> Iterator[tuple[str, str]]:
    leaders = {name: entry["link"]["leader"] for name, entry in tables.items() if "link" in entry}
    for name in leaders:
        seen, at = {name}, leaders[name]
        while at in leaders and at not in seen:
            seen.add(at)
            at = leaders[at]
        if at in seen:
            yield f"tables.{name}.link", "follows itself"
