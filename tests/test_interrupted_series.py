"""Interrupted series: against R (nlme, glm) and published studies, and what is left out, gated and simulated."""

import csv
import json
from datetime import date

import numpy as np
import pytest

from oversight.statistics import critical, diagnostics, falsification, interrupted, quasi_poisson, reml
from oversight.statistics.autocorrelation import autocorrelations, ljung_box
from oversight.statistics.designs import Design
from oversight.statistics.scales import Scale, scale_of_durations
from oversight.statistics.series import against_comparison, month_number, series

# months 0-44 without 12-14 and 31-32, a fall of 3 at month 30; R 4.2.2, nlme::gls(y ~ t + 2 harmonics + post,
# corAR1(form = ~t), method = "REML")
GAPPY_MONTHS = [*range(12), *range(15, 31), *range(33, 45)]
PERSISTENT = (
    "19.7 19.8 20.5 21.7 21.9 20.9 19.2 18.1 19.3 19 18.4 18.4 21.3 22.9 23.1 21.4 19.1 19.7 20.1 20.6 21.5 21.5 23.1 "
    "24.8 24.3 22.6 23 19.6 16.8 17.4 15.7 17.6 20.4 20.4 20 21 19.4 19 16.4 15.2"
)
ALTERNATING = (
    "20.3 22.1 20.9 22.1 22.9 19.6 21.2 19 19.3 19.2 18.7 19.8 21.8 22.8 23.5 19.9 21 20.1 19.5 19.2 20.4 20.2 23.1 "
    "21.8 23 22.3 22.1 19.7 16.1 17.7 18.4 18.3 20.7 19.9 22.3 20.8 21 19.3 18.3 15.5"
)


def read(shared, name):
    folder = shared / "reference" / name
    with next(folder.glob("*.csv")).open() as file:
        rows = [{key: float(value) for key, value in row.items()} for row in csv.DictReader(file)]
    return rows, json.loads((folder / "expected.json").read_text())


@pytest.fixture
def drivers(shared):
    rows, expected = read(shared, "its_reml_drivers")
    return [row for row in rows if row["year"] >= 1979], expected


@pytest.fixture
def sicily(shared):
    return read(shared, "its_sicily")


def numbers(rows):
    return tuple(month_number(date(int(row["year"]), int(row["month"]), 1)) for row in rows)


def column(rows, name):
    return np.array([row[name] for row in rows])


def step(values, *, before=36, after=12, transition=0, scale=Scale.POINTS, **options):
    data = series(np.arange(before + transition + after), values, scale, options.pop("exposure", None))
    return interrupted.level_change(data, before, transition=transition, **options)


def noise(months=48, rho=0.0, seed=1):
    shocks = np.random.default_rng(seed).standard_normal(months)
    values = shocks.copy()
    for month in range(1, months):
        values[month] = rho * values[month - 1] + np.sqrt(1 - rho**2) * shocks[month]
    return values


def test_the_seat_belt_law_changed_drivers_casualties_as_r_finds(drivers):
    rows, expected = drivers
    data = series(numbers(rows), column(rows, "drivers") / column(rows, "kms"), Scale.LOG)
    found = interrupted.level_change(data, month_number(date(1983, 2, 1)), transition=0)
    case = expected["gls_reml_ar1_log_rate"]["drivers"]
    assert (found.estimate, found.standard_error, found.rho) == pytest.approx(
        (case["b"], case["se"], case["rho"]), abs=1e-6
    )


def test_the_count_model_finds_the_published_rate_ratio_of_drivers(drivers):
    rows, expected = drivers
    design = Design(numbers(rows), month_number(date(1983, 2, 1)), transition=0)
    fit = quasi_poisson.fit(column(rows, "drivers"), design.matrix, column(rows, "kms"))
    case = expected["quasi_poisson"]["drivers"]
    found = (*_ratio_and_interval(fit), fit.dispersion)
    assert found == pytest.approx((case["rr"], *case["ci"], case["dispersion"]), abs=1e-6)


