"""One question, answered inside the worker: checked, carried out under a clock, its rows packed."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

import duckdb

from oversight.explorer import guard, limits, values
from oversight.explorer.reply import Refusal

_NO_ROOM = re.compile(r"bad_alloc|out of memory|cannot allocate|failed to allocate|could not allocate", re.IGNORECASE)
_SHUT = re.compile(r"read-only|disabled by configuration|configuration has been locked", re.IGNORECASE)
_ZONE = "'pytz'"
_ROWS_AT_ONCE = 100


def answer(connection: duckdb.DuckDBPyConnection, statement: str) -> tuple[dict[str, Any], bool]:
    """The reply as JSON can carry it, and whether this worker can go on after it."""
    try:
        refused = guard.refusal(connection, statement)
        reply = _refused(refused) if refused else _table(connection, statement)
        return reply, True
    except duckdb.Error as error:
        refused = _reason(error)
        return _refused(refused), refused.code not in ("memory", "failed")
    except (MemoryError, RuntimeError):
        # no room for a thread or a row; what was taken stays taken
        return _refused(Refusal("memory")), False


def _table(connection: duckdb.DuckDBPyConnection, statement: str) -> dict[str, Any]:
    with connection.cursor() as cursor, _interrupted_in_time(cursor):
        cursor.execute(statement)
        heads = cursor.description or []
        rows, is_cut = _as_many_as_fit(cursor)
    if is_cut and not rows:
        return _refused(Refusal("too_large"))
    return {
        "columns": [str(head[0]) for head in heads],
        "types": [str(head[1]) for head in heads],
        "rows": rows,
        "is_cut": is_cut,
    }


@contextmanager
def _interrupted_in_time(cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
    timer = Timer(limits.SECONDS, cursor.interrupt)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _as_many_as_fit(cursor: duckdb.DuckDBPyConnection) -> tuple[list[list[Any]], bool]:
    """The first rows, and whether there are more. Fetched by few at a time: a single one may be very large."""
    rows, size = list[list[Any]](), 0
    while found := cursor.fetchmany(_ROWS_AT_ONCE):
        for row in found:
            packed = [values.pack(value) for value in row]
            size += len(json.dumps(packed))
            if size > limits.BYTES_OF_ANSWER or len(rows) == limits.ROWS:
                return rows, True
            rows.append(packed)
    return rows, False


def _refused(refusal: Refusal) -> dict[str, Any]:
    return {"code": refusal.code, "detail": refusal.detail}


def _reason(error: duckdb.Error) -> Refusal:
    """What DuckDB refused. Its own words are passed on where they help; where it broke, they show the machine."""
    words = str(error)
    if isinstance(error, duckdb.InterruptException):
        return Refusal("time")
    if isinstance(error, duckdb.OutOfMemoryException) or _NO_ROOM.search(words):
        return Refusal("memory")
    if isinstance(error, duckdb.FatalException | duckdb.InternalException):
        return Refusal("failed")
    if _ZONE in words:
        return Refusal("zone")
    if isinstance(error, duckdb.PermissionException) or _SHUT.search(words):
        return Refusal("not_allowed")
    is_unreadable = isinstance(error, duckdb.ParserException | duckdb.SyntaxException)
    return Refusal("syntax" if is_unreadable else "wrong", _short(words))


def _short(words: str) -> str:
    return words.split("Stack Trace")[0].split("Traceback")[0].strip()[:2_000]
