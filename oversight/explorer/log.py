"""What was asked, how it went and how long it took; never who asked."""

import json
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from oversight.explorer.reply import Refusal, Table

_log = logging.getLogger("oversight.explorer")
_log.setLevel(logging.INFO)


@contextmanager
def asked(statement: str) -> Iterator[list[Table | Refusal]]:
    """Write one line when it is over. The reply is put into the list that is handed out."""
    began, outcome = time.perf_counter(), list[Table | Refusal]()
    _listen()
    try:
        yield outcome
    finally:
        milliseconds = round(1000 * (time.perf_counter() - began))
        # as JSON, so that no statement can write lines of its own into the log
        _log.info("%s in %s ms: %s", _words(outcome), milliseconds, json.dumps(statement))


def _words(outcome: list[Table | Refusal]) -> str:
    if not outcome:
        return "broken off"
    reply = outcome[0]
    return f"refused ({reply.code})" if isinstance(reply, Refusal) else f"{len(reply.rows)} rows"


def _listen() -> None:
    """Where nobody has said where logs go, they go to the error output of the server."""
    if not _log.hasHandlers():
        _log.addHandler(logging.StreamHandler())
