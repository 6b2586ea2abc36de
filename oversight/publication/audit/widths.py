"""How narrowly an attacker can pin each small cell of one connected part."""

from dataclasses import dataclass, field

import numpy as np

from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.solver import CLOSE, Solver, one
from oversight.publication.audit.sums import Marks, Numbers, Places
from oversight.publication.audit.witnesses import Witnesses

# for one program; what takes longer counts as not solved
SECONDS = 60.0
# how many cells one program looks at is doubled when it settled most of them, halved when it settled few
_MOST, _FEW = 0.5, 0.25
# what becomes coarser together does so with fewer narrow cells than these: its other cells need not be known
_PLENTY = 10


@dataclass
class Part:
    """One connected part while it is examined: `cells` are its places among all."""

    cells: Places
    polytope: Polytope
    rng: np.random.Generator
    witnesses: Witnesses
    solver: Solver
    # cells whose width was asked for by itself, and what came out
    settled: Marks = field(init=False)
    reach: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.settled, self.reach = np.zeros(self.polytope.size, bool), np.zeros(self.polytope.size)

    @property
    def width(self) -> Numbers:
        """The width of each cell: what came out where it was asked for by itself, else what was seen."""
        return np.where(self.settled, self.reach, self.witnesses.width)

    @classmethod
    def of(cls, cells: Places, polytope: Polytope, truth: Numbers, rng: np.random.Generator) -> "Part":
        return cls(cells, polytope, rng, Witnesses(polytope, truth[cells], rng), Solver(polytope, SECONDS))


def widen(part: Part, judged: Marks, wanted: Numbers, together: Places | None = None) -> None:
    """See every judged cell so far apart as wanted, or settle how far it goes.

    `together` numbers the cells that become coarser together: of these a few narrow ones are enough.
    """
    if not len(part.polytope.sums.lower):
        part.witnesses.add(part.polytope.lower)
        part.witnesses.add(part.polytope.upper)
    bounds = part.polytope.upper - part.polytope.lower
    hopeless = judged & ~part.settled & (bounds < wanted)
    part.settled[hopeless], part.reach[hopeless] = True, bounds[hopeless]
    size = max(int(judged.sum()), 1)
    while len(pending := _pending(part, judged, wanted, together)):
        chosen = part.rng.choice(pending, min(size, len(pending)), replace=False)
        if len(chosen) == 1:
            settle(part, chosen, wanted[chosen[0]])
        else:
            part.witnesses.add(part.solver.lowest(_outwards(part, chosen)))
        done = part.settled[chosen] | (part.witnesses.width[chosen] >= wanted[chosen])
        size = _next_size(len(chosen), float(done.mean()))


def _pending(part: Part, judged: Marks, wanted: Numbers, together: Places | None) -> Places:
    """The cells of which it is still to be seen how far apart they can be."""
    unknown = judged & ~part.settled & (part.witnesses.width < wanted)
    if together is not None:
        narrow = judged & part.settled & (part.reach < wanted)
        unknown &= (np.bincount(together[narrow], minlength=int(together.max()) + 1) < _PLENTY)[together]
    return np.flatnonzero(unknown)


def _next_size(size: int, done: float) -> int:
    if done > _MOST:
        return size * 2
    return max(size // 2, 1) if done < _FEW else size


def settle(part: Part, cell: Places, wanted: float) -> None:
    """How far apart a single cell can be.

    What linear programs allow is never less than what is possible: narrow is narrow. Whole numbers decide the rest.
    """
    low, high = reach(part, cell)
    if high - low >= wanted > part.witnesses.width[cell]:
        low, high = reach(part, cell, whole=True)
    part.settled[cell], part.reach[cell] = True, high - low


def reach(part: Part, places: Places, whole: bool = False) -> tuple[float, float]:
    """The lowest and the highest value of the sum of these cells, in whole numbers if wanted."""
    low, high = (_end(part, places, sign, whole) for sign in (1.0, -1.0))
    return low, -high


def _end(part: Part, places: Places, sign: float, whole: bool) -> float:
    """The lowest value of the sum with this sign. A linear program's is rounded up: every cell is a whole number."""
    costs = one(part.polytope.size, places, sign)
    point = part.solver.lowest(costs)
    end = float(np.ceil(costs @ point - CLOSE))
    part.witnesses.add(point, mend=whole)
    if whole and (sign * part.witnesses.sums(places)).min() > end:
        point = part.solver.lowest_whole(costs)
        part.witnesses.add(point)
        end = float(np.rint(costs @ point))
    return end


def _outwards(part: Part, chosen: Places) -> Numbers:
    """Push each chosen cell to an end at which it was not seen yet."""
    seen = part.witnesses
    at_top, at_bottom = (
        seen.high[chosen] >= part.polytope.upper[chosen],
        seen.low[chosen] <= part.polytope.lower[chosen],
    )
    down = np.where(at_top, True, np.where(at_bottom, False, part.rng.random(len(chosen)) < 0.5))
    costs = np.zeros(part.polytope.size)
    costs[chosen] = np.where(down, 1.0, -1.0) * part.rng.uniform(0.5, 1.5, len(chosen))
    return costs
