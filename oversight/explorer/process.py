"""The worker as its parent sees it: started, asked, and killed when it takes too long."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from oversight.explorer import limits, sealed

WORKER = Path(__file__).with_name("worker.py")
_SECONDS_TO_START = 20.0
# an answer of five megabytes, and what stands around it
_MOST_BYTES = limits.BYTES_OF_ANSWER + 1_000_000


class Stopped(Exception):
    """The worker ended by itself."""


class TookTooLong(Stopped):
    """It did not answer in time and was killed."""


class Worker:
    """One process that holds one release. Not for two threads at once."""

    def __init__(self, database: Path) -> None:
        self.source = sealed.source(database)
        release = sealed.copy(database)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", str(WORKER), str(release)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env={},
                cwd="/",
                pass_fds=(release,),
                start_new_session=True,
            )
        finally:
            os.close(release)
        self._is_ready = False

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def wait_until_ready(self) -> None:
        """Raises Stopped if it does not come up."""
        if not self._is_ready:
            self._read(_SECONDS_TO_START)
            self._is_ready = True

    def ask(self, statement: str) -> dict[str, Any]:
        """The reply. Raises Stopped; then this worker is gone."""
        self.wait_until_ready()
        try:
            self._write(json.dumps(statement).encode() + b"\n")
        except BrokenPipeError as error:
            self.kill()
            raise Stopped from error
        return self._read(limits.SECONDS_UNTIL_KILLED)

    def _write(self, line: bytes) -> None:
        while line:
            line = line[os.write(self._pipe(self._process.stdin), line) :]

    def _read(self, seconds: float) -> dict[str, Any]:
        """The next line of JSON. Kills the worker if none comes in time."""
        until, parts, size = time.monotonic() + seconds, list[bytes](), 0
        pipe = self._pipe(self._process.stdout)
        poll = select.poll()
        poll.register(pipe, select.POLLIN)
        while not (parts and parts[-1].endswith(b"\n")):
            left = until - time.monotonic()
            is_late = left <= 0 or not poll.poll(left * 1000)
            part = b"" if is_late else os.read(pipe, 1 << 16)
            size += len(part)
            if not part or size > _MOST_BYTES:
                self.kill()
                raise TookTooLong if is_late else Stopped
            parts.append(part)
        reply: dict[str, Any] = json.loads(b"".join(parts))
        return reply

    def kill(self) -> None:
        """End it and all it may have started, and wait until it is gone."""
        if self.is_alive:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    @staticmethod
    def _pipe(stream: Any) -> int:
        return int(stream.fileno())
