"""A release as the worker gets it: bytes in memory that nobody can change, without a name or a place on the disk."""

import os
import shutil
from pathlib import Path

# F_ADD_SEALS with all seals: no growing, shrinking, writing or unsealing
_ADD_SEALS, _ALL_SEALS = 1033, 0x1 | 0x2 | 0x4 | 0x8

# which file it was: its path, device, number, size and time of change
Source = tuple[str, int, int, int, int]


def source(database: Path) -> Source:
    """What tells one release from another, also one that was put into the place of another."""
    found = database.stat()
    return str(database), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def copy(database: Path) -> int:
    """A file descriptor of a sealed copy in memory; whoever asked for it closes it."""
    # Windows has none of this: there no statement is answered, and pages open all the same
    import fcntl

    sealed = os.memfd_create("release", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
    with database.open("rb") as original, os.fdopen(os.dup(sealed), "wb") as written:
        shutil.copyfileobj(original, written)
    fcntl.fcntl(sealed, _ADD_SEALS, _ALL_SEALS)
    return sealed
