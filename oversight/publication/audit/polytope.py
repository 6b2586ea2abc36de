"""All whole numbers that fit what is known, and the parts of it that have nothing to do with each other."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from oversight.publication.audit.sums import Marks, Numbers, Places, Sums

# the cells that stand in no sum make up one part
_ALONE = -1


@dataclass(frozen=True)
class Polytope:
    """Every cell lies within its bounds, and every sum within those of its row."""

    lower: Numbers
    upper: Numbers
    sums: Sums

    @property
    def size(self) -> int:
        return len(self.lower)

    def holds(self, values: Numbers, slack: float = 0.0) -> bool:
        """Whether these values are possible."""
        sums = self.sums.of(values)
        cells_fit = (values >= self.lower - slack) & (values <= self.upper + slack)
        rows_fit = (sums >= self.sums.lower - slack) & (sums <= self.sums.upper + slack)
        return bool(cells_fit.all() and rows_fit.all())

    def tight(self) -> "Polytope":
        """The same, with the bounds of each cell drawn in as far as each row alone allows."""
        sums, lower, upper = self.sums, self.lower.copy(), self.upper.copy()
        rising = sums.sign > 0
        least, most = (
            np.where(rising, lower[sums.cell], -upper[sums.cell]),
            np.where(rising, upper[sums.cell], -lower[sums.cell]),
        )
        above = (sums.upper - np.bincount(sums.row, least, len(sums.lower)))[sums.row]
        below = (np.bincount(sums.row, most, len(sums.lower)) - sums.lower)[sums.row]
        np.minimum.at(upper, sums.cell, lower[sums.cell] + np.where(rising, above, below))
        np.maximum.at(lower, sums.cell, self.upper[sums.cell] - np.where(rising, below, above))
        return Polytope(lower, upper, sums)

    def parts(self) -> "Iterator[tuple[Places, Polytope]]":
        """The connected parts: the places of their cells, and what is known of these."""
        sums = self.sums.restless(self.lower, self.upper)
        label = np.where(marks(self.size, sums.cell), _connected(self.size, sums), _ALONE)
        order = np.argsort(label, kind="stable")
        starts = np.flatnonzero(np.r_[True, np.diff(label[order]) != 0])
        row_label = np.zeros(len(sums.lower), np.int64)
        row_label[sums.row] = label[sums.cell]
        by_row = _by_label(row_label)
        entry_label = _by_label(label[sums.cell])
        for cells in np.split(order, starts[1:]):
            yield cells, self._part(cells, sums, by_row.get(label[cells[0]]), entry_label.get(label[cells[0]]))

    def _part(self, cells: Places, sums: Sums, rows: Places | None, entries: Places | None) -> "Polytope":
        rows = np.empty(0, np.int64) if rows is None else rows
        entries = np.empty(0, np.int64) if entries is None else entries
        inside = Sums(
            np.searchsorted(rows, sums.row[entries]),
            np.searchsorted(cells, sums.cell[entries]),
            sums.sign[entries],
            sums.lower[rows],
            sums.upper[rows],
        )
        return Polytope(self.lower[cells], self.upper[cells], inside)


def _by_label(label: Places) -> dict[int, Places]:
    if not len(label):
        return {}
    order = np.argsort(label, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(label[order]) != 0])
    return {int(label[places[0]]): places for places in np.split(order, starts[1:])}


def _connected(size: int, sums: Sums) -> Places:
    """For each cell the lowest cell that it hangs together with."""
    label = np.arange(size)
    while True:
        of_row = np.full(len(sums.lower), size)
        np.minimum.at(of_row, sums.row, label[sums.cell])
        lower = label.copy()
        np.minimum.at(lower, sums.cell, of_row[sums.row])
        lower = lower[lower]
        if np.array_equal(lower, label):
            return label
        label = lower


def marks(size: int, places: Places) -> Marks:
    """True at these places."""
    marked = np.zeros(size, bool)
    marked[places] = True
    return marked
