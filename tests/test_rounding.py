"""Whatever the table: multiples of five next to the truth, nodes too; the key decides, later months change nothing."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight.protected import BASE
from oversight.publication.rounding import round_tables
from oversight.publication.tables import Cells
from tests.rounding_cells import KEY, cube, grid, sums, tables

# a busy machine is no fault of the table
a_table = settings(max_examples=60, deadline=None)


def rounded(cells, key=KEY):
    return round_tables([cells], key).rounded[0].published


def on_days_before(cells, end):
    frame = cells.frame[cells.frame["month"] < end]
    return Cells(cells.name, frame, cells.time, cells.dimensions, cells.nodes)


@a_table
@given(tables())
def test_every_published_count_is_a_multiple_of_five_next_to_the_truth(cells):
    published = rounded(cells)
    assert (published % BASE == 0).all() and (np.abs(published - cells.true) <= 4).all()


@a_table
@given(tables())
def test_every_sum_of_a_node_is_next_to_the_true_sum(cells):
    published = rounded(cells)
    for node in cells.nodes:
        off = sums(cells, published, node) - sums(cells, cells.true, node)
        assert off.abs().max() <= 4


@a_table
@given(tables())
def test_what_is_a_multiple_of_five_is_published_as_it_is(cells):
    is_multiple = cells.true % BASE == 0
    assert (rounded(cells)[is_multiple] == cells.true[is_multiple]).all()


@a_table
@given(tables())
def test_the_same_key_gives_the_same_result(cells):
    assert (rounded(cells) == rounded(cells)).all()


@a_table
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_decides_nothing(cells, chance):
    order = list(range(len(cells.frame)))
    chance.shuffle(order)
    mixed = Cells(cells.name, cells.frame.iloc[order], cells.time, cells.dimensions, cells.nodes)
    assert (rounded(mixed) == rounded(cells)[order]).all()


@a_table
@given(tables())
def test_later_months_never_change_earlier_ones(cells):
    earlier = on_days_before(cells, pd.Timestamp("2024-03-01"))
    is_earlier = (cells.frame["month"] < "2024-03-01").to_numpy()
    assert (rounded(earlier) == rounded(cells)[is_earlier]).all()


def test_later_years_never_change_earlier_months_of_a_large_table():
    whole = cube(600, months_n=30)
    earlier = on_days_before(whole, pd.Timestamp("2026-02-01"))
    assert (rounded(earlier) == rounded(whole)[: len(earlier.frame)]).all()


def test_a_later_month_with_a_new_value_changes_no_earlier_one():
    before = grid([[[3, 8], [6, 2]]] * 2)
    new = pd.DataFrame({"month": pd.Timestamp("2024-03-01"), "site": ["a new one"], "outcome": ["another"], "n": [7]})
    after = Cells("visits", pd.concat([new, before.frame], ignore_index=True), "month", before.dimensions)
    assert (rounded(after)[1:] == rounded(before)).all()


def test_another_key_gives_another_result():
    cells = cube(600, months_n=2)
    assert (rounded(cells) != rounded(cells, b"another key")).any()


def test_another_name_of_the_table_gives_another_result():
    cells = cube(600, months_n=2)
    renamed = Cells("calls", cells.frame, cells.time, cells.dimensions)
    assert (rounded(cells) != rounded(renamed)).any()


def test_a_key_decides_alike_on_every_machine():
    """Worked out once and written down: another result means that published months would change."""
    cells = grid([[[3, 8, 1], [6, 2, 4]], [[1, 1, 1], [2, 12, 7]]], nodes=(("site",),))
    assert rounded(cells).tolist() == [5, 10, 0, 5, 0, 5, 0, 0, 0, 5, 15, 5]


@pytest.mark.parametrize("counts", [[[[0, 0], [0, 0]]], [[[0]]]])
def test_where_nothing_happened_nothing_is_published(counts):
    assert not rounded(grid(counts)).any()


def test_a_table_without_cells_stays_without():
    assert len(rounded(grid(np.zeros((0, 2, 2))))) == 0


def test_a_single_cell_comes_out_as_either_neighbour():
    found = {int(rounded(grid([[[2]]]), bytes([i]))[0]) for i in range(50)}
    assert found == {0, 5}


def test_a_table_without_dimensions_is_rounded_month_by_month():
    published = rounded(grid([3, 11, 25], dimensions=()))
    assert (np.abs(published - [3, 11, 25]) <= 4).all() and published[2] == 25


def test_five_dimensions_are_rounded_like_three():
    counts = np.random.default_rng(1).poisson(2, (3, 2, 3, 2, 3, 2))
    cells = grid(counts, dimensions=("site", "channel", "outcome", "kind", "lane"), nodes=(("site",),))
    published = rounded(cells)
    off = sums(cells, published, ["site", "outcome"]) - sums(cells, cells.true, ["site", "outcome"])
    assert (np.abs(published - cells.true) <= 4).all() and off.abs().mean() < 3


def test_values_of_several_kinds_and_nothing_recorded_are_values_like_any_other():
    values = [None, True, False, 10, "phone"]
    frame = pd.DataFrame({"month": pd.Timestamp("2024-01-01"), "value": values, "n": [1, 2, 3, 4, 6]})
    published = rounded(Cells("calls", frame, "month", ("value",), ((),)))
    assert published.sum() == 15 or published.sum() == 20


def test_a_quarter_is_a_block_like_a_month():
    frame = pd.DataFrame({"quarter": pd.to_datetime(["2024-01-01", "2024-04-01"]), "site": "S01", "n": [7, 8]})
    published = rounded(Cells("reactions", frame, "quarter", ("site",)))
    assert (np.abs(published - [7, 8]) <= 4).all()


def test_nodes_that_do_not_lie_within_each_other_are_refused():
    with pytest.raises(ValueError, match="does not hold all of"):
        rounded(grid([[[1, 2]]], nodes=(("site",), ("outcome",))))


def test_a_cell_without_time_is_refused():
    frame = pd.DataFrame({"month": [pd.NaT], "n": [1]})
    with pytest.raises(ValueError, match="belongs to no block"):
        rounded(Cells("calls", frame, "month", ()))


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 2**31))
def test_sums_that_nobody_promised_are_near_the_truth_all_the_same(seed):
    cells = cube(600, months_n=12, seed=seed)
    off = sums(cells, rounded(cells), ["site"]) - sums(cells, cells.true, ["site"])
    # 32 cells each: unrelated ones would be off by 8 on average
    assert off.abs().mean() < 2.5
