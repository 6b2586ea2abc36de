"""The followed-up decisions as the files have them: the town's own in place of, or beside, those of the program."""

import tomllib
from pathlib import Path
from typing import Any

from oversight.decisions import books


def of(snapshot: Path) -> dict[str, tuple[dict[str, Any], dict[str, dict[str, Any]]]]:
    """By name: the entry of a decision, and its points by their codes. The files are known to be right."""
    own = books.place_of_own(snapshot)
    table = _read(own) if own.is_file() else {}
    found = {} if table.get("only_own") else _each(_read(books.SHIPPED))
    return {**found, **_each(table)}


def _each(table: dict[str, Any]) -> dict[str, tuple[dict[str, Any], dict[str, dict[str, Any]]]]:
    points = table.get("points", {})
    return {
        key: (entry, {code: one for code, one in points.items() if one["decision"] == key})
        for key, entry in table.get("decisions", {}).items()
    }


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8-sig"))
