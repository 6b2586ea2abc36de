"""The dashboard as a process of its own on this machine: started for a measurement or a test, and ended after it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from oversight import places
from oversight.store import ENVIRONMENT_VARIABLE, INTERNAL, SHOWS_VARIABLE

LONGEST_START = 90.0
# whatever happens to whoever started it, the server ends
LONGEST_LIFE = 600


@contextmanager
def running(
    store: Path,
    *,
    calls: Path | None = None,
    opened: Path | None = None,
    shows: str = INTERNAL,
    before: Sequence[str] = (),
) -> Iterator[tuple[int, int]]:
    """Port and process id of a server that shows this store.

    Whom it calls on the network is written to `calls`, and which files it opens to `opened`. `before`: a command that
    the server is started by, to take rights away from it.
    """
    port = _free_port()
    # a file, because a pipe that nobody reads fills up
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [*before, sys.executable, "-c", _COMMAND, str(port), str(calls or os.devnull), str(opened or os.devnull)],
            cwd=places.ROOT,
            env={**os.environ, ENVIRONMENT_VARIABLE: str(store), SHOWS_VARIABLE: shows},
            stdout=log,
            stderr=log,
        )
        try:
            _wait(port, process)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait(timeout=20)


# an alarm of the system ends the process, also if nobody is left to do so
_COMMAND = f"""
import signal, sys
signal.alarm({LONGEST_LIFE})
port, calls, opened = sys.argv[1:]
log, files = open(calls, "a", buffering=1), open(opened, "a", buffering=1)

def note(event, arguments):
    if event == "socket.getaddrinfo":
        log.write(f"{{arguments[0]}}\\n")
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        log.write(f"{{arguments[1][0]}}\\n")
    elif event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], str):
        files.write(f"{{arguments[0]}}\\n")

sys.addaudithook(note)
from streamlit.web.cli import main
sys.argv = ["streamlit", "run", "dashboard.py", "--server.port", port]
main()
"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Until the server answers. Raises RuntimeError if it ends or takes too long."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")
