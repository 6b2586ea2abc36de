"""How far published sums have run away from the truth: in the running quarter, in the year, and since the beginning."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.publication.blocks import Table
from oversight.publication.labels import Codes

Numbers = npt.NDArray[np.float64]
# what a deviation of one block weighs, and that of the running quarter, year and all; eighths, so that sums are exact
NOW = 8.0
RUNNING = np.array([4.0, 4.0, 2.0])
# what belongs to a single cell weighs half of any sum
OF_A_CELL = 0.5


class Drift:
    """The running deviations of every margin of a table, block after block."""

    def __init__(self, table: Table) -> None:
        self._sums = np.zeros((len(RUNNING), table.margins_n))
        self._shares = np.where(table.is_cell, OF_A_CELL, 1.0)
        self._last: pd.Timestamp | None = None

    def begin(self, time: pd.Timestamp) -> None:
        """A new quarter and a new year start from nothing."""
        if self._last is not None and (time.year, time.quarter) != (self._last.year, self._last.quarter):
            self._sums[0] = 0
        if self._last is not None and time.year != self._last.year:
            self._sums[1] = 0
        self._last = time

    def pull(self, margins: Codes) -> Numbers:
        """How strongly each of these cells is wanted lower (above 0) or higher, for what was published so far."""
        weighted = np.tensordot(RUNNING, self._sums[:, margins], axes=1)
        return np.asarray(weighted @ self._shares)

    def add(self, margins: Codes, deviation: npt.NDArray[np.int64]) -> None:
        each = np.repeat(deviation, margins.shape[1])
        self._sums += np.bincount(margins.ravel(), each, self._sums.shape[1])
