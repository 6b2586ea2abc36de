"""Gate: two selections of which one holds the other do not give away what lies between them.

Shown differences are always multiples of five; that proves nothing. What counts is how far apart the true difference
can be, given everything that is known.
"""

from collections.abc import Sequence

import numpy as np

from oversight.protected import BASE
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.selections import differences
from oversight.publication.audit.small_cells import ENOUGH, REQUIRED, Problem
from oversight.publication.audit.sums import Marks, Places
from oversight.publication.tables import Rounded

NAME = "nested_selections"


def gate(problem: Problem, tables: Sequence[Rounded], pairs: int, coarser: Marks) -> Gate:
    """Differences of 1 to 4 cases are judged by the rule for single cells.

    Those with `coarser` cells are left out: these will not be published as they are.
    """
    rng = np.random.default_rng(problem.seed)
    narrow = problem.narrow_differences
    for places in differences(tables, pairs, rng):
        if not coarser[places].any() and _is_small(problem, places) and _is_narrow(problem, places):
            narrow.append(places)
        if len(narrow) >= ENOUGH:
            break
    detail = {"pairs_n": pairs, **({"narrow_n": len(narrow)} if narrow else {})}
    return Gate(NAME, not narrow, "differences_narrow" if narrow else "differences_wide", detail)


def _is_small(problem: Problem, places: Places) -> bool:
    return bool(0 < problem.truth[places].sum() < BASE)


def _is_narrow(problem: Problem, places: Places) -> bool:
    """What points seen before hold apart is wide; only the rest needs programs of its own."""
    if problem.attack.seen(places) >= REQUIRED:
        return False
    width = problem.attack.reach(places)
    if width >= REQUIRED > problem.attack.seen(places):
        width = problem.attack.reach(places, whole=True)
    return problem.is_narrow(places, width)
