"""How long the whole simulated jobcenter takes, files included: five sites, four years, two processes."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import result
from oversight.simulation import files

LIMIT_SECONDS = 45.0


def main() -> None:
    with TemporaryDirectory() as folder:
        started = time.perf_counter()
        files.write(Path(folder), report=print)
        seconds = time.perf_counter() - started
    result.report("simulate four years and write the files", seconds, "s", limit=LIMIT_SECONDS)


if __name__ == "__main__":
    main()
