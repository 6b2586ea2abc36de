"""Points that fit what is known, and how far apart they hold each cell: what one program finds serves all cells."""

import numpy as np

from oversight.publication.audit.polytope import Polytope, marks
from oversight.publication.audit.solver import CLOSE, NotSolved, Solver
from oversight.publication.audit.sums import Marks, Numbers, Places, Sums

# so many points are kept for the sums that are asked for later
KEPT = 96
_MENDING_SECONDS = 5.0
# cells that may move along, for each that came out as a fraction: few first, for that is quick; and at least so many
_COMPANIONS, _AT_LEAST = (10, 50, 250), 60


class Witnesses:
    """The lowest and highest value of each cell over all points of whole numbers seen; the truth is the first."""

    def __init__(self, polytope: Polytope, truth: Numbers, rng: np.random.Generator) -> None:
        if not polytope.holds(truth):
            raise NotSolved("the truth does not fit what is published")
        self._polytope, self._rng = polytope, rng
        self.low, self.high = truth.copy(), truth.copy()
        # the newest replace the oldest
        self._points, self._n = np.empty((KEPT, polytope.size), np.int32), 0
        self._keep(truth)

    def add(self, point: Numbers, mend: bool = True) -> None:
        """Take a point into account: its whole numbers, or whole numbers near it if there are any."""
        whole = self._whole(point, mend)
        if whole is None:
            return
        np.minimum(self.low, whole, out=self.low)
        np.maximum(self.high, whole, out=self.high)
        self._keep(whole)

    @property
    def width(self) -> Numbers:
        """How many steps of one lie between the ends seen: so much is certainly possible."""
        return self.high - self.low

    def sums(self, places: Places) -> Numbers:
        """What these cells add up to in each of the points that were kept."""
        kept = self._points[: min(self._n, KEPT)]
        return np.asarray(kept[:, places].sum(axis=1), np.float64)

    def _keep(self, point: Numbers) -> None:
        self._points[self._n % KEPT] = point
        self._n += 1

    def _whole(self, point: Numbers, mend: bool) -> Numbers | None:
        rounded = np.rint(point)
        broken = np.abs(point - rounded) > CLOSE
        for companions in self._companions(int(broken.sum())) if mend and broken.any() else ():
            free = np.flatnonzero(broken | self._neighbours(broken, companions))
            if (found := _mended(self._polytope, rounded, free)) is not None:
                rounded[free] = found
                break
        return rounded if self._polytope.holds(rounded) else None

    def _companions(self, n: int) -> list[int]:
        return [0, *(max(_AT_LEAST, each * n) for each in _COMPANIONS)]

    def _neighbours(self, broken: Marks, n: int) -> Marks:
        """Some cells that stand in one sum with a broken one."""
        sums = self._polytope.sums
        touched = marks(len(sums.lower), sums.row[broken[sums.cell]])
        beside = np.unique(sums.cell[touched[sums.row]])
        return marks(self._polytope.size, self._rng.choice(beside, min(n, len(beside)), replace=False))


def _mended(polytope: Polytope, rounded: Numbers, free: Places) -> Numbers | None:
    """Whole numbers for the free cells where the others stay; None if there are none, or not quickly."""
    sums = polytope.sums
    rest = rounded.copy()
    rest[free] = 0.0
    fixed = sums.of(rest)
    inside = marks(polytope.size, free)[sums.cell]
    few = Sums(
        sums.row[inside],
        np.searchsorted(free, sums.cell[inside]),
        sums.sign[inside],
        sums.lower - fixed,
        sums.upper - fixed,
    )
    small = Polytope(polytope.lower[free], polytope.upper[free], few.only(marks(len(sums.lower), few.row)))
    try:
        return Solver(small, _MENDING_SECONDS).lowest_whole(np.zeros(len(free)))
    except NotSolved:
        # the point is still a true optimum of the program, only no witness of whole numbers
        return None
