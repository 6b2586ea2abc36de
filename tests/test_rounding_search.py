"""The search leaves nothing better within its reach, and stays near the best rounding that there is at all."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from oversight.protected import BASE
from oversight.publication.blocks import take_apart
from oversight.publication.drift import OF_A_CELL, RUNNING, Drift
from oversight.publication.rounding import round_tables
from oversight.publication.search import WEIGHT, Free, improve
from oversight.publication.start import Problem, start
from oversight.publication.tables import Cells
from tests.rounding_cells import KEY, cube, grid, sums

# sum of the absolute deviations of all margins, on average over many blocks, as a multiple of the best there is
AT_MOST_TIMES_THE_BEST = 1.25


def margins(cells):
    """One row per margin, one column per cell: every set of dimensions but the cell itself, written down anew."""
    rows = []
    for count in range(len(cells.dimensions)):
        for by in combinations(cells.dimensions, count):
            groups = cells.frame.groupby(list(by)).indices if by else {"": np.arange(len(cells.frame))}
            rows += [np.isin(np.arange(len(cells.frame)), found) for found in groups.values()]
    return np.array(rows, dtype=float)


def best_there_is(cells):
    """The least sum of absolute deviations of all margins that any rounding to neighbours has, nodes kept."""
    matrix, rest, n = margins(cells), cells.true % BASE, len(cells.true)
    size = len(matrix)
    # the first n unknowns: does the cell go up; then one distance per margin, never less than its deviation
    above = LinearConstraint(np.hstack([BASE * matrix, -np.eye(size)]), -np.inf, matrix @ rest)
    below = LinearConstraint(np.hstack([BASE * matrix, np.eye(size)]), matrix @ rest, np.inf)
    kept = [sums(cells, np.eye(n)[cell], cells.nodes[0]).to_numpy() for cell in range(n)] if cells.nodes else []
    nodes = np.array(kept).T.reshape(-1, n)
    adjacent = LinearConstraint(
        np.hstack([BASE * nodes, np.zeros((len(nodes), size))]), nodes @ rest - 4, nodes @ rest + 4
    )
    highest = np.r_[rest > 0, np.full(size, np.inf)]
    found = milp(
        np.r_[np.zeros(n), np.ones(size)],
        constraints=[above, below, adjacent] if len(nodes) else [above, below],
        bounds=Bounds(0, highest),
        integrality=np.r_[np.ones(n), np.zeros(size)],
    )
    assert found.success
    return found.fun


def compared(mean, nodes, blocks):
    """The deviations that the search leaves and the best there are, over some random blocks."""
    left, best = 0.0, 0.0
    for seed in range(blocks):
        cells = grid(np.random.default_rng(seed).poisson(mean, (1, 3, 3, 3)), dimensions=("a", "b", "c"), nodes=nodes)
        published = round_tables([cells], bytes([seed])).rounded[0].published
        left += np.abs(margins(cells) @ (published - cells.true)).sum()
        best += best_there_is(cells)
    return left, best


@pytest.mark.parametrize("nodes", [(), (("a",),)])
@pytest.mark.parametrize("mean", [0.6, 3, 40])
def test_the_search_comes_near_the_best_there_is(mean, nodes):
    left, best = compared(mean, nodes, blocks=6)
    assert best <= left <= AT_MOST_TIMES_THE_BEST * best


def costs(cells, pull, off):
    """What the search wants small for each column of deviations, written down anew.

    Squares of sums of several moving cells, a little of each cell's own square, and the drift so far.
    """
    moving = margins(cells)[:, cells.true % BASE > 0]
    several = moving[moving.sum(axis=1) > 1]
    own = OF_A_CELL * RUNNING.sum() * (len(off) > 1)
    return WEIGHT * ((several @ off) ** 2).sum(axis=0) + own * (off**2).sum(axis=0) + 2 * pull @ off


def one_or_two(cells_n):
    """One row per cell and one column per step: a cell alone, or two."""
    steps = [*combinations(range(cells_n), 1), *combinations(range(cells_n), 2)]
    return np.array([[cell in step for step in steps] for cell in range(cells_n)])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from([1, 4, 60]), st.tuples(*[st.integers(1, 3)] * 3))
def test_no_single_cell_and_no_pair_would_make_it_better(seed, mean, shape):
    chance = np.random.default_rng(seed)
    cells = grid(chance.poisson(mean, (1, *shape)), dimensions=("a", "b", "c"))
    moves = cells.true % BASE > 0
    assume(moves.any())
    rest = (cells.true % BASE)[moves, None].astype(float)
    pull = chance.integers(-50, 50, len(rest)).astype(float)
    table = take_apart(cells)
    free = Free(rest[:, 0], table.dimensions[moves], table.margins[moves], table.levels[moves], (), 0, pull)
    is_up = improve(free, chance.random(len(rest)) < rest[:, 0] / BASE)[:, None]
    others = BASE * (is_up ^ one_or_two(len(rest))) - rest
    assert costs(cells, pull, others).min() >= costs(cells, pull, BASE * is_up - rest)[0]


@pytest.mark.parametrize("fixed", [0, 1])
@pytest.mark.parametrize("seed", range(10))
def test_however_strong_the_drift_no_node_leaves_its_neighbours_and_no_given_sum_changes(seed, fixed):
    """Drift may want whole sites up or down: nodes hold against it."""
    chance = np.random.default_rng(seed)
    cells = grid(
        chance.poisson(3, (1, 3, 2, 4)), dimensions=("site", "kind", "topic"), nodes=(("site",), ("site", "kind"))
    )
    table = take_apart(cells)
    published = start(Problem(cells.true, table.levels), chance.random((2, len(cells.true))))
    before = sums(cells, published, ["site"])
    moves, low = cells.true % BASE > 0, cells.true - cells.true % BASE
    rest, levels = (cells.true % BASE)[moves].astype(float), table.levels[moves]
    pull = chance.integers(-5000, 5000, len(rest)).astype(float)
    free = Free(rest, table.dimensions[moves], table.margins[moves], levels, (), fixed, pull)
    is_up = improve(free, (published > low)[moves])
    assert (is_up != (published > low)[moves]).any()
    published[moves] = (low[moves]) + BASE * is_up
    for node in cells.nodes:
        assert (sums(cells, published, node) - sums(cells, cells.true, node)).abs().max() <= 4
    if fixed:
        assert (sums(cells, published, ["site"]) == before).all()


def test_a_cell_alone_is_not_drawn_to_the_nearer_multiple():
    """2 is nearer to 0: only chance may say 5, or whoever knows the method would know more than published."""
    found = [int(round_tables([grid([[[2]]])], bytes([i])).rounded[0].published[0]) for i in range(256)]
    assert 0.33 < np.mean(found) / BASE < 0.47


def test_a_block_of_several_hundred_cells_is_searched_to_the_end():
    counts = np.random.default_rng(1).poisson(2, (2, 5, 12, 10))
    cells = grid(counts, dimensions=("site", "bin", "kind"), nodes=(("site",),))
    published = round_tables([cells], KEY).rounded[0].published
    off = sums(cells, published, ["bin"]) - sums(cells, cells.true, ["bin"])
    # 50 cells each: unrelated ones would be off by 10 on average
    assert off.abs().mean() < 2.5


def test_sums_over_a_year_do_not_run_away():
    cells = cube(600, months_n=24)
    published = round_tables([cells], KEY).rounded[0].published
    by_year = pd.Series(published - cells.true).groupby([cells.frame["month"].dt.year, cells.frame["topic"]]).sum()
    # 240 cells each: unrelated ones would be off by 25 on average, twelve months of good sums by 6
    assert by_year.abs().mean() < 4


def test_a_quarter_and_a_year_begin_with_no_drift():
    table = take_apart(grid([[[3]], [[3]], [[3]], [[3]]]))
    drift = Drift(table)
    pulls = []
    for time in pd.to_datetime(["2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01"]):
        drift.begin(time)
        pulls.append(float(drift.pull(table.margins[:1])[0]))
        drift.add(table.margins[:1], np.array([2]))
    # two dimensions: three sums and the cell, which weighs half; by quarter and year .5 each, by all .25
    each = 2 * (3 + 0.5)
    assert pulls == [0, 10 * each, (4 * 0 + 4 * 0 + 2 * 2) * each, (4 * 1 + 4 * 1 + 2 * 3) * each]


def test_a_node_of_a_further_column_is_brought_near_the_truth_over_time():
    counts = np.random.default_rng(4).poisson(3, (24, 3, 6))
    cells = grid(counts)
    frame = cells.frame.assign(is_held=cells.frame["outcome"].isin(["outcome0", "outcome1", "outcome4"]))
    with_column = Cells("visits", frame, "month", cells.dimensions, (("is_held",),))
    published = round_tables([with_column], KEY).rounded[0].published
    off = sums(with_column, published, ["is_held"]) - sums(with_column, with_column.true, ["is_held"])
    assert off.abs().max() <= 4
    assert off.groupby("is_held").sum().abs().max() <= 8
