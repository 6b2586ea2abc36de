"""How fast a CSV of 5 million calls is validated and stored, against DuckDB's bare read_csv: at most twice as long.

Both write a database file of the same types. Each runs in a process of its own, so that its memory is its own;
the two take turns, and the fastest of each counts. Counting is reported apart: bare reading does not count.
"""

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from benchmarks import result
from oversight.intake import bring_in
from oversight.store import Store

RECORDS = 5_000_000
TURNS = 3
_GIBIBYTE = 1024**3
_TYPES = {
    "contact_at": "TIMESTAMP",
    "site": "VARCHAR",
    "channel": "VARCHAR",
    "outcome": "VARCHAR",
    "line": "VARCHAR",
    "was_queued": "BOOLEAN",
    "wait_seconds": "INTEGER",
    "handle_seconds": "INTEGER",
    "forwarded_n": "INTEGER",
}
# four years of calls; hashes instead of chance, so that every run reads the same bytes
_CALLS = """
SELECT
    TIMESTAMP '2021-01-04 08:00:00' + INTERVAL (number * 25) SECOND AS contact_at,
    'site_' || (1 + hash(number) % 5) AS site,
    'phone' AS channel,
    CASE WHEN hash(number, 'outcome') % 10 < 8 THEN 'answered' ELSE 'abandoned' END AS outcome,
    CASE WHEN hash(number, 'line') % 2 = 0 THEN 'service_centre' ELSE 'caseworker' END AS line,
    hash(number, 'queue') % 10 < 9 AS was_queued,
    hash(number, 'wait') % 900 AS wait_seconds,
    hash(number, 'handle') % 1200 AS handle_seconds,
    hash(number, 'forwarded') % 3 AS forwarded_n
FROM range($records) AS calls (number)
"""


def write_calls(path: Path, records: int) -> None:
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"COPY ({_CALLS}) TO '{path}' (HEADER, DELIMITER ';')", {"records": records})


def read_barely(file: Path, folder: Path) -> dict[str, float]:
    """DuckDB alone, with explicit types, into a table of a file."""
    started = time.perf_counter()
    with duckdb.connect(folder / "bare.duckdb") as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(
            f"CREATE TABLE calls AS FROM read_csv($file, columns = {_TYPES}, delim = ';', header = true, "
            "quote = '\"', escape = '\"', auto_detect = false)",
            {"file": str(file)},
        )
    return {"seconds": time.perf_counter() - started}


def bring_them_in(file: Path, folder: Path) -> dict[str, float]:
    """Our way: everything that an import does, from an empty store."""
    (report,) = bring_in([file], Store(folder / "store"))
    if report.counts.accepted != report.counts.read:
        raise AssertionError(report.counts)
    return {"seconds": report.seconds_importing, "counting": report.seconds_counting}


def in_a_process(work: Callable[[Path, Path], dict[str, float]], file: Path) -> dict[str, float]:
    """What the work says of itself, and the most memory that it needed."""
    with tempfile.TemporaryDirectory() as folder, multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (work, file, Path(folder)))


def _measured(work: Callable[[Path, Path], dict[str, float]], file: Path, folder: Path) -> dict[str, float]:
    figures = work(file, folder)
    # Linux counts in kibibytes, macOS in bytes
    unit = 1 if sys.platform == "darwin" else 1024
    return figures | {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _GIBIBYTE}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "calls.csv"
        write_calls(file, records)
        turns = [(in_a_process(read_barely, file), in_a_process(bring_them_in, file)) for _turn in range(TURNS)]
    bare = min(turn[0]["seconds"] for turn in turns)
    ours = min(turn[1]["seconds"] for turn in turns)
    millions = f"{records / 1e6:g} million calls"
    result.report(f"bare read_csv, {millions}", bare, "s")
    result.report(f"import without counting, {millions}", ours, "s")
    result.report("import against bare read_csv", ours / bare, "times", limit=2)
    result.report("memory of an import", max(turn[1]["memory"] for turn in turns), "GiB", limit=1.5)
    result.report("counting after the import", min(turn[1]["counting"] for turn in turns), "s")


if __name__ == "__main__":
    main()
