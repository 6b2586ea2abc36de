"""What was published stays, as long as it is next to the truth; a correction changes as few cells as can be."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.protected import BASE
from oversight.publication.correcting import corrected, may_stay
from oversight.publication.rounding import Previous, round_tables
from oversight.publication.start import Problem
from oversight.publication.tables import Cells, Link
from tests.rounding_cells import COUNTS, KEY, follower, grid, months, sums, tables

ALWAYS = pd.Timestamp("2030-01-01")
SITES = (("site",),)


def released(outcome, until=ALWAYS):
    """A release as the next one finds it: no row where 0 was published."""
    frames = {
        one.cells.name: one.cells.frame[[one.cells.time, *one.cells.dimensions]].assign(n=one.published)
        for one in outcome.rounded
    }
    return Previous({name: frame[frame["n"] > 0] for name, frame in frames.items()}, dict.fromkeys(frames, until))


def published_before(counts, **more):
    """Counts that were published exactly so."""
    cells = grid(counts, **more)
    return Previous({cells.name: cells.frame[cells.frame["n"] > 0]}, {cells.name: ALWAYS})


def changed(cells, **counts):
    """The same table after a new delivery: n by row."""
    n = cells.frame["n"].copy()
    for row, value in counts.items():
        n[int(row.removeprefix("row"))] = value
    return Cells(cells.name, cells.frame.assign(n=n), cells.time, cells.dimensions, cells.nodes, link=cells.link)


def one_cell(now, before):
    outcome = round_tables([grid([[[now]]])], KEY, published_before([[[before]]]))
    return int(outcome.rounded[0].published[0]), outcome.corrections


@settings(max_examples=40, deadline=None)
@given(tables())
def test_an_unchanged_delivery_changes_nothing(cells):
    first = round_tables([cells], KEY)
    again = round_tables([cells], b"even another key", released(first))
    assert (again.rounded[0].published == first.rounded[0].published).all() and again.corrections.empty


def test_a_release_that_goes_on_is_the_same_as_one_made_at_once():
    visits = grid(np.random.default_rng(1).poisson(4, (9, 3, 3)), nodes=SITES)
    records = follower(visits, ["site"], 3)
    at_once = round_tables([visits, records], KEY)
    until = pd.Timestamp("2024-05-01")
    both = [
        Cells(t.name, t.frame[t.frame["month"] <= until], "month", t.dimensions, t.nodes, link=t.link)
        for t in (visits, records)
    ]
    went_on = round_tables([visits, records], KEY, released(round_tables(both, KEY), until))
    assert went_on.corrections.empty
    for one, other in zip(at_once.rounded, went_on.rounded, strict=True):
        assert (one.published == other.published).all()


@pytest.mark.parametrize("now", [6, 7, 8, 9, 10, 11, 12, 13, 14])
def test_a_count_less_than_5_away_from_what_was_published_is_left(now):
    published, corrections = one_cell(now, before=10)
    assert published == 10 and corrections.empty


@pytest.mark.parametrize(
    ("now", "either"), [(5, {5}), (15, {15}), (4, {0, 5}), (16, {15, 20}), (0, {0}), (99, {95, 100})]
)
def test_a_count_5_or_more_away_is_corrected(now, either):
    published, corrections = one_cell(now, before=10)
    assert published in either
    assert corrections.values.tolist() == [
        ["visits", pd.Timestamp("2024-01-01"), "site=site0, outcome=outcome0", 10, published]
    ]


def test_what_turned_out_never_to_have_happened_says_0():
    assert one_cell(now=0, before=5)[0] == 0


def test_a_later_month_is_rounded_freely_and_is_no_correction():
    previous = Previous({"visits": grid([[[10]]]).frame}, {"visits": pd.Timestamp("2024-01-01")})
    outcome = round_tables([grid([[[12]], [[23]]])], KEY, previous)
    assert outcome.rounded[0].published[0] == 10 and outcome.rounded[0].published[1] in {20, 25}
    assert outcome.corrections.empty


def test_the_last_published_month_is_kept_and_the_next_is_not():
    before = grid([[[10] * 20], [[10] * 20]])
    previous = Previous({"visits": before.frame}, {"visits": pd.Timestamp("2024-01-01")})
    outcome = round_tables([grid([[[12] * 20], [[12] * 20]])], KEY, previous)
    january, february = outcome.rounded[0].published.reshape(2, 20)
    assert (january == 10).all() and set(february) == {10, 15} and outcome.corrections.empty


def test_a_table_that_was_never_published_is_rounded_freely():
    outcome = round_tables([grid([[[12]]])], KEY, Previous({}, {}))
    assert outcome.rounded[0].published[0] in {10, 15} and outcome.corrections.empty


def test_a_table_that_held_nothing_is_kept_as_long_as_little_is_known():
    empty = Previous({}, {"visits": ALWAYS})
    outcome = round_tables([grid([[[4, 5]]])], KEY, empty)
    assert outcome.rounded[0].published.tolist() == [0, 5]
    assert outcome.corrections["old"].tolist() == [0]


def test_a_new_value_counts_as_0_before():
    now = grid([[[10, 4], [10, 7]]])
    before = Previous({"visits": now.frame[now.frame["outcome"] == "outcome0"]}, {"visits": ALWAYS})
    outcome = round_tables([now], KEY, before)
    assert outcome.rounded[0].published.tolist()[:3] == [10, 0, 10]
    assert outcome.corrections["cell"].tolist() == ["site=site1, outcome=outcome1"]


def test_a_value_that_is_gone_is_corrected_to_0():
    before = published_before([[[10, 5]]])
    outcome = round_tables([grid([[[10]]])], KEY, before)
    assert outcome.corrections[["cell", "old", "new"]].values.tolist() == [["site=site0, outcome=outcome1", 5, 0]]


def test_what_was_not_recorded_is_found_again_however_a_file_writes_it():
    frame = pd.DataFrame({"month": pd.Timestamp("2024-01-01"), "kind": [None, True, 7], "n": [12, 13, 14]})
    cells = Cells("calls", frame.astype({"kind": object}), "month", ("kind",))
    read = pd.DataFrame({"month": [pd.Timestamp("2024-01-01").date()] * 3, "kind": [np.nan, "True", 7.0], "n": 10})
    outcome = round_tables([cells], KEY, Previous({"calls": read.astype({"kind": object})}, {"calls": ALWAYS}))
    assert outcome.rounded[0].published.tolist() == [10, 10, 10] and outcome.corrections.empty


def test_a_correction_moves_another_cell_only_where_the_sum_asks_for_it():
    """Site 0 was 5+5+0 for 6+4+2 = 12, shown as 10. Now 6+4+10 = 20 must say 20: the new cell alone does it."""
    before = published_before([[[5, 5, 0], [5, 0, 5]]])
    outcome = round_tables([grid([[[6, 4, 10], [5, 2, 7]]], nodes=SITES)], KEY, before)
    assert outcome.rounded[0].published.tolist() == [5, 5, 10, 5, 0, 5]
    assert len(outcome.corrections) == 1


def test_a_sum_5_or_more_away_is_corrected_by_one_cell():
    """Each cell of 3 may stay at 5, but their sum of 9 cannot stay at 15."""
    outcome = round_tables([grid([[[3, 3, 3]]], nodes=SITES)], KEY, published_before([[[5, 5, 5]]]))
    assert outcome.rounded[0].published.sum() == 10 and len(outcome.corrections) == 1


def test_a_sum_less_than_5_away_is_left():
    outcome = round_tables([grid([[[4, 4, 4]]], nodes=SITES)], KEY, published_before([[[5, 5, 5]]]))
    assert outcome.corrections.empty


def test_a_correction_of_the_leader_reaches_the_table_that_follows():
    visits = grid([[[6, 6], [7, 7]], [[8, 8], [9, 9]]], nodes=SITES)
    records = follower(visits, ["site"], 3)
    first = round_tables([visits, records], KEY)
    more = changed(records, row0=records.frame["n"][0] + 40)
    outcome = round_tables([changed(visits, row0=46), more], KEY, released(first))
    leader, led = (sums(one.cells, one.published, ["site"]) for one in outcome.rounded)
    assert (leader == led).all()
    assert set(outcome.corrections["table_name"]) == {"visits", "records"}
    assert set(outcome.corrections["time"]) == {pd.Timestamp("2024-01-01")}
    assert len(outcome.corrections) <= 4


def test_a_follower_is_left_where_its_leader_is():
    visits = grid([[[6, 6]]], nodes=SITES)
    records = follower(visits, ["site"], 3)
    first = round_tables([visits, records], KEY)
    other = Cells("records", records.frame, "month", records.dimensions, link=Link("visits", ("site",)))
    assert round_tables([visits, other], KEY, released(first)).corrections.empty


def test_a_block_that_its_leader_does_not_lead_is_left_as_well():
    visits = grid([[[6, 6]]] * 10, nodes=SITES)
    records = follower(visits, ["site"], 3, nodes=SITES)
    more = changed(records, **{f"row{3 * month}": 91 for month in range(10)})
    first = round_tables([visits, more], KEY)
    again = round_tables([visits, more], KEY, released(first))
    assert len(again.unlinked) == 10 and again.corrections.empty


def test_a_coarser_release_than_before_is_refused():
    before = grid([[[10, 5]]])
    coarser = before.frame.groupby(["month", "site"], as_index=False)["n"].sum()
    with pytest.raises(ValueError, match="finer than"):
        round_tables(
            [Cells("visits", coarser, "month", ("site",))], KEY, Previous({"visits": before.frame}, {"visits": ALWAYS})
        )


def test_a_finer_release_than_before_is_refused():
    coarse = grid([[10]], dimensions=("site",))
    with pytest.raises(ValueError, match=r"has no \['outcome'\]"):
        round_tables([grid([[[10, 5]]])], KEY, Previous({"visits": coarse.frame}, {"visits": ALWAYS}))


@st.composite
def restated(draw):
    """A small block, as published and as it is now: up to 3 nodes, and perhaps sums that a leader gives."""
    size = draw(st.integers(1, 9))
    draw_counts = st.lists(COUNTS if draw(st.booleans()) else st.integers(0, 16), min_size=size, max_size=size)
    true, before = np.array(draw(draw_counts)), np.array(draw(draw_counts))
    coarse = np.sort(draw(st.lists(st.integers(0, 1), min_size=size, max_size=size)))
    fine = coarse * 2 + np.array(draw(st.lists(st.integers(0, 1), min_size=size, max_size=size)))
    levels = np.column_stack([np.zeros(size, dtype=np.int64), coarse, fine])[:, : draw(st.integers(0, 3))]
    return true, before + (-before) % BASE, levels, draw(st.integers(0, levels.shape[1]))


def fewest_changes(problem, before):
    """By trying every rounding there is."""
    low = problem.true - problem.true % BASE
    choices = [(0, BASE) if rest else (0,) for rest in problem.true % BASE]
    candidates = (low + np.array(ups) for ups in product(*choices))
    return min(int((one != before).sum()) for one in candidates if may_stay(problem, one))


@settings(max_examples=80, deadline=None)
@given(restated(), st.integers(0, 2**31))
def test_no_correction_changes_more_cells_than_it_must(block, seed):
    true, before, levels, fixed = block
    chance = np.random.default_rng(seed)
    problem = Problem(true, levels)
    if fixed:
        node = levels[:, fixed - 1]
        leader = np.bincount(node, corrected(problem, before, before)).astype(np.int64)
        problem = Problem(true, levels, fixed, leader[node])
    anew = true - true % BASE + BASE * (chance.random(len(true)) < true % BASE / BASE)
    found = corrected(problem, before, anew)
    assert may_stay(problem, found)
    assert (found != before).sum() == fewest_changes(problem, before)


def test_a_whole_history_restated_is_next_to_the_truth_again():
    first = grid(np.random.default_rng(1).poisson(4, (24, 5, 6)), nodes=((), ("site",)))
    now = changed(first, **{f"row{row}": int(n) for row, n in enumerate(np.random.default_rng(2).poisson(9, 720))})
    outcome = round_tables([now], KEY, released(round_tables([first], KEY)))
    published = outcome.rounded[0].published
    assert (np.abs(published - now.true) <= 4).all()
    assert (sums(now, published, ["site"]) - sums(now, now.true, ["site"])).abs().max() <= 4
    assert len(outcome.corrections) == (published != round_tables([first], KEY).rounded[0].published).sum()
    assert set(outcome.corrections["time"]) <= set(months(24))
