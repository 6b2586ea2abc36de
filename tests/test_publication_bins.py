"""Wide bins hold whole fine ones: an edge is the last value of its bin, 0 is a bin of its own."""

import pandas as pd
import pytest

from oversight.publication import bins

EDGES = (0, 2, 5, 10)


def widened(over, to):
    new_over, new_to = bins.widen(pd.Series([over], dtype="Int64"), pd.Series([to], dtype="Int64"), EDGES)
    return new_over.iloc[0], new_to.iloc[0]


@pytest.mark.parametrize(
    ("fine", "wide"),
    [
        ((0, 0), (0, 0)),
        ((0, 1), (0, 2)),
        ((1, 2), (0, 2)),
        ((2, 3), (2, 5)),
        ((9, 10), (5, 10)),
        ((10, 11), (10, 20)),
        ((19, 20), (10, 20)),
        ((40, 41), (40, 80)),
    ],
)
def test_a_minute_comes_into_the_bin_that_holds_it(fine, wide):
    assert widened(*fine) == wide


def test_a_bin_wider_than_the_one_it_would_come_into_stays_as_it_is():
    assert widened(0, 5) == (0, 5)


@pytest.mark.parametrize("fine", [(pd.NA, pd.NA), (20, pd.NA)])
def test_a_bin_without_an_edge_stays_as_it_is(fine):
    over, to = widened(*fine)
    assert pd.isna(to)
    assert pd.isna(over) == pd.isna(fine[0])


def test_an_age_becomes_the_last_one_of_its_bin():
    assert bins.widen_ages(pd.Series([0, 1, 2, 3, 11]), EDGES).tolist() == [0, 2, 2, 5, 20]


def test_a_bin_is_as_wide_as_the_ages_it_covers():
    assert bins.widths(pd.Series([0, 2, 5, 20]), EDGES).tolist() == [1, 2, 3, 10]


def test_without_a_single_row_there_is_nothing_to_widen():
    nothing = pd.Series([], dtype="Int64")
    assert [len(part) for part in bins.widen(nothing, nothing, EDGES)] == [0, 0]