def _ratio_and_interval(fit):
    middle, reach = fit.coefficients[-1], 1.959964 * fit.standard_errors[-1]
    return np.exp(middle), np.exp(middle - reach), np.exp(middle + reach)


@pytest.mark.parametrize(("pairs", "model"), [(0, "model2_quasipoisson_step"), (2, "model3_quasipoisson_step_season2")])
def test_the_smoking_ban_in_sicily_changed_admissions_as_published(sicily, pairs, model):
    rows, expected = sicily
    design = Design(numbers(rows), month_number(date(2005, 1, 1)), transition=0, pairs=pairs)
    fit = quasi_poisson.fit(column(rows, "aces"), design.matrix, column(rows, "stdpop"))
    found = (*_ratio_and_interval(fit), fit.dispersion / 100)
    case = expected[model]
    assert found == pytest.approx((case["rr"], *case["ci"], case["dispersion"] / 100), abs=1e-7)


def test_the_trend_in_sicily_is_the_published_one(sicily):
    rows, expected = sicily
    design = Design(numbers(rows), month_number(date(2005, 1, 1)), transition=0)
    fit = quasi_poisson.fit(column(rows, "aces"), design.matrix, column(rows, "stdpop"))
    wanted = expected["model3_quasipoisson_step_season2"]["trend_per_year"]
    assert np.exp(fit.coefficients[1]) == pytest.approx(wanted, abs=1e-9)


def test_in_sicily_raw_means_rose_although_the_level_fell(sicily):
    rows, _ = sicily
    rate, after = column(rows, "aces") / column(rows, "stdpop"), column(rows, "smokban") == 1
    data = series(numbers(rows), column(rows, "aces"), Scale.COUNT, column(rows, "stdpop"))
    found = interrupted.level_change(data, month_number(date(2005, 1, 1)), transition=0)
    assert rate[after].mean() > rate[~after].mean() and found.high < 0


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (PERSISTENT, (-2.8286204342, 0.9969362109, 0.6802745650)),
        (ALTERNATING, (-2.4218857158, 0.3801412894, -0.3251376202)),
    ],
)
def test_a_series_with_gaps_is_fitted_as_r_does(values, wanted):
    data = series(GAPPY_MONTHS, [float(value) for value in values.split()], Scale.POINTS)
    found = interrupted.level_change(data, 30, transition=0)
    assert (found.estimate, found.standard_error, found.rho) == pytest.approx(wanted, abs=2e-5)


def test_autocorrelations_are_those_of_r():
    values = np.array([float(value) for value in PERSISTENT.split()])
    assert autocorrelations(values, 3) == pytest.approx([0.71660464439, 0.34223404919, 0.05230036798])


def test_ljung_box_is_that_of_r():
    values = np.array([float(value) for value in PERSISTENT.split()])
    assert ljung_box(values) == pytest.approx(1.19203131577e-06)


def test_months_of_transition_do_not_count():
    values = noise(51)
    disturbed = values.copy()
    disturbed[36:39] = 1000
    assert step(values, transition=3).estimate == pytest.approx(step(disturbed, transition=3).estimate)


def test_the_month_after_the_transition_counts():
    values = noise(51)
    disturbed = values.copy()
    disturbed[39] = 1000
    assert abs(step(disturbed, transition=3).estimate - step(values, transition=3).estimate) > 1


@pytest.mark.parametrize("months", [-1, 7])
def test_a_transition_lasts_from_none_to_six_months(months):
    with pytest.raises(ValueError, match="between 0 and 6"):
        Design(tuple(range(60)), 30, transition=months)


def test_a_fall_by_a_quarter_is_read_as_a_quarter():
    months = np.arange(48)
    values = np.exp(3 + 0.01 * noise()) * np.where(months >= 36, 0.75, 1)
    assert step(values, scale=Scale.LOG).effect[0] == pytest.approx(-0.25, abs=0.01)


def test_a_rising_trend_alone_is_no_step():
    found = step(np.arange(48) * 0.5 + 0.1 * noise())
    assert abs(found.estimate) < 0.2


