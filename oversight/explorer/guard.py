"""Which statements are answered at all: exactly one, which only reads.

The worker could not write anyway: the release is read-only and everything outside is locked. This is said first,
so that readers learn what is not possible and why.
"""

from itertools import pairwise

import duckdb

from oversight.explorer.limits import BYTES_OF_STATEMENT
from oversight.explorer.reply import Refusal

_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
# a SELECT may hide them in a WITH, an EXPLAIN ANALYZE carries them out
_WRITING = frozenset(
    (
        *("insert", "update", "delete", "merge", "truncate", "copy", "export", "import", "create", "drop", "alter"),
        *("attach", "detach", "install", "load", "pragma", "call", "execute", "set", "reset", "vacuum", "checkpoint"),
    )
)


def refusal(connection: duckdb.DuckDBPyConnection, statement: str) -> Refusal | None:
    """Why this is not answered, or None. Raises duckdb.Error where it cannot be parsed."""
    if not statement.strip():
        return Refusal("empty")
    if len(statement.encode()) > BYTES_OF_STATEMENT:
        return Refusal("too_long")
    found = connection.extract_statements(statement)
    if len(found) != 1:
        return Refusal("several" if found else "empty")
    kind = found[0].type
    # a PIVOT without its values is two statements
    if kind not in _READING:
        return Refusal("several" if kind.name == "MULTI" else "not_reading", kind.name)
    hidden = _hidden(_words(statement), is_explained=kind == duckdb.StatementType.EXPLAIN)
    return Refusal("not_reading", hidden.upper()) if hidden else None


def _words(statement: str) -> list[str]:
    """The words and signs of a statement in small letters, without comments."""
    text = statement.encode()
    places = [(offset, kind) for offset, kind in duckdb.tokenize(statement) if kind != duckdb.token_type.comment]
    ends = [offset for offset, _ in places[1:]] + [len(text)]
    return [
        text[offset:end].decode(errors="replace").split("/*")[0].split("--")[0].strip().lower()
        for (offset, _), end in zip(places, ends, strict=True)
    ]


def _hidden(words: list[str], *, is_explained: bool) -> str | None:
    """The first word that begins a statement which writes, inside of one that reads."""
    return next(
        (word for before, word in pairwise(words) if word in _WRITING and (is_explained or before in ("(", ")"))), None
    )
