"""The process that answers: it is handed a release and a pipe, locks itself in, and answers until the pipe ends.

Started with `python -I`, without an environment, in the root folder. It ends with its parent: the pipe ends with it,
and a question that runs then is ended by the kernel's alarm. (The kernel's own signal at a parent's death would come
when the *thread* ends that started the worker, and those of page runs are short.)
"""

import json
import os
import sys
from pathlib import Path

# an isolated Python does not know where it was started from
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import duckdb

from oversight.explorer import limits
from oversight.explorer.answering import answer

# always the same, as the database is named after it
_RELEASE = 3
# in this order: after external access is off nothing can be opened, and the lock goes last
_HARDENING = (
    "SET python_enable_replacements = false",
    "SET temp_directory = ''",
    "SET memory_limit = '512MB'",
    "SET threads = 1",
    "SET max_expression_depth = 200",
    "SET pivot_limit = 500",
    "SET GLOBAL max_execution_time = 2500",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


def main(release: int) -> None:
    """Answer questions about the release behind this file descriptor, one line of JSON each."""
    os.dup2(release, _RELEASE)
    questions, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    _silence()
    connection = duckdb.connect(f"/proc/self/fd/{_RELEASE}", read_only=True)
    for statement in _HARDENING:
        connection.execute(statement)
    limits.hold()
    can_go_on, reply = True, {"ready": True}
    while True:
        replies.write(json.dumps(reply).encode() + b"\n")
        replies.flush()
        limits.alarm(0)
        line = questions.readline() if can_go_on else b""
        if not line:
            # no farewell: after a lack of memory even that may fail
            os._exit(0)
        limits.alarm(limits.SECONDS_ALONE)
        reply, can_go_on = answer(connection, json.loads(line))


def _silence() -> None:
    """What the database might print would break the replies, and errors show the machine."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


if __name__ == "__main__":
    main(int(sys.argv[1]))
