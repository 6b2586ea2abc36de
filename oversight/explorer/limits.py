"""How much a question of a stranger may cost, and the limits that the kernel holds it to."""

import signal
import sys

try:
    import resource
except ImportError:  # Windows: nothing to hold a worker with
    resource = None  # type: ignore[assignment]

BYTES_OF_STATEMENT = 20_000
ROWS = 5_000
BYTES_OF_ANSWER = 5_000_000
# the database is asked to stop; then the worker is killed, so that it is gone after 4; then, should nobody be there
# to do it, the kernel kills it
SECONDS, SECONDS_UNTIL_KILLED, SECONDS_ALONE = 2.5, 3.7, 4.5
_MEMORY = 1_500_000_000


def can_be_held() -> bool:
    """Whether this system has the limits without which no stranger's statement may run: Linux has them."""
    return sys.platform == "linux" and resource is not None


def hold() -> None:
    """Let this process have so much memory and no more, write no file and leave no core dump. For good."""
    for kind, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        resource.setrlimit(kind, (most, most))


def alarm(seconds: float) -> None:
    """Let the kernel end this process after so long, whatever it is doing then; 0 calls it off."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
