"""One at a time: a lock on a file that goes with the process that took it, however that ends."""

import sys
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def take(file: IO[str]) -> bool:
        """Whether it is ours now; False where another process holds it."""
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def take(file: IO[str]) -> bool:
        """Whether it is ours now; False where another process holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
