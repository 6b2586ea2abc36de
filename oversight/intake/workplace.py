"""Where copies of a file lie while it is read. They hold what the register must not, and never outlive the import."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oversight.store import Store


@contextmanager
def in_store(store: Store) -> Iterator[Path]:
    """A folder in the store, for its owner only. What a killed import left behind is cleaned first."""
    parent = store.folder / "work"
    shutil.rmtree(parent, ignore_errors=True)
    parent.mkdir(mode=0o700)
    try:
        with tempfile.TemporaryDirectory(dir=parent) as folder:
            yield Path(folder)
    finally:
        shutil.rmtree(parent, ignore_errors=True)


@contextmanager
def outside() -> Iterator[Path]:
    """A folder that has nothing to do with the store: for a dry run."""
    with tempfile.TemporaryDirectory(prefix="oversight-") as folder:
        yield Path(folder)
