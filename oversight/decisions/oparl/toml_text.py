"""Entries as lines of TOML, one way only."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

_DELETE = "\x7f"


def table(path: tuple[str, ...], entry: Mapping[str, Any]) -> str:
    """A table with its head."""
    return "\n".join([f"[{'.'.join(path)}]", *lines(entry)]) + "\n"


def lines(entry: Mapping[str, Any]) -> list[str]:
    return [f"{key} = {value(one)}" for key, one in entry.items()]


def value(one: Any) -> str:
    if isinstance(one, Mapping):
        return "{ " + ", ".join(f"{key} = {value(part)}" for key, part in one.items()) + " }"
    if isinstance(one, list | tuple):
        return "[" + ", ".join(map(value, one)) + "]"
    if isinstance(one, date):
        return one.isoformat()
    if isinstance(one, str):
        # a text of JSON is one of TOML, but for this letter
        return json.dumps(one, ensure_ascii=False).replace(_DELETE, "\\u007f")
    return json.dumps(one)
