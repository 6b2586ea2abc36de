"""Quantiles: as R gives them, from single values and from histograms."""

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight.statistics import quantiles


@pytest.fixture
def published(shared):
    return json.loads((shared / "reference/quantiles/expected.json").read_text())


@pytest.mark.parametrize("q", ["0.5", "0.9"])
def test_a_quantile_is_the_one_that_r_gives(published, q):
    assert quantiles.quantile(published["x"], float(q)) == pytest.approx(published["type7"][q], abs=1e-12)


@pytest.mark.parametrize("q", ["0.5", "0.9"])
def test_single_values_with_their_frequencies_give_the_same_quantile(published, q):
    values, n = np.unique(published["x"], return_counts=True)
    found = quantiles.interpolated_quantile(values, values, n, float(q))
    assert found == pytest.approx(published["type7"][q], abs=1e-12)


def test_the_quantile_of_a_histogram_is_the_edge_that_its_rank_reaches():
    assert quantiles.histogram_quantile([0, 5, 10], [4, 1, 5], 0.5) == 5


def test_one_case_more_at_nothing_and_half_did_not_wait():
    assert quantiles.histogram_quantile([0, 5, 10], [5, 0, 5], 0.5) == 0


def test_rounding_does_not_move_a_rank_up():
    assert quantiles.histogram_quantile([1, 2], [55, 45], 0.55) == 1


def test_the_order_of_the_bins_does_not_matter():
    assert quantiles.histogram_quantile([10, 0, 5], [5, 4, 1], 0.5) == 5


def test_a_quantile_beyond_the_last_edge_is_not_known():
    assert math.isnan(quantiles.histogram_quantile([30, 60, math.nan], [1, 1, 8], 0.9))


def test_without_cases_there_is_no_quantile():
    assert math.isnan(quantiles.histogram_quantile([30, 60], [0, 0], 0.5))


def test_within_a_bin_cases_are_spread_evenly():
    assert quantiles.interpolated_quantile([0], [10], [5], 0.5) == 5


def test_cases_in_the_bin_of_nothing_stay_at_nothing():
    assert quantiles.interpolated_quantile([0, 0], [0, 10], [6, 2], 0.5) == 0


def test_the_share_over_a_threshold_counts_the_open_bin_and_not_the_bin_that_ends_there():
    assert quantiles.share_over([0, 30, 60, math.nan], [4, 3, 2, 1], 30) == pytest.approx(0.3)


def test_a_quantile_above_all_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        quantiles.quantile([1, 2], 1.1)


def test_a_missing_value_is_refused():
    with pytest.raises(ValueError, match="missing"):
        quantiles.quantile([1, math.nan], 0.5)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=60), st.floats(0, 1))
def test_frequencies_and_single_values_always_agree(values, q):
    edges, n = np.unique(values, return_counts=True)
    found = quantiles.interpolated_quantile(edges, edges, n, q)
    assert found == pytest.approx(np.quantile(values, q), abs=1e-9)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=60), st.floats(0.01, 1))
def test_at_least_the_share_asked_for_does_not_exceed_the_quantile(values, q):
    edges, n = np.unique(values, return_counts=True)
    edge = quantiles.histogram_quantile(edges, n, q)
    assert (np.array(values) <= edge).mean() >= q - 1e-9
