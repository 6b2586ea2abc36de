"""Bring the sums of a block nearer to the truth: flip single cells and pairs as long as it helps and nodes stay true.

All numbers are small whole ones held as floats: sums are exact, and every machine decides alike.
"""

from dataclasses import dataclass
from math import comb

import numpy as np
import numpy.typing as npt

from oversight.protected import BASE
from oversight.publication.blocks import MOST_DIMENSIONS
from oversight.publication.drift import NOW, OF_A_CELL, RUNNING
from oversight.publication.labels import Codes

Numbers = npt.NDArray[np.float64]
Small = npt.NDArray[np.int8]
# what the squared deviation of one sum weighs in all
WEIGHT = NOW + float(RUNNING.sum())
# so many pairs are tried at a time: what fits into the nearest memory
PAIRS = 8192


@dataclass(frozen=True)
class Free:
    """The cells that can go up or down, and everything about them that does not change during the search.

    `own_levels`: nodes of further columns, which no set of dimensions describes. `pull`: see Drift.pull.
    """

    remainder: Numbers
    dimensions: Codes
    margins: Codes
    levels: Codes
    own_levels: tuple[int, ...]
    fixed: int
    pull: Numbers


def improve(free: Free, is_up: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Take the best step among some cells and all partners, until no cells have one left."""
    state = _State(free, is_up)
    if not len(is_up):
        return is_up
    parts = np.array_split(np.arange(len(is_up)), min(len(is_up) ** 2 // PAIRS + 1, len(is_up)))
    quiet, turn = 0, 0
    while quiet < len(parts):
        took_steps = state.exhaust(parts[turn])
        quiet, turn = (1 if took_steps else quiet + 1), (turn + 1) % len(parts)
    return state.is_up


class _State:
    def __init__(self, free: Free, is_up: npt.NDArray[np.bool_]) -> None:
        self.is_up = is_up.copy()
        self._remainder, self._fixed = free.remainder, free.fixed
        self._dimensions, self._levels = _rows(free.dimensions), _rows(free.levels)
        self._own_levels = self._levels[list(free.own_levels)]
        self._own = _own_squares(free.margins)
        self._table = _by_agreement(free.dimensions.shape[1])
        self._slope = free.pull + _slope(free.margins, self._deviation())
        # a sum of one cell alone pulls it nowhere, see _own_squares
        self._slope -= (WEIGHT * free.margins.shape[1] - self._own) * self._deviation()

    def exhaust(self, rows: npt.NDArray[np.intp]) -> bool:
        """Take steps from these cells while there are any."""
        shared, depth = self._shared(rows), _alike(self._levels, rows)
        took_steps = False
        while self._step(rows, shared, depth):
            took_steps = True
        return took_steps

    def _step(self, rows: npt.NDArray[np.intp], shared: Numbers, depth: Small) -> bool:
        move = np.where(self.is_up, -float(BASE), float(BASE))
        alone = BASE * BASE * self._own + 2 * move * self._slope
        pairs = shared * (2 * move[rows, None]) * move
        pairs += alone[rows, None]
        pairs += alone
        blocked = self._blocked(move)
        np.copyto(pairs, np.inf, where=self._is_forbidden(rows, blocked, depth))
        pairs[np.arange(len(rows)), rows] = np.where(blocked[rows] == 0, alone[rows], np.inf)
        row, partner = divmod(int(np.argmin(pairs)), pairs.shape[1])
        if not pairs[row, partner] < 0:
            return False
        for cell in {int(rows[row]), partner}:
            self._flip(cell, move[cell])
        return True

    def _flip(self, cell: int, move: float) -> None:
        self.is_up[cell] = not self.is_up[cell]
        shared = self._shared(np.array([cell]))[0]
        shared[cell] = self._own[cell]
        self._slope += move * shared

    def _deviation(self) -> Numbers:
        return BASE * self.is_up - self._remainder

    def _shared(self, rows: npt.NDArray[np.intp]) -> Numbers:
        """For pairs of cells the weight of the sums that both are part of."""
        shared = self._table[_alike(self._dimensions, rows)]
        if len(self._own_levels):
            shared += WEIGHT * _alike(self._own_levels, rows)
        return shared

    def _is_forbidden(self, rows: npt.NDArray[np.intp], blocked: Small, depth: Small) -> npt.NDArray[np.bool_]:
        """`depth`: how many nodes, from the coarsest on, two cells have in common: those do not notice an exchange."""
        is_same_way = self.is_up[rows, None] == self.is_up
        # no node takes two steps in one direction
        return np.asarray((blocked[rows, None] > depth) | (blocked > depth) | (is_same_way & (depth > 0)))

    def _blocked(self, move: Numbers) -> Small:
        """The finest node (from 1) that cannot follow this cell: it is given, or would no longer be adjacent."""
        blocked = np.full(len(move), self._fixed, dtype=np.int8)
        for level, node in enumerate(self._levels[self._fixed :], self._fixed):
            off = np.bincount(node, self._deviation())[node]
            blocked[off * move >= 0] = level + 1
        return blocked


def _rows(columns: Codes) -> npt.NDArray[np.int32]:
    return np.ascontiguousarray(columns.T, dtype=np.int32)


def _alike(codes: npt.NDArray[np.int32], rows: npt.NDArray[np.intp]) -> Small:
    """In how many of these codes each of the rows is like each cell."""
    alike = np.zeros((len(rows), codes.shape[1]), dtype=np.int8)
    for code in codes:
        alike += code[rows, None] == code
    return alike


def _by_agreement(dimensions: int) -> Numbers:
    """The weight of all sums that two cells share, by the number of dimensions in which they are alike."""
    sums = [sum(comb(alike, size) for size in range(MOST_DIMENSIONS + 1)) for alike in range(dimensions + 1)]
    return WEIGHT * np.array(sums, dtype=float)


def _own_squares(margins: Codes) -> Numbers:
    """The weight of a cell's own square: of sums in which another cell moves, and a little of the cell itself.

    A sum that no other cell moves is left to chance: to draw it to the nearer multiple would tell more than is shown.
    The little keeps counts right on average: flips alone would even out those that should nearly always go up.
    """
    in_sum = np.bincount(margins.ravel())[margins]
    itself = OF_A_CELL * RUNNING.sum() * (len(margins) > 1)
    return np.asarray(WEIGHT * (in_sum > 1).sum(axis=1) + itself)


def _slope(margins: Codes, deviation: Numbers) -> Numbers:
    sums = np.bincount(margins.ravel(), np.repeat(deviation, margins.shape[1]))
    return np.asarray(WEIGHT * sums[margins].sum(axis=1))
