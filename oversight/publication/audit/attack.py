"""The attacker's problem over all tables jointly, taken apart into what hangs together."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.sums import Marks, Numbers, Places
from oversight.publication.audit.widths import Part, reach, widen

# programs solved side by side: two cores are the least that a machine has
_AT_A_TIME = 2


class Attack:
    """Everything that fits what is known, part by part; `truth` is one of the points that fit."""

    def __init__(self, known: Polytope, truth: Numbers, seed: int) -> None:
        rng = np.random.default_rng(seed)
        # chance of its own for each, so that nothing depends on which is examined first
        self.parts = [Part.of(cells, part, truth, rng.spawn(1)[0]) for cells, part in known.tight().parts()]
        self._part, self._place = np.empty(known.size, np.int64), np.empty(known.size, np.int64)
        for number, part in enumerate(self.parts):
            self._part[part.cells] = number
            self._place[part.cells] = np.arange(len(part.cells))

    @property
    def programs(self) -> int:
        return sum(part.solver.programs for part in self.parts)

    @property
    def whole_programs(self) -> int:
        return sum(part.solver.whole_programs for part in self.parts)

    @property
    def settled(self) -> Marks:
        """The cells whose ends were asked for by themselves."""
        found = np.zeros(len(self._part), bool)
        for part in self.parts:
            found[part.cells] = part.settled
        return found

    def widths(self, judged: Marks, wanted: Numbers, together: Places | None = None) -> Numbers:
        """How far apart each cell can be: for judged cells what is wanted at least, or as far as it goes.

        Of cells with the same number in `together` the others are only told as far as seen once a few are narrow.
        """

        def widened(part: Part) -> None:
            widen(part, judged[part.cells], wanted[part.cells], None if together is None else together[part.cells])

        found = np.empty(len(judged))
        largest_first = sorted(self.parts, key=lambda part: -len(part.cells))
        with ThreadPoolExecutor(_AT_A_TIME) as side_by_side:
            for _done in side_by_side.map(widened, largest_first):
                pass
        for part in self.parts:
            found[part.cells] = part.width
        return found

    def seen(self, places: Places) -> float:
        """How far apart the sum of these cells was seen: a part may move without the others."""
        return sum(float(np.ptp(part.witnesses.sums(inside))) for part, inside in self._split(places))

    def reach(self, places: Places, whole: bool = False) -> float:
        """How far apart the sum of these cells can be: at most by linear programs, exactly by whole numbers."""
        low, high = self.interval(places, whole)
        return high - low

    def interval(self, places: Places, whole: bool = False) -> tuple[float, float]:
        """The lowest and the highest value that the sum of these cells can have."""
        ends = [reach(part, inside, whole) for part, inside in self._split(places)]
        return sum(low for low, _ in ends), sum(high for _, high in ends)

    def _split(self, places: Places) -> Sequence[tuple[Part, Places]]:
        numbers = self._part[places]
        return [(self.parts[number], self._place[places[numbers == number]]) for number in np.unique(numbers)]
