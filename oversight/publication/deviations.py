"""How far published figures lie from the truth, table by table: cells and usual sums together, never a single one."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.publication.labels import Codes, codes, combined
from oversight.publication.tables import Cells, Rounded

# with fewer figures than these the mean could be solved for single cells
FEWEST_FIGURES = 200
# sums by up to this many dimensions are usual
USUAL_DIMENSIONS = 2
# each month or quarter as published, then longer spans
SPANS = ("time", "quarter", "year", "all")


def deviations(rounded: Sequence[Rounded]) -> pd.DataFrame:
    """table_name, cells_n, mean, p95, largest: over single cells and usual sums, those published as 0 left out.

    `cells_n` is the number of these figures. The other three are missing where there are fewer than FEWEST_FIGURES.
    """
    return pd.DataFrame([_row(table) for table in rounded], columns=["table_name", "cells_n", "mean", "p95", "largest"])


def of_sums(table: Rounded, by: Sequence[str], span: str) -> npt.NDArray[np.int64]:
    """Published minus true, for each sum by these columns and this span of time; also where both are 0."""
    return sums_of(table.cells, table.published, by, span) - sums_of(table.cells, table.cells.true, by, span)


def sums_of(cells: Cells, values: npt.NDArray[np.int64], by: Sequence[str], span: str) -> npt.NDArray[np.int64]:
    return _sums(values, _Numbers(cells).of(by, span))


class _Numbers:
    """Columns and spans of a table as numbers, each found once: sums are asked for by hundreds."""

    def __init__(self, cells: Cells) -> None:
        self._rows = len(cells.frame)
        times = pd.DataFrame({span: _begun(cells.frame[cells.time], span) for span in SPANS})
        self._span = {span: codes(times, [span]) for span in SPANS}
        self._column = {column: codes(cells.frame, [column]) for column in cells.dimensions}

    def of(self, by: Sequence[str], span: str) -> Codes:
        """The number of the sum that each cell is part of."""
        return combined([self._span[span], *(self._column[column] for column in by)], self._rows)


def _sums(values: npt.NDArray[np.int64], places: Codes) -> npt.NDArray[np.int64]:
    return np.bincount(places, values).astype(np.int64)


def _row(table: Rounded) -> dict[str, object]:
    off = np.abs(np.concatenate(list(_usual(table))))
    row: dict[str, object] = {"table_name": table.cells.name, "cells_n": len(off)}
    if len(off) < FEWEST_FIGURES:
        return row | {"mean": np.nan, "p95": np.nan, "largest": np.nan}
    p95 = round(float(np.quantile(off, 0.95)))
    return row | {"mean": round(float(off.mean()), 1), "p95": p95, "largest": int(off.max())}


def _usual(table: Rounded) -> Iterator[npt.NDArray[np.int64]]:
    numbers, true = _Numbers(table.cells), table.cells.true
    for by, span in _usual_sums(table.cells):
        places = numbers.of(by, span)
        published = _sums(table.published, places)
        yield (published - _sums(true, places))[published > 0]


def _usual_sums(cells: Cells) -> Iterator[tuple[tuple[str, ...], str]]:
    for count in range(min(USUAL_DIMENSIONS, len(cells.dimensions)) + 1):
        for by in combinations(cells.dimensions, count):
            yield from ((by, span) for span in SPANS)
    if len(cells.dimensions) > USUAL_DIMENSIONS:
        yield cells.dimensions, "time"


def _begun(times: pd.Series, span: str) -> pd.Series:
    """The first day of each time's span, or nothing for the whole time."""
    if span == "time":
        return times
    if span == "all":
        return pd.Series("", index=times.index)
    spans: pd.Series = times.dt.to_period("Q" if span == "quarter" else "Y").astype(str)
    return spans
