"""The secret that decides which neighbour a count is rounded to: made once, never published, never shown."""

import os
import secrets
import tempfile
from pathlib import Path

from oversight.store import Store

BYTES = 32


class DamagedKey(ValueError):
    """The file of the key does not hold what was once written."""


def key(store: Store) -> bytes:
    """The key of this store; the first call makes it. Raises DamagedKey: a new one would round everything anew."""
    path = store.publication / "key"
    if not path.exists():
        _make(path)
    found = path.read_bytes()
    if len(found) != BYTES:
        raise DamagedKey(f"{path} has {len(found)} bytes instead of {BYTES}: put back a copy of the first key")
    return found


def _make(path: Path) -> None:
    """Whole or not at all, readable for its owner only; whoever comes second keeps the first one's key."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp opens for the owner only, whatever the umask
    handle, beside = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(BYTES))
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        Path(beside).unlink()
