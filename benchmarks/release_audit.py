"""Whether the audit tells careful releases from naive ones, how long it takes, and what each way of protecting loses.

Four jobcenters of 5 sites, 48 months, 4 channels and 8 topics: dense, medium, skewed and sparse, the last one published
by site, quarter and topic as sparse tables are. Each is protected in three ways: controlled rounding, rounding each
figure to the nearest five by itself, and leaving out 1 and 2 with a second cell in each row. The same attacker, who
knows the sums of every year, must refuse the last two and let the first one through.
"""

import resource
import time
from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pandas as pd

from benchmarks import result
from oversight.protected import BASE
from oversight.publication.audit import audit
from oversight.publication.audit.attack import Attack
from oversight.publication.audit.knowledge import labels
from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.small_cells import REQUIRED
from oversight.publication.audit.sums import Sums, groups, joined
from oversight.publication.audit.suppression import intervals
from oversight.publication.enough import THINNEST
from oversight.publication.rounding import round_tables
from oversight.publication.tables import Cells

# cases a month, and how unlike sites and topics are
JOBCENTERS = {"dense": (12_000, 4.0), "medium": (600, 4.0), "skewed": (600, 0.5), "sparse": (33, 8.0)}
DIMENSIONS = ("site", "channel", "topic")
MOST_SECONDS = 10.0
# what rounding to the nearest five moves at most, and what is left out in the ordinary way
_NEAREST, _LEFT_OUT = 2, (1, 2)
_KEY = b"a key of the benchmark"


def cube(name: str) -> Cells:
    """Topics with under 20 cases a year are counted together, as before every release."""
    cases, alike = JOBCENTERS[name]
    chance = np.random.default_rng(20)
    sites, channels, topics = chance.gamma(alike, size=5), np.array([10, 6, 3, 1]), chance.gamma(alike / 2, size=8)
    weights = sites[:, None, None] * channels[None, :, None] * topics
    months = pd.date_range("2022-01-01", periods=48, freq="MS")
    values = [
        [f"{dimension} {n}" for n in range(size)] for dimension, size in zip(DIMENSIONS, weights.shape, strict=True)
    ]
    frame = pd.MultiIndex.from_product([months, *values], names=["month", *DIMENSIONS]).to_frame(index=False)
    frame["n"] = chance.poisson(cases * weights / weights.sum(), (48, *weights.shape)).ravel()
    dimensions = ("site", "topic") if name == "sparse" else DIMENSIONS
    if name == "sparse":
        frame["month"] = frame["month"].dt.to_period("Q").dt.start_time
    for dimension in dimensions:
        frame[dimension] = frame[dimension].where(~frame[dimension].isin(_thin(frame, dimension)), "other")
    frame = frame.groupby(["month", *dimensions], as_index=False)["n"].sum()
    return Cells("contacts", frame, "month", dimensions, nodes=(("site",),), known=dimensions)


def _thin(frame: pd.DataFrame, dimension: str) -> list[str]:
    """Values with under 20 cases in a year, and the next ones until they have 20 together."""
    by_year = frame.groupby([dimension, frame["month"].dt.year])["n"].sum().unstack()
    by_year = by_year.loc[by_year.min(axis=1).sort_values().index]
    for n in range(int((by_year.min(axis=1) < THINNEST).sum()), len(by_year)):
        if not n or by_year.iloc[:n].sum().min() >= THINNEST:
            return by_year.index[:n].tolist()
    return by_year.index.tolist()


def margins(cells: Cells) -> Iterator[np.ndarray]:
    """A number for each cell by its place in each table that is printed beside the cells: all but the finest."""
    columns = [cells.time, *cells.dimensions]
    for size in range(1, len(columns)):
        for some in combinations(columns, size):
            yield labels(cells.frame, list(some))[0]


def nearest(values: np.ndarray) -> np.ndarray:
    return (values + _NEAREST) // BASE * BASE


