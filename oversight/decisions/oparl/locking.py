"""One import at a time into a town's own file: of two at once, the second waits and finds what the first wrote."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oversight import locks
from oversight.language import translate as _

SECONDS, PAUSE = 20.0, 0.05


class NotWritable(Exception):
    """The file cannot be written now, or not by this account. The message is in the reader's language."""


@contextmanager
def locked(path: Path, seconds: float = SECONDS) -> Iterator[None]:
    """Raises NotWritable if another import holds the file for so long, or the folder may not be written to."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = path.with_suffix(".lock").open("w")
    except OSError as error:
        text = _(
            "The store {folder} cannot be written to ({reason}). Ask for the right, or choose another with --store."
        )
        raise NotWritable(text.format(folder=path.parent.parent, reason=error.strerror)) from None
    with lock:
        until = time.monotonic() + seconds
        while not locks.take(lock):
            if time.monotonic() > until:
                text = _("Another import of decisions is running in this store. Wait until it is done, then try again.")
                raise NotWritable(text)
            time.sleep(PAUSE)
        yield
