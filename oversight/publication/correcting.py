"""What was published stays while it is a neighbour of the truth; where it is not, as few cells change as can be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from oversight.protected import BASE
from oversight.publication.labels import Codes
from oversight.publication.start import Problem
from oversight.publication.tables import LARGEST_DEVIATION

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Choice:
    """A cell or a sum that is published as `low`, or as one multiple more, and how many changes each needs.

    `parts` are given in the order in which they go up; a cell has none and stands in its `row`.
    """

    low: int
    costs: tuple[int, int | None]
    parts: tuple[_Choice, ...] = ()
    row: int = -1

    @property
    def rise(self) -> int:
        """What it costs more to go up."""
        assert self.costs[1] is not None
        return self.costs[1] - self.costs[0]

    @property
    def prefers_up(self) -> bool:
        return self.costs[1] is not None and self.rise < 0


def may_stay(problem: Problem, published: Counts) -> bool:
    """Every cell and every node is a multiple adjacent to the truth, and sums are those of the leader."""
    if not (_is_adjacent(published, problem.true) and not (published % BASE).any()):
        return False
    for level, node in enumerate(problem.levels.T):
        if not _is_adjacent(_sums(node, published), _sums(node, problem.true)):
            return False
        is_given = problem.targets is not None and level == problem.fixed - 1
        if is_given and (_sums(node, published)[node] != problem.targets).any():
            return False
    return True


def corrected(problem: Problem, published: Counts, anew: Counts) -> Counts:
    """The fewest changes to what was published, and among those the ones most like a rounding made anew."""
    result = np.empty_like(problem.true)
    for choice in _wholes(problem, published, anew):
        wanted = None if problem.targets is None else int(problem.targets[_first_row(choice)])
        _take(choice, choice.prefers_up if wanted is None else wanted > choice.low, result)
    return result


def _wholes(problem: Problem, published: Counts, anew: Counts) -> list[_Choice]:
    """The coarsest sums that may be chosen freely, or that the leader gives."""
    top = max(problem.fixed - 1, 0)
    choices = [_of_cell(problem, published, anew, row) for row in range(len(problem.true))]
    for level in reversed(range(top, problem.levels.shape[1])):
        choices = _gathered(choices, problem.levels[:, level], problem.true)
    return choices


def _of_cell(problem: Problem, published: Counts, anew: Counts, row: int) -> _Choice:
    true = int(problem.true[row])
    low = true - true % BASE

    def cost(value: int) -> int:
        # one change outweighs all the unlikeness of a block
        return int(value != published[row]) * (len(problem.true) + 1) + int(value != anew[row])

    return _Choice(low, (cost(low), cost(low + BASE) if true % BASE else None), row=row)


def _gathered(choices: list[_Choice], node: Codes, true: Counts) -> list[_Choice]:
    groups: dict[int, list[_Choice]] = {}
    for choice in choices:
        groups.setdefault(int(node[_first_row(choice)]), []).append(choice)
    sums = _sums(node, true)
    return [_sum_of(parts, int(sums[number])) for number, parts in groups.items()]


def _sum_of(parts: list[_Choice], true: int) -> _Choice:
    """Those parts go up first for which it costs least: the cheapest way to each of both sums."""
    firm = [part for part in parts if part.costs[1] is None]
    loose = sorted((part for part in parts if part.costs[1] is not None), key=lambda part: part.rise)
    low = true - true % BASE
    ups = (low - sum(part.low for part in parts)) // BASE
    cost = sum(part.costs[0] for part in parts) + sum(part.rise for part in loose[:ups])
    costs = (cost, cost + loose[ups].rise if true % BASE else None)
    return _Choice(low, costs, (*loose, *firm))


def _take(choice: _Choice, is_up: bool, result: Counts) -> None:
    value = choice.low + BASE * is_up
    if not choice.parts:
        result[choice.row] = value
    ups = (value - sum(part.low for part in choice.parts)) // BASE
    for place, part in enumerate(choice.parts):
        _take(part, place < ups, result)


def _first_row(choice: _Choice) -> int:
    return _first_row(choice.parts[0]) if choice.parts else choice.row


def _is_adjacent(published: Counts, true: Counts) -> bool:
    return bool((np.abs(published - true) <= LARGEST_DEVIATION).all())


def _sums(node: Codes, values: Counts) -> Counts:
    # whole numbers far below 2**53: exact as floats
    return np.bincount(node, values).astype(np.int64)
