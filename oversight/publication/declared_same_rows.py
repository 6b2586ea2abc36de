"""What must hold for the declared tables that count some of the same rows without being linked in rounding."""

from collections.abc import Iterator
from typing import Any

_KEYS = {"tables", "by", "where", "relation"}
_RELATIONS = ("equal", "part")


def faults(entries: list[dict[str, Any]], tables: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each fault with the entry, counted from 1, and its key."""
    for number, entry in enumerate(entries, 1):
        yield from ((f"same_rows {number}.{key}", fault) for key, fault in _faults(entry, tables))


def _faults(entry: dict[str, Any], tables: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ((key, "no such key") for key in sorted(set(entry) - _KEYS))
    yield from ((key, "missing") for key in sorted(_KEYS - {"where"} - set(entry)))
    named, where = entry.get("tables", []), entry.get("where", [{}, {}])
    if len(named) != 2 or len(where) != 2:
        yield "tables" if len(named) != 2 else "where", "one for each of two tables"
        return
    if entry.get("relation", "equal") not in _RELATIONS:
        yield "relation", "neither equal nor part"
    for name, chosen in zip(named, where, strict=True):
        if name not in tables:
            yield "tables", f"{name} is not published"
            continue
        columns = _columns(tables[name])
        yield from (("by", f"no column {column} in {name}") for column in entry.get("by", []) if column not in columns)
        yield from (("where", f"no column {column} in {name}") for column in chosen if column not in columns)
        yield from (("where", f"{column}: a list") for column, values in chosen.items() if not isinstance(values, list))


def _columns(table: dict[str, Any]) -> set[str]:
    figure = ["figure"] if table.get("is_life_table") else []
    return {*table.get("dimensions", []), *table.get("equal", {}), *table.get("constant", {}), *figure}
