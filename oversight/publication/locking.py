"""Only one publication or withdrawal at a time in a store."""

from collections.abc import Iterator
from contextlib import contextmanager

from oversight import locks
from oversight.language import translate as _
from oversight.publication.refusal import NotPublished
from oversight.store import Store


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Only one publication at a time; the lock goes with the process. Raises NotPublished if it is taken."""
    try:
        store.publication.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (store.publication / "lock").open("w")
    except OSError as error:
        text = _(
            "The store {folder} cannot be written to ({reason}). Ask for the right, or choose another with --store."
        )
        raise NotPublished(text.format(folder=store.folder, reason=error.strerror)) from None
    with lock:
        if not locks.take(lock):
            text = _("Another publication is running in this store. Wait until it is done, then try again.")
            raise NotPublished(text)
        yield