def test_the_yearly_rhythm_alone_is_no_step():
    found = step(5 * np.sin(2 * np.pi * np.arange(48) / 12) + 0.1 * noise())
    assert abs(found.estimate) < 0.2


def test_a_change_of_slope_is_looked_at_with_24_months_after():
    data = series(np.arange(60), np.maximum(0, np.arange(60) - 36) / 12 + 0.01 * noise(60), Scale.POINTS)
    assert interrupted.slope_change(data, 36, transition=0).estimate == pytest.approx(1, abs=0.05)


def test_a_change_of_slope_is_not_looked_at_with_23():
    data = series(np.arange(59), noise(59), Scale.POINTS)
    assert interrupted.slope_change(data, 36, transition=0) is None


def test_rare_counts_are_judged_as_counts():
    counts = np.random.default_rng(3).poisson(20, 48)
    assert step(counts, scale=Scale.COUNT).rho is None


def test_frequent_counts_that_swing_together_get_the_wider_interval():
    counts = np.round(100 * np.exp(0.3 * noise(rho=0.7)))
    exposure = np.ones(48)
    alone = interrupted._counted(counts, exposure, Design(tuple(range(48)), 36, 0), 0.95)
    found = step(counts, scale=Scale.COUNT)
    assert (found.rho is not None, found.high - found.low >= alone.high - alone.low) == (True, True)


def test_counts_are_counted_per_exposure():
    exposure = np.where(np.arange(48) >= 36, 2000, 1000)
    counts = np.random.default_rng(3).poisson(exposure / 50)
    assert step(counts, scale=Scale.COUNT, exposure=exposure).effect[0] == pytest.approx(0, abs=0.15)


def test_counts_that_vary_less_than_chance_still_have_the_error_of_chance():
    design = Design(tuple(range(48)), 36, 0)
    fit = quasi_poisson.fit(np.full(48, 20.0) + np.tile([0.0, 1.0], 24), design.matrix, np.ones(48))
    of_chance = np.linalg.inv(design.matrix.T @ (design.matrix * fit.expected[:, None]))[-1, -1] ** 0.5
    assert (fit.pearson_dispersion < 1, fit.standard_errors[-1]) == (True, pytest.approx(of_chance))


def test_without_any_event_afterwards_no_ratio_is_given():
    with pytest.raises(reml.NotEstimable, match="without any event"):
        step(np.where(np.arange(48) >= 36, 0, 4), scale=Scale.COUNT)


def test_a_series_without_noise_gives_no_certainty():
    with pytest.raises(reml.NotEstimable, match="without any noise"):
        step(np.where(np.arange(48) >= 36, 3.0, 4.0))


def test_too_few_months_for_the_model_are_refused():
    with pytest.raises(reml.NotEstimable, match="8 months"):
        step(noise(8), before=5, after=3)


def test_durations_above_nothing_are_judged_in_per_cent():
    assert scale_of_durations([12, 4, 9], bin_widths=1) is Scale.LOG


def test_a_single_month_with_a_median_of_nothing_leads_to_the_share_that_waits_too_long():
    assert scale_of_durations([12, 0, 9]) is None


@pytest.mark.parametrize(("median", "scale"), [(4, Scale.LOG), (3.9, None)])
def test_a_bin_wider_than_a_quarter_of_the_median_does_too(median, scale):
    assert scale_of_durations([12, median], bin_widths=1) is scale


def test_the_logarithm_of_no_wait_is_refused():
    with pytest.raises(ValueError, match="waits too long"):
        step(np.zeros(48), scale=Scale.LOG)


def test_the_critical_value_is_larger_than_the_tables_and_grows_with_correlation():
    null = critical.null(Design(tuple(range(48)), 36, 0))
    assert 2.02 < null.critical(-0.2) < null.critical(0.4)


def test_few_months_after_need_a_larger_critical_value():
    few, many = (critical.null(Design(tuple(range(24 + after)), 24, 0)) for after in (6, 24))
    assert few.critical(0.2) > many.critical(0.2) + 0.1


