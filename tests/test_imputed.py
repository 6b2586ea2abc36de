"""What was to be expected at each site and month without the introduction, and how far chance could move it."""

import numpy as np
import pytest

from oversight.statistics import diagnostics, imputed, panels, staggered

STARTS = [25, 28, 31, 34, None]
MONTHS = range(48)


def panel(effect=0.0, *, starts=STARTS, spread=0.1, seed=1):
    random = np.random.default_rng(seed)
    common = np.sin(np.arange(48) / 3) + np.arange(len(starts))[:, None]
    treated = np.array([np.arange(48) >= (month or 999) for month in starts])
    return common + spread * random.standard_normal((len(starts), 48)) + effect * treated


def design(values, starts=STARTS):
    return panels.design(MONTHS, starts, values)


def test_by_hand_two_sites_move_alike_without_it():
    values = np.array([[10.0, 4.0], [8.0, 7.0]])
    assert imputed.expected(panels.design([0, 1], [1, None], values), values)[0, 1] == pytest.approx(10 + 7 - 8)


def test_where_nothing_else_varies_the_expectation_is_what_there_would_have_been():
    expected = imputed.expected(design(panel()), panel(-0.3, spread=0))
    assert expected == pytest.approx(panel(spread=0))


@pytest.mark.parametrize("seed", range(4))
def test_seen_less_expected_is_the_estimate(seed):
    values = panel(-0.3, seed=seed)
    found = staggered.estimate(MONTHS, STARTS, values)
    apart = (values - imputed.expected(found.design, values))[found.cells]
    assert apart.mean() == pytest.approx(found.estimate)


def test_a_month_in_which_every_site_has_it_has_no_expectation():
    starts = [25, 28, 31, 34, 37]
    expected = imputed.expected(design(panel(starts=starts), starts), panel(starts=starts))
    assert np.isnan(expected[:, 37:]).all() and np.isfinite(expected[:, :37]).all()


def test_sites_that_were_never_recorded_together_have_none():
    values = panel()[:2].copy()
    values[0, 20:], values[1, :20] = np.nan, np.nan
    assert np.isnan(imputed.expected(design(values, [None, None]), values)).all()


def test_the_mean_change_is_that_of_all_sites_that_began_some_time():
    change = imputed.mean_change(design(panel()), panel(-0.4, spread=0))
    assert (change[25], change[33], change[40]) == pytest.approx((-0.1, -0.3, -0.4))


def test_before_the_first_start_there_is_no_change_to_tell():
    assert np.isnan(imputed.mean_change(design(panel()), panel())[:25]).all()


def test_a_month_that_one_of_them_did_not_record_is_left_out():
    values = panel()
    values[2, 40] = np.nan
    change = imputed.mean_change(design(values), values)
    assert np.isnan(change[40]) and np.isfinite(change[41])


def test_the_band_lies_around_no_change():
    values = panel(-0.05)
    low, high = imputed.band(design(values), values)
    assert (low[40] < 0 < high[40]) and np.isnan(low[:25]).all()


def test_several_targets_have_the_weights_that_each_has_alone():
    found = design(panel())
    targets = np.array([found.cells & (np.arange(48) == month) for month in (26, 40, 10)])
    together = panels.weights_of_each(targets, found.untreated)
    assert together[1] == pytest.approx(panels.weights(targets[1], found.untreated))
    assert np.isnan(together[2]).all()


def test_a_change_three_times_as_large_as_the_smallest_to_be_seen_is_seen():
    found = staggered.estimate(MONTHS, STARTS, panel())
    least = diagnostics.smallest_detectable_by_orders(found)
    assert staggered.estimate(MONTHS, STARTS, panel(-3 * least)).is_significant


def test_more_noise_hides_larger_changes():
    quiet, loud = (staggered.estimate(MONTHS, STARTS, panel(spread=spread)) for spread in (0.1, 0.2))
    assert diagnostics.smallest_detectable_by_orders(loud) > diagnostics.smallest_detectable_by_orders(quiet)
