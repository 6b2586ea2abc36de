"""Staggered introductions: against Callaway and Sant'Anna's county data, by hand, and where nothing can be told."""

import csv
import json

import numpy as np
import pytest

from oversight.statistics import event_study, orders, panels, staggered
from oversight.statistics.reml import NotEstimable

STARTS = [25, 28, 31, 34, None]


@pytest.fixture
def counties(shared):
    with (shared / "reference/did_mpdta/mpdta.csv").open() as file:
        rows = list(csv.DictReader(file))
    starts = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
    jobs = {(row["countyreal"], int(row["year"])): float(row["lemp"]) for row in rows}
    return starts, jobs


@pytest.fixture
def published(shared):
    return json.loads((shared / "reference/did_mpdta/expected.json").read_text())


def group_time_effect(counties, group, year):
    """The change of one cohort from its base year to a year, against the counties that never introduced anything."""
    starts, jobs = counties
    base = group - 1 if year >= group else year - 1
    chosen = [county for county in starts if starts[county] in (0, group)]
    first = [year if starts[county] == group else None for county in chosen]
    values = np.array([[jobs[county, base], jobs[county, year]] for county in chosen])
    design = panels.design([base, year], first, values)
    return (panels.weights(design.cells, design.untreated) * values).sum()


def panel(effect=0.0, *, starts=STARTS, months=48, seed=1, spread=0.1):
    random = np.random.default_rng(seed)
    common = np.sin(np.arange(months) / 3) + np.arange(len(starts))[:, None]
    treated = np.array([np.arange(months) >= (month or 999) for month in starts])
    return common + spread * random.standard_normal((len(starts), months)) + effect * treated


def estimate(values, starts=STARTS):
    return staggered.estimate(range(values.shape[1]), starts, values)


def test_every_published_group_time_effect_of_the_minimum_wage_is_met(counties, published):
    wanted = published["six_digits_from_diff_diff"]
    found = {key: group_time_effect(counties, *map(int, key.split(","))) for key in wanted}
    assert found == pytest.approx(wanted, abs=1e-6)


def test_the_published_overall_effect_by_group_is_met(counties, published):
    starts, _ = counties
    by_group = {
        group: np.mean([group_time_effect(counties, group, year) for year in range(group, 2008)])
        for group in (2004, 2006, 2007)
    }
    sizes = {group: sum(start == group for start in starts.values()) for group in by_group}
    overall = sum(by_group[group] * sizes[group] for group in by_group) / sum(sizes.values())
    assert overall == pytest.approx(published["overall_group"]["att"], abs=6e-5)


def test_by_hand_two_sites_two_months_are_a_difference_of_differences():
    values = np.array([[10.0, 4.0], [8.0, 7.0]])
    design = panels.design([0, 1], [1, None], values)
    assert (panels.weights(design.cells, design.untreated) * values).sum() == pytest.approx(-5)


def test_a_constant_change_is_found_exactly_where_nothing_else_varies():
    assert estimate(panel(-0.3, spread=0)).estimate == pytest.approx(-0.3)


def test_a_change_that_grows_is_not_understated():
    values = panel(spread=0)
    growing = np.array([np.maximum(0, np.arange(48) - (start or 999)) for start in STARTS]) * 0.1
    result = estimate(values + growing)
    assert result.estimate == pytest.approx(growing[result.cells].mean())


def test_no_common_movement_of_all_sites_counts_as_a_change():
    values = panel(-0.3)
    jolted = values + 5 * (np.arange(48) == 40)
    assert estimate(jolted).estimate == pytest.approx(estimate(values).estimate)


def test_months_in_which_every_site_has_it_are_left_out():
    result = estimate(panel(starts=[25, 28, 31, 34, 37]), [25, 28, 31, 34, 37])
    assert (result.cells[:, 36].sum(), result.cells[:, 37:].sum()) == (4, 0)


def test_what_happens_in_those_months_changes_nothing():
    values = panel(starts=[25, 28, 31, 34, 37])
    later = values.copy()
    later[:, 37:] += 100 * np.arange(5)[:, None]
    assert estimate(later, [25, 28, 31, 34, 37]).estimate == pytest.approx(
        estimate(values, [25, 28, 31, 34, 37]).estimate
    )


def test_where_all_begin_at_once_nothing_can_be_told():
    with pytest.raises(NotEstimable):
        estimate(panel(starts=[25] * 5), [25] * 5)


def test_a_missing_month_of_one_site_is_left_out():
    values = panel(-0.3, spread=0)
    values[2, 40] = np.nan
    result = estimate(values)
    assert (result.estimate, result.cells[2, 40]) == (pytest.approx(-0.3), False)


@pytest.mark.parametrize(
    ("starts", "number"),
    [([1, 2, 3, 4, 5], 120), ([1, 2, 3, 4, panels.NEVER], 120), ([1, 2, 3, 4, 4], 60), ([1, 1, 1, 9, 9], 10)],
)
def test_dates_that_are_the_same_give_fewer_orders(starts, number):
    assert (orders.number_of_orders(starts), len(set(orders.orders(starts)))) == (number, number)


