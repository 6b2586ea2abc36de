"""Sums of cells within bounds: everything that is known of a release, as rows over unknown whole numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Sums:
    """Row `row[i]` holds cell `cell[i]` with `sign[i]`; each row lies between its `lower` and `upper`."""

    row: Places
    cell: Places
    sign: Numbers
    lower: Numbers
    upper: Numbers

    def of(self, values: Numbers) -> Numbers:
        """What each row adds up to where the cells have these values."""
        return summed(self.row, self.sign * values[self.cell], len(self.lower))

    def only(self, wanted: Marks) -> "Sums":
        """The rows that are marked, numbered anew."""
        inside = wanted[self.row]
        renamed = np.cumsum(wanted) - 1
        return Sums(
            renamed[self.row[inside]], self.cell[inside], self.sign[inside], self.lower[wanted], self.upper[wanted]
        )

    def restless(self, lower: Numbers, upper: Numbers) -> "Sums":
        """The rows that cells within these bounds could break; the others say nothing."""
        rising = self.sign > 0
        least = summed(self.row, self.sign * np.where(rising, lower[self.cell], upper[self.cell]), len(self.lower))
        most = summed(self.row, self.sign * np.where(rising, upper[self.cell], lower[self.cell]), len(self.lower))
        return self.only((least < self.lower) | (most > self.upper))


def summed(group: Places, values: npt.NDArray[Any], n: int) -> Numbers:
    """The sum of the values of each of n groups."""
    return np.bincount(group, values, n).astype(np.float64)


def nothing() -> Sums:
    """No row at all."""
    nowhere, nought = np.empty(0, np.int64), np.empty(0)
    return Sums(nowhere, nowhere, nought, nought, nought)


def groups(cell: Places, group: Places, lower: Numbers, upper: Numbers) -> Sums:
    """One row per group: the sum of its cells."""
    return Sums(group, cell, np.ones(len(cell)), lower, upper)


def exactly(cell: Places, group: Places, total: Numbers) -> Sums:
    """One row per group, whose sum is known."""
    return groups(cell, group, total, total)


def joined(parts: Iterable[Sums]) -> Sums:
    """All rows under each other."""
    given: Sequence[Sums] = [nothing(), *parts]
    starts = np.cumsum([0, *(len(part.lower) for part in given[:-1])])
    return Sums(
        np.concatenate([part.row + start for part, start in zip(given, starts, strict=True)]),
        np.concatenate([part.cell for part in given]),
        np.concatenate([part.sign for part in given]),
        np.concatenate([part.lower for part in given]),
        np.concatenate([part.upper for part in given]),
    )
