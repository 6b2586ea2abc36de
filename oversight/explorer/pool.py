"""Two workers for everybody: who comes third waits a little, and who comes when many wait is asked to come back."""

import atexit
from functools import lru_cache
from pathlib import Path
from threading import Condition
from typing import Any

from oversight.explorer import limits, log, sealed, values
from oversight.explorer.process import Stopped, TookTooLong, Worker
from oversight.explorer.reply import Refusal, Table

WORKERS, MOST_WAITING, SECONDS_OF_WAITING = 2, 6, 10.0
# after these a worker's memory is used up or it is no longer to be trusted
_LAST_WORDS = ("memory", "failed")


class _Place:
    """Room for one worker. Only who has taken it may use it."""

    def __init__(self) -> None:
        self.worker: Worker | None = None

    def holds(self, source: sealed.Source) -> bool:
        return self.worker is not None and self.worker.source == source and self.worker.is_alive

    def ask(self, database: Path, statement: str) -> Table | Refusal:
        try:
            worker = self._worker_with(database)
            worker.wait_until_ready()
        except (Stopped, OSError):
            self.clear()
            return Refusal("unavailable")
        try:
            reply = _read(worker.ask(statement))
        except TookTooLong:
            reply = Refusal("time")
        except Stopped:
            reply = Refusal("failed")
        if not worker.is_alive or (isinstance(reply, Refusal) and reply.code in _LAST_WORDS):
            # started at once, so that the next reader does not wait for it
            self.clear()
            self.worker = Worker(database)
        return reply

    def _worker_with(self, database: Path) -> Worker:
        """The worker that holds this release: the one that is there, else a new one."""
        if self.worker is None or not self.holds(sealed.source(database)):
            self.clear()
            self.worker = Worker(database)
        return self.worker

    def clear(self) -> None:
        if self.worker is not None:
            self.worker.kill()
            self.worker = None


class Pool:
    """Answers statements about releases. For any number of threads."""

    def __init__(self, workers: int = WORKERS) -> None:
        self._places = [_Place() for _ in range(workers)]
        self._free = list(self._places)
        self._changed = Condition()
        self._waiting = 0

    def ask(self, database: Path, statement: str) -> Table | Refusal:
        """The answer of a release to one statement, at the latest after a few seconds."""
        with log.asked(statement) as outcome:
            reply = self._ask(database, statement)
            outcome.append(reply)
        return reply

    def _ask(self, database: Path, statement: str) -> Table | Refusal:
        if not limits.can_be_held():
            return Refusal("unavailable")
        # half a letter of two has no bytes of its own
        as_bytes = statement.encode(errors="replace")
        if len(as_bytes) > limits.BYTES_OF_STATEMENT:
            return Refusal("too_long")
        place = self._take(sealed.source(database))
        if place is None:
            return Refusal("busy")
        try:
            return place.ask(database, as_bytes.decode())
        finally:
            self._give_back(place)

    def _take(self, source: sealed.Source) -> _Place | None:
        """A free place, if possible one whose worker holds this release already; None where too many wait."""
        with self._changed:
            if not self._free:
                if self._waiting >= MOST_WAITING:
                    return None
                self._waiting += 1
                try:
                    self._changed.wait_for(lambda: self._free, SECONDS_OF_WAITING)
                finally:
                    self._waiting -= 1
            if not self._free:
                return None
            place = next((place for place in self._free if place.holds(source)), self._free[-1])
            self._free.remove(place)
            return place

    def _give_back(self, place: _Place) -> None:
        with self._changed:
            self._free.append(place)
            self._changed.notify()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that there are now."""
        return tuple(place.worker.pid for place in self._places if place.worker is not None)

    def close(self) -> None:
        """End the workers. What they answer then is lost."""
        for place in self._places:
            place.clear()


@lru_cache(maxsize=1)
def shared() -> Pool:
    """The pool of this server. Its workers end with it."""
    pool = Pool()
    atexit.register(pool.close)
    return pool


def _read(reply: dict[str, Any]) -> Table | Refusal:
    if "code" in reply:
        return Refusal(reply["code"], reply["detail"])
    rows = tuple(tuple(values.unpack(value) for value in row) for row in reply["rows"])
    return Table(tuple(reply["columns"]), tuple(reply["types"]), rows, reply["is_cut"])
