"""A first rounding without preference: each cell and each node goes up as often as its remainder says, and sums fit."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from oversight.protected import BASE
from oversight.publication.labels import Codes

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Problem:
    """One block: the truth, the nodes of each cell from coarse to fine, and what the leader published for each.

    `targets` is the sum of the cell's node number `fixed` - 1, once per cell; None where the table is free.
    """

    true: Counts
    levels: Codes
    fixed: int = 0
    targets: Counts | None = None


def start(problem: Problem, chance: npt.NDArray[np.float64]) -> Counts:
    """Rounds the running total over the cells, node by node and in secret order within: every stretch is then adjacent.

    `chance` holds two numbers per cell: the first gives the order, the second the place where rounding begins.
    """
    order = np.lexsort((chance[0], *problem.levels.T[::-1]))
    true = problem.true[order]
    first = _first_of_each_part(problem, order)
    before = np.cumsum(true) - true
    total = before - before[first] + true
    begin = _begin(problem, order, first, chance[1])
    published = np.empty_like(problem.true)
    published[order] = BASE * ((total + begin) // BASE - (total - true + begin) // BASE)
    return published


def _first_of_each_part(problem: Problem, order: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """For each cell the first one of its part: all cells, or those whose sum the leader gives."""
    places = np.arange(len(order))
    if problem.targets is None:
        return np.zeros_like(places)
    part = problem.levels[order, problem.fixed - 1]
    is_first = np.r_[True, part[1:] != part[:-1]]
    return np.maximum.accumulate(np.where(is_first, places, 0))


def _begin(
    problem: Problem, order: npt.NDArray[np.intp], first: npt.NDArray[np.intp], chance: npt.NDArray[np.float64]
) -> Counts:
    """0 to 4 for each part; where its sum is given, only what leads to this sum."""
    lowest, choices = np.zeros_like(problem.true), np.full_like(problem.true, BASE)
    if problem.targets is not None:
        starts, part = np.unique(first, return_inverse=True)
        true = np.add.reduceat(problem.true[order], starts)[part]
        is_up = problem.targets[order] > true
        lowest = np.where(is_up, BASE - true % BASE, 0)
        choices = np.where(is_up, true % BASE, BASE - true % BASE)
    begin: Counts = lowest + np.floor(chance[order[first]] * choices).astype(np.int64)
    return begin
