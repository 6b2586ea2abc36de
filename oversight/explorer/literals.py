"""Values as they would stand in a query itself, and queries with their values put in."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_PARAMETER = re.compile(r"\$([a-z_]\w*)")


def literal(value: object) -> str:
    """A parameter as it would stand in the query itself."""
    if value is None or isinstance(value, bool):
        return {None: "NULL", True: "true", False: "false"}[value]
    if isinstance(value, date):
        return f"DATE '{value}'"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return str(value) if isinstance(value, int | float) else "'{}'".format(str(value).replace("'", "''"))


def filled_in(statement: str, parameters: Mapping[str, Any]) -> str:
    """The statement with each $parameter replaced by its value. Raises KeyError for one that has none."""
    return _PARAMETER.sub(lambda found: literal(parameters[found[1]]), statement)
