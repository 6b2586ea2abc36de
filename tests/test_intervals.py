"""Intervals: against the UK Health Security Agency's published values, textbooks, and at their borders."""

import csv
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight.statistics import intervals
from oversight.statistics.intervals import Interval


@pytest.fixture
def published(shared):
    folder = shared / "reference/ci_byars_wilson"
    tolerance = json.loads((folder / "expected.json").read_text())["tolerance"]
    with (folder / "byars_wilson.csv").open() as file:
        return list(csv.DictReader(file)), tolerance


def computed(row):
    confidence = float(row["confidence"].rstrip("%")) / 100
    if row["method"] == "Wilson":
        return intervals.wilson(float(row["x"]), float(row["n"]), confidence)
    return intervals.byar(float(row["x"]), confidence=confidence)


def as_published(row):
    return Interval(*(float(row[column] or "nan") for column in ("lowercl", "uppercl")))


def test_every_published_interval_is_met_to_its_digits(published):
    rows, tolerance = published
    limits = [(a, b) for row in rows for a, b in zip(computed(row), as_published(row), strict=True)]
    assert [a for a, _b in limits] == pytest.approx([b for _a, b in limits], abs=tolerance, nan_ok=True)


def test_all_thirteen_published_intervals_were_read(published):
    assert len(published[0]) == 13


def test_the_difference_of_two_shares_is_newcombes_own_example():
    # Newcombe 1998, example (a), method 10: 56/70 - 48/80
    assert intervals.newcombe_difference(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_garwoods_interval_of_three_events_is_the_one_in_every_table():
    assert intervals.exact_poisson(3) == pytest.approx((0.6187, 8.7673), abs=5e-5)


def test_no_event_at_all_may_still_be_three_and_a_half():
    assert intervals.exact_poisson(0) == pytest.approx((0, 3.6889), abs=5e-5)


@pytest.mark.parametrize(("x", "method"), [(9, intervals.exact_poisson), (10, intervals.byar)])
def test_nine_events_are_exact_and_ten_are_byars(x, method):
    assert intervals.rate(x, 100) == method(x, 100)


def test_more_than_all_is_no_share():
    with pytest.raises(ValueError, match="11 of 10"):
        intervals.wilson(11, 10)


def test_a_share_of_nothing_has_no_limits():
    assert all(math.isnan(limit) for limit in intervals.wilson(0, 0))


@pytest.mark.parametrize(("n", "ranks"), [(6, (1, 6)), (10, (2, 9)), (100, (40, 61))])
def test_the_median_lies_between_the_ranks_of_the_tables(n, ranks):
    assert intervals.quantile_ranks(n) == ranks


def test_five_values_are_too_few_for_the_limits_of_a_median():
    assert intervals.quantile_ranks(5) is None


def test_an_interval_that_does_not_exist_excludes_nothing():
    assert intervals.holds_zero(Interval(math.nan, 3))


@pytest.mark.parametrize(("low", "holds"), [(0.0, True), (1e-9, False)])
def test_an_interval_that_begins_at_zero_holds_it(low, holds):
    assert intervals.holds_zero(Interval(low, 1)) is holds


@given(n=st.integers(1, 10**7), part=st.floats(0, 1))
def test_a_share_always_lies_within_its_limits(n, part):
    x = round(part * n)
    low, high = intervals.wilson(x, n)
    assert 0 <= low <= x / n <= high <= 1


@given(x=st.integers(0, 10**7), y=st.integers(0, 10**7))
def test_the_difference_of_rates_turned_round_is_its_mirror(x, y):
    there, back = intervals.rate_difference(x, 7, y, 5), intervals.rate_difference(y, 5, x, 7)
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