def test_the_critical_value_is_simulated_once_for_all_calendar_years():
    first, second = (critical.null(Design(tuple(range(begin, begin + 48)), begin + 36, 0)) for begin in (3, 24000))
    assert first is second


@pytest.mark.parametrize("seed", range(6))
def test_p_and_interval_never_contradict_each_other(seed):
    found = step(noise(rho=0.3, seed=seed) - 0.9 * (np.arange(48) >= 36))
    assert found.is_significant == (found.p <= 0.05)


def test_of_forty_series_without_effect_at_most_six_show_one():
    found = [step(noise(rho=0.4, seed=seed)) for seed in range(40)]
    assert sum(change.is_significant for change in found) <= 6


def test_a_large_step_is_seen():
    assert step(noise(rho=0.3) - 4 * (np.arange(48) >= 36)).is_significant


def test_leftovers_of_a_well_fitted_series_are_nothing_special():
    assert diagnostics.leftover_p(step(noise(rho=0.4, seed=2))) > 0.01


def test_a_rhythm_of_five_months_is_found_in_the_leftovers():
    rhythm = np.tile([3.0, -3, 0, 2, -2], 10)[:48]
    assert diagnostics.leftover_p(step(rhythm + 0.3 * noise())) < 0.01


def test_fake_dates_have_twelve_months_before_and_six_after_their_transition():
    data = series(np.arange(51), noise(51), Scale.POINTS)
    fakes = falsification.fake_dates(data, 36, transition=3)
    assert [fake.design.start for fake in fakes] == list(range(12, 28))


def test_fake_dates_see_nothing_of_the_real_one():
    values = noise(51)
    disturbed = values + 100 * (np.arange(51) >= 36)
    first, second = (
        falsification.fake_dates(series(np.arange(51), y, Scale.POINTS), 36, transition=3) for y in (values, disturbed)
    )
    assert falsification.largest(first) == falsification.largest(second)


def test_a_step_on_another_date_is_found_among_the_fake_dates():
    data = series(np.arange(48), noise() - 8 * (np.arange(48) >= 20), Scale.POINTS)
    fakes = falsification.fake_dates(data, 36, transition=0)
    assert max(fakes, key=lambda fake: abs(fake.estimate)).design.start == 20


def test_seventeen_months_before_allow_no_fake_date():
    data = series(np.arange(29), noise(29), Scale.POINTS)
    assert falsification.fake_dates(data, 17, transition=0) == ()


def test_the_smallest_detectable_fall_is_what_the_interval_and_the_power_need():
    found = step(noise())
    wanted = (found.critical + 0.8416212) * found.standard_error
    assert diagnostics.smallest_detectable(found) == pytest.approx((-wanted, wanted))


def test_the_expected_level_goes_on_as_if_nothing_had_been_introduced():
    found = step(10 + 0.01 * noise() - 4 * (np.arange(48) >= 36))
    picture = diagnostics.expected(found, range(48))
    assert (picture.without[47], picture.fitted[47]) == pytest.approx((10, 6), abs=0.1)


def test_before_the_introduction_fitted_and_expected_are_the_same():
    picture = diagnostics.expected(step(noise()), range(36))
    assert picture.fitted == pytest.approx(picture.without)


def test_the_band_of_the_expected_level_widens_past_the_introduction():
    picture = diagnostics.expected(step(noise()), range(48))
    width = picture.high - picture.low
    assert width[47] > width[18]


def test_the_trend_before_comes_with_its_interval():
    slope, low, high = diagnostics.trend_before(step(np.arange(48) / 12 + 0.05 * noise()))
    assert low < 1 < high and slope == pytest.approx(1, abs=0.1)


def test_a_site_is_compared_with_the_mean_of_the_sites_without():
    assert against_comparison([5, 5], [[1, 3], [4, 4]]).tolist() == [3, 1]


def test_months_in_disorder_are_refused():
    with pytest.raises(ValueError, match="ascend"):
        series([2, 1], [1, 1], Scale.POINTS)


def test_a_design_without_months_after_is_refused():
    with pytest.raises(ValueError, match="months after"):
        Design(tuple(range(30)), 28, transition=3)