def narrow_by_itself(cells: Cells) -> int:
    """Small cells that the attacker narrows down where each cell and sum was rounded to the nearest five."""
    shown, true = nearest(cells.true), cells.true.astype(float)
    rows = [_shown_sums(label, nearest(np.bincount(label, cells.true).astype(np.int64))) for label in margins(cells)]
    known = Polytope(np.maximum(shown - _NEAREST, 0.0), shown + float(_NEAREST), joined(rows))
    small = (true > 0) & (true < BASE)
    return int((small & (Attack(known, true, 1).widths(small, np.full(len(true), float(REQUIRED))) < REQUIRED)).sum())


def _shown_sums(label: np.ndarray, shown: np.ndarray) -> Sums:
    return groups(np.arange(len(label)), label, np.maximum(shown - _NEAREST, 0.0), shown + float(_NEAREST))


def last_quarter(cells: Cells) -> Cells:
    """A part that suppression can be examined for in seconds."""
    frame = cells.frame[cells.frame["month"] >= "2025-10-01"].reset_index(drop=True)
    return Cells(cells.name, frame, cells.time, cells.dimensions)


def narrow_left_out(cells: Cells) -> tuple[int, float]:
    """Cells of 1 or 2 that the attacker narrows down though they were left out, and the share of cells left out."""
    lines = list(margins(cells))
    finest = [label for label in lines if label.max() + 1 > len(label) / 9]
    left_out = np.isin(cells.true, _LEFT_OUT)
    primary = left_out.copy()
    for label in finest:
        left_out |= _complementary(label, left_out, cells.true)
    places = [np.array([cell]) for cell in range(len(cells.true))]
    sums = [np.flatnonzero(label == value) for label in lines for value in range(label.max() + 1)]
    found = intervals(cells.true.astype(float), [*places, *sums], np.r_[left_out, np.zeros(len(sums), bool)])
    ends = dict(zip(np.flatnonzero(left_out).tolist(), found, strict=True))
    narrow = sum(ends[cell][1] - ends[cell][0] < REQUIRED for cell in np.flatnonzero(primary).tolist())
    return narrow, float(left_out.mean())


def _complementary(label: np.ndarray, left_out: np.ndarray, true: np.ndarray) -> np.ndarray:
    """Where one cell of a line is left out alone: the next smallest that is not zero."""
    more = np.zeros(len(true), bool)
    alone = np.flatnonzero(np.bincount(label, left_out) == 1)
    for line in alone:
        others = np.flatnonzero((label == line) & ~left_out & (true > 0))
        if len(others):
            more[others[true[others].argmin()]] = True
    return more


def main() -> None:
    for name in JOBCENTERS:
        cells = cube(name)
        rounded = round_tables([cells], _KEY).rounded
        started = time.perf_counter()
        found = audit(rounded, attested="Invented officials, for a benchmark.")
        result.report(f"audit {name}: controlled rounding", time.perf_counter() - started, "s", MOST_SECONDS)
        result.report(f"audit {name}: controlled rounding refused", float(not found.passed), "times", 0)
        by_itself = narrow_by_itself(last_quarter(cells))
        result.report(f"audit {name}: nearest five, small cells narrow", by_itself, "cells")
        result.report(f"audit {name}: nearest five let through", float(not by_itself), "times", 0)
        left_out, share = narrow_left_out(last_quarter(cells))
        result.report(f"audit {name}: suppression, small cells narrow", left_out, "cells")
        result.report(f"audit {name}: suppression let through", float(not left_out), "times", 0)
        loss = float(np.abs(rounded[0].published - cells.true).mean())
        result.report(f"audit {name}: loss of controlled rounding", loss, "cases")
        result.report(
            f"audit {name}: loss of nearest five", float(np.abs(nearest(cells.true) - cells.true).mean()), "cases"
        )
        result.report(f"audit {name}: cells that suppression leaves out", 100 * share, "%")
    result.report("audit: memory at the most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")


if __name__ == "__main__":
    main()
