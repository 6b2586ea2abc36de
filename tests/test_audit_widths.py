"""What linear programs say of tiny releases, beside counting through everything that is possible."""

import itertools
import subprocess
import sys

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.publication.audit.attack import Attack
from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.solver import Solver
from oversight.publication.audit.sums import Sums, exactly, groups, joined, nothing

MOST = 6


@st.composite
def tiny(draw):
    """Up to six cells of 0 to 6, with bounds around the truth and sums within bounds or equal to others."""
    n = draw(st.integers(1, 6))
    truth = np.array(draw(st.lists(st.integers(0, MOST), min_size=n, max_size=n)), float)
    below, above = (np.array(draw(st.lists(st.integers(0, 4), min_size=n, max_size=n)), float) for _ in range(2))
    rows = [draw(row(n, truth)) for _ in range(draw(st.integers(0, 3)))]
    bounds = np.maximum(truth - below, 0), np.minimum(truth + above, MOST)
    return Polytope(*bounds, joined(rows)), truth


@st.composite
def row(draw, n, truth):
    places = np.array(sorted(draw(st.sets(st.integers(0, n - 1), min_size=1))))
    signs = np.array(draw(st.lists(st.sampled_from([1.0, 1.0, -1.0]), min_size=len(places), max_size=len(places))))
    total, slack = float(signs @ truth[places]), draw(st.integers(0, 2))
    nowhere = np.zeros(len(places), np.int64)
    return Sums(nowhere, places, signs, np.array([total - slack]), np.array([total + slack]))


def possible(known):
    """Every point of whole numbers that fits."""
    points = itertools.product(
        *(range(int(low), int(high) + 1) for low, high in zip(known.lower, known.upper, strict=True))
    )
    return np.array([point for point in points if known.holds(np.array(point, float))], float)


@given(tiny())
@settings(max_examples=150, deadline=None)
def test_every_width_is_what_counting_through_gives(case):
    known, truth = case
    every = np.ones(known.size, bool)
    found = Attack(known, truth, 1).widths(every, np.full(known.size, 100.0))
    exact = [Attack(known, truth, 1).reach(np.array([cell]), whole=True) for cell in range(known.size)]
    points = possible(known)
    assert exact == np.ptp(points, axis=0).tolist()
    assert (found >= np.ptp(points, axis=0)).all()


@given(tiny(), st.data())
@settings(max_examples=100, deadline=None)
def test_the_ends_of_a_sum_are_what_counting_through_gives(case, data):
    known, truth = case
    places = np.array(sorted(data.draw(st.sets(st.integers(0, known.size - 1), min_size=1))))
    sums = possible(known)[:, places].sum(axis=1)
    assert Attack(known, truth, 1).interval(places, whole=True) == (sums.min(), sums.max())


@given(tiny(), st.data())
@settings(max_examples=100, deadline=None)
def test_the_truth_lies_inside_and_who_knows_more_never_sees_a_cell_wider(case, data):
    known, truth = case
    more = data.draw(row(known.size, truth))
    wiser = Polytope(known.lower, known.upper, joined([known.sums, more]))
    for cell in range(known.size):
        low, high = Attack(known, truth, 1).interval(np.array([cell]))
        closer = Attack(wiser, truth, 1).interval(np.array([cell]))
        assert low <= closer[0] <= truth[cell] <= closer[1] <= high


@given(tiny())
@settings(max_examples=100, deadline=None)
def test_cells_that_share_no_sum_are_taken_apart_and_none_is_lost(case):
    known, _ = case
    parts = list(known.parts())
    assert sorted(np.concatenate([cells for cells, _ in parts]).tolist()) == list(range(known.size))
    assert all(part.size == len(cells) for cells, part in parts)


def test_a_cell_is_pinned_by_the_sum_of_both_and_the_other_one():
    known = Polytope(
        np.zeros(2), np.array([4.0, 4.0]), exactly(np.array([0, 1, 1]), np.array([0, 0, 1]), np.array([5.0, 2.0]))
    )
    assert Attack(known, np.array([3.0, 2.0]), 1).interval(np.array([0])) == (3, 3)


def test_three_odd_cells_in_pairs_are_whole_numbers_where_fractions_would_allow_more():
    """x+y, y+z, x+z between 1 and 1: only halves fit, so with 0 to 1 and a fourth cell there is less than it seems."""
    pairs = groups(
        np.array([0, 1, 1, 2, 0, 2, 3, 3]), np.array([0, 0, 1, 1, 2, 2, 0, 1]), np.zeros(3), np.array([1.0, 1, 1])
    )
    known = Polytope(np.zeros(4), np.ones(4), pairs)
    three = np.array([0, 1, 2])
    attack = Attack(known, np.zeros(4), 1)
    assert attack.reach(three, whole=True) == 1
    assert attack.parts[0].solver.lowest(np.array([-1.0, -1, -1, 0])).sum() == 1.5


def test_solving_says_nothing_on_the_screen():
    """In a process of its own: HiGHS says who it is once, at the first program."""
    lines = [
        "import numpy as np",
        "from oversight.publication.audit.polytope import Polytope",
        "from oversight.publication.audit.solver import Solver",
        "from oversight.publication.audit.sums import nothing",
        "solver = Solver(Polytope(np.zeros(2), np.ones(2), nothing()), 1.0)",
        "assert solver.lowest(-np.ones(2)).tolist() == solver.lowest_whole(-np.ones(2)).tolist() == [1, 1]",
    ]
    ran = subprocess.run([sys.executable, "-c", "; ".join(lines)], capture_output=True, text=True, check=True)
    assert ran.stdout + ran.stderr == ""


def test_the_time_of_a_program_is_its_own():
    """Many short programs of one solver together may take longer than one of them may."""
    allowed = 0.1
    solver = Solver(Polytope(np.zeros(40), np.ones(40), nothing()), allowed)
    while solver._highs.getRunTime() < 2 * allowed:
        assert solver.lowest(np.random.default_rng(solver.programs).normal(size=40)).sum() < 40
