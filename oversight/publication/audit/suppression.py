"""The same attacker before a table in which cells were left out: what sums that are printed give away of the others."""

from collections.abc import Sequence

import numpy as np

from oversight.publication.audit.attack import Attack
from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.sums import Marks, Numbers, Places, exactly


def intervals(inner: Numbers, cells: Sequence[Places], suppressed: Marks, seed: int = 0) -> list[tuple[float, float]]:
    """For each suppressed cell the lowest and highest value that fits.

    `inner` are the true innermost counts, `cells` those that each cell of the table adds up, `suppressed` marks the
    cells that are left out; all others are printed exactly.
    """
    printed = [places for places, is_left_out in zip(cells, suppressed, strict=True) if not is_left_out]
    row = np.repeat(np.arange(len(printed)), [len(places) for places in printed])
    place = np.concatenate(printed) if printed else np.empty(0, np.int64)
    totals = np.array([inner[places].sum() for places in printed], np.float64)
    known = Polytope(np.zeros(len(inner)), np.full(len(inner), inner.sum()), exactly(place, row, totals))
    attack = Attack(known, inner, seed)
    return [attack.interval(places) for places, is_left_out in zip(cells, suppressed, strict=True) if is_left_out]
