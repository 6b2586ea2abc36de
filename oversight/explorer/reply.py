"""What comes of a question: a table, or a reason why there is none."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Table:
    """The rows of an answer. `is_cut`: there are more rows than are handed over."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_cut: bool = False


@dataclass(frozen=True)
class Refusal:
    """Why there is no table: a code with a sentence in `sentences`, and what the database itself said, if anything."""

    code: str
    detail: str = ""
