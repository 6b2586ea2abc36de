"""Gate: no small cell can be pinned to fewer values than somebody with the printed year sums alone could."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from oversight.protected import BASE
from oversight.publication.audit.attack import Attack
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.knowledge import starts
from oversight.publication.audit.polytope import Polytope, marks
from oversight.publication.audit.sums import Marks, Numbers, Places
from oversight.publication.tables import Rounded

NAME = "small_cells"
# a cell of 1 to 4 must stay one of five values at least
REQUIRED = 4
# cells asked for once more by themselves, drawn at random, as a check of everything else
SAMPLE = 25
# after so many narrow cells whatever else looks narrow counts as narrow
ENOUGH = 50


@dataclass
class Problem:
    """What is known with the release and without it, and the attack on each; the second is seldom needed."""

    known: Polytope
    prior: Polytope
    truth: Numbers
    seed: int

    def __post_init__(self) -> None:
        self.attack = Attack(self.known, self.truth, self.seed)
        self._alone: Attack | None = None
        self.narrow_differences: list[Places] = []
        tight = self.prior.tight()
        self.wanted = np.minimum(tight.upper - tight.lower, REQUIRED)

    @property
    def attacks(self) -> Sequence[Attack]:
        return [self.attack, *([self._alone] if self._alone else [])]

    @property
    def alone(self) -> Attack:
        """The same attack by somebody who has not seen the release."""
        if self._alone is None:
            self._alone = Attack(self.prior, self.truth, self.seed)
        return self._alone

    def is_narrow(self, places: Places, width: float) -> bool:
        """Whether the release pins the sum of these cells further than REQUIRED and further than it was without."""
        if width >= REQUIRED:
            return False
        if width < min(REQUIRED, self.alone.reach(places)):
            width = self.attack.reach(places, whole=True)
            return width < min(REQUIRED, self.alone.reach(places, whole=True))
        return False


@dataclass(frozen=True)
class Widths:
    """For every cell: whether it was judged, how far apart its values can be, and whether that is too little.

    Where the year sums alone leave nothing open, there is nothing to judge: `known_before`.
    """

    judged: Marks
    known_before: Marks
    width: Numbers
    narrow: Marks


def judged(tables: Sequence[Rounded]) -> Marks:
    """Every cell that is shown as 0 or 5: all that may be 1 to 4."""
    return np.concatenate([np.asarray(table.published) <= BASE for table in tables])


def examine(problem: Problem, wanted: Marks, together: Places | None = None) -> Widths:
    """The width of every judged cell, and of a few at random once more by whole numbers.

    Of cells with the same number in `together` it is enough that some are narrow.
    """
    width = problem.attack.widths(wanted, problem.wanted, together)
    rng = np.random.default_rng(problem.seed)
    cells = np.flatnonzero(wanted)
    for cell in rng.choice(cells, min(SAMPLE, len(cells)), replace=False):
        width[cell] = problem.attack.reach(np.array([cell]), whole=True)
    suspects = wanted & (width < problem.wanted)
    narrow = _narrow(problem, np.flatnonzero(suspects), width, together)
    if together is not None and not len(narrow) and (suspects & ~problem.attack.settled).any():
        # what passes is looked at to the last cell
        return examine(problem, wanted)
    return Widths(wanted, problem.wanted == 0, width, marks(len(wanted), narrow))


def _narrow(problem: Problem, suspects: Places, width: Numbers, together: Places | None) -> Places:
    """Which of these cells are narrow. One of those that belong together is enough."""
    narrow: list[int] = []
    known: set[int] = set()
    # first those of which it is known already how far apart they can be
    for cell in suspects[np.lexsort((width[suspects], ~problem.attack.settled[suspects]))]:
        if together is not None and together[cell] in known:
            continue
        # what is refused anyway need not be known to the last cell
        if len(narrow) >= ENOUGH or problem.is_narrow(np.array([cell]), width[cell]):
            narrow.append(int(cell))
            known |= set() if together is None else {int(together[cell])}
    return np.array(narrow, np.int64)


def by_table(tables: Sequence[Rounded], widths: Widths) -> Iterator[dict[str, Any]]:
    """What is published of each table. Exactly recovered cells name themselves to whoever recovers them."""
    begin = starts(tables)
    for table in tables:
        at = slice(begin[table.cells.name], begin[table.cells.name] + len(table.cells.frame))
        shown_small, known = widths.judged[at], widths.known_before[at]
        small = shown_small & ~known
        width = widths.width[at][small]
        exact = width == 0
        yield {
            "table": table.cells.name,
            "cells_n": int(small.size),
            "audited_n": int(small.sum()),
            "known_before_n": int((shown_small & known).sum()),
            "min_width": int(width.min()) if len(width) else None,
            "narrow_n": int(widths.narrow[at].sum()),
            "exact_n": int(exact.sum()),
            "exact_small_n": int((exact & np.isin(table.cells.true[small], range(1, BASE))).sum()),
        }


def gate(found: Sequence[dict[str, Any]]) -> Gate:
    """Passed if no cell of any table is narrow."""
    narrow = [row["table"] for row in found if row["narrow_n"]]
    return Gate(NAME, not narrow, "cells_narrow" if narrow else "cells_wide", {"tables": narrow} if narrow else {})
