"""Round every table of a release once, to multiples of five that add up; what was published before stays as it is.

docs/decisions/0022 says what is promised, and why it is done in this way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.protected import BASE
from oversight.publication.before import Before, corrections, empty_corrections
from oversight.publication.blocks import Block, Table, take_apart
from oversight.publication.chance import uniforms
from oversight.publication.correcting import corrected, may_stay
from oversight.publication.drift import Drift
from oversight.publication.links import Led, leaders_first, led_by
from oversight.publication.search import Free, improve
from oversight.publication.start import Problem, start
from oversight.publication.tables import Cells, Rounded

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Previous:
    """What the release before holds: `tables` by name (time, dimensions, n; zero cells have no row), and up to when.

    A block with a time up to `until` of its table was published; a table without `until` was not.
    """

    tables: dict[str, pd.DataFrame]
    until: dict[str, pd.Timestamp]


@dataclass(frozen=True)
class Outcome:
    """`corrections`: table_name, time, cell, old, new. `unlinked`: table_name, time of blocks that their leader does
    not lead, because the two do not count the same rows there."""

    rounded: tuple[Rounded, ...]
    corrections: pd.DataFrame
    unlinked: pd.DataFrame = field(default_factory=lambda: _unlinked([]))


def round_tables(tables: Sequence[Cells], key: bytes, previous: Previous | None = None) -> Outcome:
    """Every published cell and node is a multiple of five next to the truth. The same key gives the same result.

    Raises ValueError for nodes that do not lie within each other, and for links that cannot be kept.
    """
    done: dict[str, Rounded] = {}
    changes, unlinked = [empty_corrections()], []
    for cells in leaders_first(tables):
        led = led_by(done[cells.link.leader], cells) if cells.link else None
        before = _before(cells, previous)
        done[cells.name] = Rounded(cells, _rounded(take_apart(cells), key, led, before))
        changes.append(corrections(done[cells.name], before))
        unlinked += [(cells.name, time) for time in sorted(led.apart if led else ())]
    return Outcome(
        tuple(done[cells.name] for cells in tables), pd.concat(changes, ignore_index=True), _unlinked(unlinked)
    )


def _before(cells: Cells, previous: Previous | None) -> Before | None:
    if previous is None or cells.name not in previous.until:
        return None
    return Before(previous.tables.get(cells.name), pd.Timestamp(previous.until[cells.name]))


def _rounded(table: Table, key: bytes, led: Led | None, before: Before | None) -> Counts:
    """Block after block: what earlier blocks deviate decides on later ones, never the other way round."""
    published = np.zeros(len(table.cells.frame), dtype=np.int64)
    drift = Drift(table)
    old = before.aligned(table.cells) if before else None
    for block in table.blocks:
        rows, problem = block.rows, _problem(table, block, led)
        drift.begin(block.time)
        first = _first(table, block, problem, key)
        if before and old is not None and block.time <= before.until:
            published[rows] = old[rows] if may_stay(problem, old[rows]) else corrected(problem, old[rows], first)
        else:
            published[rows] = _improved(table, block, problem, first, drift)
        drift.add(table.margins[rows], published[rows] - problem.true)
    return published


def _problem(table: Table, block: Block, led: Led | None) -> Problem:
    true = table.cells.true[block.rows]
    levels = table.levels[block.rows]
    if led is None or block.time in led.apart:
        return Problem(true, levels)
    return Problem(true, levels, table.fixed, led.targets[block.rows])


def _first(table: Table, block: Block, problem: Problem, key: bytes) -> Counts:
    chance = uniforms(key, table.cells.name, block.time, 2 * len(block.rows))
    return start(problem, chance.reshape(2, -1))


def _improved(table: Table, block: Block, problem: Problem, first: Counts, drift: Drift) -> Counts:
    """Only cells between two multiples can move; the others are published as they are."""
    remainder = problem.true % BASE
    rows = block.rows[remainder > 0]
    free = Free(
        remainder[remainder > 0].astype(float),
        table.dimensions[rows],
        table.margins[rows],
        table.levels[rows],
        table.own_levels,
        problem.fixed,
        drift.pull(table.margins[rows]),
    )
    low = problem.true - remainder
    published = low.copy()
    published[remainder > 0] += BASE * improve(free, (first > low)[remainder > 0])
    return published


def _unlinked(found: list[tuple[str, pd.Timestamp]]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["table_name", "time"])
