"""What the rounding of a release costs, and what it loses, beside rounding each figure to the nearest five by itself.

Three jobcenters of 5 sites, 48 months, 4 channels and 8 topics, with 12,000, 600 and 33 cases a month. Loss is the mean
distance from the truth over the tables that are usually shown. Nearest-five figures do not add up: whoever adds cells
up gets the third ratio, which says how far sums of these are off compared with ours.
"""

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd

from benchmarks import result
from oversight.protected import BASE
from oversight.publication.deviations import of_sums, sums_of
from oversight.publication.rounding import round_tables
from oversight.publication.tables import Cells, Rounded

JOBCENTERS = {"dense": 12_000, "medium": 600, "sparse": 33}
DIMENSIONS = ("site", "channel", "topic")
# month, site by month, topic by month, site and topic by quarter and by year, year
SHOWN: list[tuple[tuple[str, ...], str]] = [
    ((), "time"),
    (("site",), "time"),
    (("topic",), "time"),
    (("site", "topic"), "quarter"),
    (("site", "topic"), "year"),
    ((), "year"),
]
# rounding within sums moves a figure further than its nearest multiple, but hardly twice as far
MOST_LOSS = 2.0
MOST_SECONDS = 5.0
# a release of five sites and four years has about 150,000 cells
TABLES, MOST_SECONDS_OF_A_RELEASE = 20, 15.0


def cube(cases: int) -> Cells:
    """Sites alike, channels and topics from frequent to rare."""
    chance = np.random.default_rng(20)
    sites, channels, topics = chance.gamma(4, size=5), np.array([10, 6, 3, 1]), chance.gamma(1, size=8)
    weights = sites[:, None, None] * channels[None, :, None] * topics
    months = pd.date_range("2022-01-01", periods=48, freq="MS")
    values = [range(length) for length in weights.shape]
    frame = pd.MultiIndex.from_product([months, *values], names=["month", *DIMENSIONS]).to_frame(index=False)
    counts = chance.poisson(cases * weights / weights.sum(), (48, *weights.shape))
    return Cells("contacts", frame.assign(n=counts.ravel()), "month", DIMENSIONS, nodes=(("site",),))


def nearest(values: np.ndarray) -> np.ndarray:
    return (values + BASE // 2) // BASE * BASE


def each_by_itself(cells: Cells) -> list[np.ndarray]:
    """The usual tables, each figure rounded to the nearest five."""
    return [nearest(cells.true), *(nearest(sums_of(cells, cells.true, by, span)) for by, span in SHOWN)]


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and megabytes at the most; each in a run of its own, for watching memory takes time."""
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, peak / 2**20


def losses(table: Rounded) -> tuple[float, float, float]:
    """The mean loss over usual tables: ours, of each figure rounded by itself, and of sums of cells so rounded."""
    cells = table.cells
    by_itself = Rounded(cells, nearest(cells.true))
    ours, alone, added = [], [], []
    for by, span in SHOWN:
        true = sums_of(cells, cells.true, by, span)
        ours.append(np.abs(of_sums(table, by, span)).mean())
        alone.append(np.abs(nearest(true) - true).mean())
        added.append(np.abs(of_sums(by_itself, by, span)).mean())
    return float(np.mean(ours)), float(np.mean(alone)), float(np.mean(added))


def main() -> None:
    for name, cases in JOBCENTERS.items():
        cells = cube(cases)
        table = round_tables([cells], b"a key of the benchmark").rounded[0]
        seconds, megabytes = measured(lambda cells=cells: round_tables([cells], b"a key of the benchmark"))
        plain_seconds, plain_megabytes = measured(lambda cells=cells: each_by_itself(cells))
        ours, alone, added = losses(table)
        result.report(f"rounding {name}: all 48 months", seconds, "s", MOST_SECONDS)
        result.report(f"rounding {name}: time", seconds / plain_seconds, "x nearest")
        result.report(f"rounding {name}: memory", megabytes / plain_megabytes, "x nearest")
        result.report(f"rounding {name}: mean loss of usual tables", ours, "cases")
        result.report(f"rounding {name}: the same", ours / alone, "x nearest", MOST_LOSS)
        result.report(f"rounding {name}: the same, where figures must add up", ours / added, "x nearest", 1.0)
    tables = [replace(cube(JOBCENTERS["medium"]), name=f"table {number}") for number in range(TABLES)]
    started = time.perf_counter()
    round_tables(tables, b"a key of the benchmark")
    seconds = time.perf_counter() - started
    result.report("rounding a release of 150,000 cells", seconds, "s", MOST_SECONDS_OF_A_RELEASE)


if __name__ == "__main__":
    main()
