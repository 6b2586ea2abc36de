"""The dashboard as a process of its own on this machine: started for a measurement or a test, and ended after it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oversight import places
from oversight.store import ENVIRONMENT_VARIABLE

LONGEST_START = 40.0
# whatever happens to whoever started it, the server ends
LONGEST_LIFE = 600


@contextmanager
def running(store: Path) -> Iterator[tuple[int, int]]:
    """Port and process id of a server that shows this store. What it prints goes into a file: a pipe would fill up."""
    port = _free_port()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _COMMAND, str(port)],
            cwd=places.ROOT,
            env={**os.environ, ENVIRONMENT_VARIABLE: str(store)},
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
from streamlit.web.cli import main
sys.argv = ["streamlit", "run", "dashboard.py", "--server.port", sys.argv[1]]
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