def test_the_actual_order_comes_first():
    assert orders.orders([3, 1, 2])[0] == (3, 1, 2)


def test_too_many_orders_are_represented_by_a_fixed_choice():
    chosen = orders.orders(list(range(9)))
    assert len(chosen) > 1900 and chosen == orders.orders(list(range(9)))


def test_the_smallest_p_is_one_in_all_orders():
    assert estimate(panel(-2)).p == pytest.approx(1 / 120)


def test_p_counts_the_orders_that_show_at_least_as_much():
    assert staggered.p_value(np.array([-2.0, 1.0, 2.0, 3.0])) == 0.75


@pytest.mark.parametrize("seed", range(8))
def test_p_and_interval_never_contradict_each_other(seed):
    result = estimate(panel(-0.06, seed=seed))
    assert result.is_significant == (result.p <= 0.05)


def test_the_interval_holds_what_no_order_rules_out():
    result = estimate(panel(-0.3))
    inside, outside = (_p_of(result, effect) for effect in (result.low + 1e-6, result.low - 1e-6))
    assert inside > 0.05 >= outside


def _p_of(result, effect):
    values = panel(-0.3) - effect * result.design.treated
    return estimate(values).p


def test_the_interval_moves_with_the_change():
    first, second = estimate(panel(0)), estimate(panel(-0.5))
    assert (second.low, second.high) == pytest.approx((first.low - 0.5, first.high - 0.5))


def test_ten_orders_make_nothing_significant():
    starts = [25, 25, 25, None, None]
    result = estimate(panel(-5, starts=starts), starts)
    assert (result.orders, result.is_significant, np.isinf(result.low)) == (10, False, True)


def test_by_hand_an_interval_ends_where_an_order_ceases_to_show_as_much():
    statistics, responses = np.array([-1.0, *np.linspace(-0.5, 0.5, 39)]), np.array([1.0, *np.zeros(39)])
    assert staggered.invert(statistics, responses, 0.95) == pytest.approx((-1.5, -0.5))


def test_without_any_one_site_the_change_remains():
    left_out = staggered.without_each_site(range(48), STARTS, panel(-0.3, spread=0))
    assert left_out == pytest.approx(np.full(5, -0.3))


def test_a_change_that_rests_on_one_site_shows_when_it_is_left_out():
    values = panel(0, spread=0)
    values[0, 25:] -= 2
    left_out = staggered.without_each_site(range(48), STARTS, values)
    assert left_out[0] == pytest.approx(0) and (left_out[1:] < -0.3).all()


def test_with_two_sites_none_can_be_left_out():
    assert np.isnan(staggered.without_each_site(range(48), [25, None], panel(starts=[25, None]))).all()


def test_each_site_has_its_own_change_and_the_site_without_has_none():
    values = panel(0, spread=0)
    values[1, 28:] -= 0.4
    assert estimate(values).by_site == pytest.approx([0, -0.4, 0, 0, np.nan], nan_ok=True)


def test_the_change_by_months_since_the_start_is_told_from_its_first_month():
    study = event_study.event_study(range(48), STARTS, panel(-0.3, spread=0))
    at = dict(zip(study.event_time.tolist(), study.change, strict=True))
    assert (at[-1], at[0]) == pytest.approx((0, -0.3))


def test_a_month_with_fewer_sites_behind_it_says_so():
    study = event_study.event_study(range(48), STARTS, panel())
    at = dict(zip(study.event_time.tolist(), study.sites.tolist(), strict=True))
    assert (at[13], at[14], at[22], at[23]) == (4, 3, 1, 0)


def test_the_month_before_the_last_start_is_told_by_the_other_sites():
    starts = [25, 28, 31, 34, 37]
    study = event_study.event_study(range(48), starts, panel(starts=starts))
    at = dict(zip(study.event_time.tolist(), study.sites.tolist(), strict=True))
    assert np.isfinite(study.change[study.event_time == -1]).all() and (at[-3], at[-4]) == (4, 5)


def test_a_month_without_any_site_behind_it_has_no_value():
    study = event_study.event_study(range(48), STARTS, panel())
    assert np.isnan(study.change[study.event_time == 23]).all()


def test_something_before_the_start_is_seen_before_the_start():
    values = panel(0, spread=0)
    values[0, 20] += 1
    study = event_study.event_study(range(48), STARTS, values)
    assert study.change[study.event_time == -5][0] > 0.2


def test_the_breakdown_factor_compares_the_change_with_the_largest_deviation_before():
    study = event_study.event_study(range(48), STARTS, panel(-0.3))
    before = np.abs(study.change[study.event_time < 0]).max()
    assert study.breakdown(-0.3) == pytest.approx(0.3 / before)


def test_the_bands_lie_around_no_effect():
    study = event_study.event_study(range(48), STARTS, panel(-0.3))
    assert study.low[study.event_time == 3][0] < 0 < study.high[study.event_time == 3][0]


def test_values_for_another_number_of_sites_are_refused():
    with pytest.raises(ValueError, match="5 sites"):
        panels.design(range(48), STARTS, np.zeros((4, 48)))
