"""Control charts: against NHSRplotthedots 0.2.2, point by point, and at every border."""

import csv
import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from oversight.statistics import attribute_charts, seasons, spc, spc_icons, spc_rules


@pytest.fixture
def rules(shared):
    return json.loads((shared / "reference/spc_rules/expected.json").read_text())


@pytest.fixture
def attendances(shared):
    return _charts(shared / "reference/spc_ae_attendances/expected_points.csv")


def _charts(path: Path):
    with path.open() as file:
        rows = list(csv.DictReader(file))
    names = dict.fromkeys((row["chart"], row["org_code"]) for row in rows)
    return {name: [row for row in rows if (row["chart"], row["org_code"]) == name] for name in names}


def _xmr(rows):
    return spc.xmr([float(row["y"]) for row in rows], [int(row["rebase_group"]) for row in rows])


def _better(name):
    return "higher" if name[0] == "england_rebase" else "lower"


def test_every_published_point_has_its_published_label(attendances):
    ours = {name: list(_xmr(rows).causes) for name, rows in attendances.items()}
    assert ours == {name: [row["special_cause_type"] for row in rows] for name, rows in attendances.items()}


def test_every_published_point_has_its_published_type(attendances):
    ours = {name: list(spc_icons.point_types(_xmr(rows), _better(name))) for name, rows in attendances.items()}
    assert ours == {name: [row["point_type"] for row in rows] for name, rows in attendances.items()}


@pytest.mark.parametrize(("column", "attribute"), [("mean_col", "centre"), ("lpl", "lower"), ("upl", "upper")])
def test_every_published_limit_is_met_to_nine_digits(attendances, column, attribute):
    for rows in attendances.values():
        assert getattr(_xmr(rows), attribute) == pytest.approx([float(row[column]) for row in rows], rel=1e-9)


def test_the_published_chart_of_breaches_is_hit_and_miss_without_a_special_cause_at_its_end(attendances):
    chart = _xmr(attendances["README_RQM_breaches", "RQM"])
    signs = (spc_icons.variation(chart, "lower"), spc_icons.assurance(chart, "lower", 1200))
    assert signs == ("common_cause", "inconsistent")


def test_a_recorded_rebase_date_begins_a_new_group_in_its_own_month(attendances):
    rows = attendances["england_rebase", "ENGLAND"]
    months = [date.fromisoformat(row["period"]) for row in rows]
    groups = spc.rebase_groups(months, [date(2017, 4, 1), date(2018, 4, 1)])
    assert groups.tolist() == [int(row["rebase_group"]) for row in rows]


def test_seven_points_on_one_side_end_a_shift(rules):
    for case in rules["seven_point_one_side_end"]:
        assert spc_rules.shift_ends(case["v"]).tolist() == case["out"]


def test_seven_rising_or_falling_points_end_a_trend(rules):
    for case in rules["seven_point_trend_end"]:
        assert spc_rules.trend_ends(case["y"]).tolist() == case["out"]


def test_all_seven_points_of_a_shift_or_trend_are_marked(rules):
    for case in rules["part_of_seven"]:
        assert spc_rules.part_of_seven(case["v"]).astype(int).tolist() == case["out"]


def test_two_of_three_points_near_a_limit_mark_their_window(rules):
    for case in (case for case in rules["two_in_three"] if "out" in case):
        assert spc_rules.in_two_of_three(case["close"], case["side"]).astype(int).tolist() == case["out"]


def test_of_two_in_three_only_the_points_near_the_limit_are_flagged(rules):
    for case in (case for case in rules["two_in_three"] if "part" in case):
        assert spc_rules.two_of_three(case["close"], case["side"]).astype(int).tolist() == case["part"]


@pytest.mark.parametrize(("key", "better"), [("increase", "higher"), ("decrease", "lower"), ("neutral", "neither")])
def test_a_target_outside_the_limits_is_always_or_never_met(rules, key, better):
    for case in (case for case in rules["assurance"] if key in case):
        assert spc_icons.assurance_of(case["target"], case["lpl"], case["upl"], better) == case[key]


@pytest.mark.parametrize(("screen", "key"), [(True, "screened"), (False, "unscreened")])
def test_a_single_jump_widens_the_limits_only_without_screening(rules, screen, key):
    case = rules["outlier_screening"]
    chart = spc.xmr(case["y"], screen_outliers=screen)
    found = {"mean": chart.centre[0], "lpl": chart.lower[0], "upl": chart.upper[0]}
    assert found == pytest.approx(case[key], abs=1e-8)


def test_the_jump_itself_is_flagged_with_and_without_screening(rules):
    y = rules["outlier_screening"]["y"]
    assert {spc.xmr(y, screen_outliers=screen).causes[4] for screen in (True, False)} == {spc_rules.ABOVE_LIMIT}


def test_two_points_near_opposite_limits_are_nothing_special(rules):
    assert set(spc.xmr(rules["opposite_sides"]["y"]).causes[-2:]) == {spc_rules.COMMON_CAUSE}


def test_random_values_have_the_published_limits_and_no_special_cause(rules, shared):
    with (shared / "reference/spc_rules/rnorm123_20.csv").open() as file:
        y = [float(row["y"]) for row in csv.DictReader(file)]
    chart, case = spc.xmr(y), rules["rnorm123"]
    special = sum(cause != spc_rules.COMMON_CAUSE for cause in chart.causes)
    found = [chart.centre[0], chart.lower[0], chart.upper[0], special]
    assert found == pytest.approx([case["mean"], case["lpl"], case["upl"], case["n_special"]], rel=1e-8)


@pytest.mark.parametrize(("screen", "key"), [(True, "screened"), (False, "unscreened")])
def test_random_values_with_one_jump_have_the_published_limits(rules, shared, screen, key):
    with (shared / "reference/spc_rules/rnorm123_20.csv").open() as file:
        y = [float(row["y"]) for row in csv.DictReader(file)]
    y[14] = 10
    chart, case = spc.xmr(y, screen_outliers=screen), rules["rnorm123"]["y15_set_to_10"][key]
    assert (chart.lower[0], chart.upper[0]) == pytest.approx((case["lpl"], case["upl"]), rel=1e-6)


def test_six_months_in_a_row_are_not_yet_a_shift():
    assert not spc_rules.shift_ends([1] * 6).any()


def test_a_month_exactly_on_the_centre_ends_a_shift():
    assert not spc_rules.shift_ends([1, 1, 1, 0, 1, 1, 1, 1]).any()


def test_where_a_rise_meets_a_fall_the_peak_belongs_to_the_fall():
    peak = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    none = np.zeros(13)
    causes = spc_rules.special_causes(
        np.array(peak, dtype=float), none.astype(np.int64), none.astype(bool), none.astype(bool)
    )
    assert causes == [spc_rules.RISING] * 6 + [spc_rules.FALLING] * 7


def test_a_point_exactly_on_the_limit_is_within():
    chart = spc.chart(*(np.array(values, dtype=float) for values in ([3.0], [0], [0], [3.0], [2.0])))
    assert not chart.outside[0]


def test_ranges_are_not_taken_across_a_rebase():
    chart = spc.xmr([1, 1, 1, 9, 9, 9], [0, 0, 0, 1, 1, 1])
    assert chart.upper.tolist() == [1, 1, 1, 9, 9, 9]


def test_limits_can_rest_on_the_first_points_only():
    chart = spc.xmr([1, 3, 1, 3, 100], fix_after=4)
    assert (chart.centre[0], chart.upper[0]) == pytest.approx((2, 2 + 2.66 * 2))


@pytest.mark.parametrize(("points", "provisional"), [(11, (0,)), (12, ())])
def test_limits_from_fewer_than_twelve_points_are_provisional(points, provisional):
    assert spc.xmr(np.arange(points)).short_groups == provisional


def test_a_single_month_has_no_limits_and_no_assurance():
    assert spc_icons.assurance(spc.xmr([4]), "lower", 3) is None


def test_a_missing_month_is_refused_rather_than_taken_as_zero():
    with pytest.raises(ValueError, match="missing"):
        spc.xmr([1, np.nan, 3])


@pytest.mark.parametrize(
    ("better", "meaning"), [("higher", "improvement"), ("lower", "concern"), ("neither", "neutral_high")]
)
def test_what_a_rise_means_depends_on_which_direction_is_better(better, meaning):
    assert spc_icons.point_type(spc_rules.RISING, better) == f"special_cause_{meaning}"


def test_a_share_has_limits_by_how_much_was_counted():
    chart = attribute_charts.p_chart([10, 40], [100, 400])
    assert chart.upper == pytest.approx([0.1 + 3 * (0.09 / 100) ** 0.5, 0.1 + 3 * (0.09 / 400) ** 0.5])


def test_a_share_near_nothing_has_a_lower_limit_of_nothing():
    assert attribute_charts.p_chart([0, 1], [10, 10]).lower.tolist() == [0, 0]


def test_the_centre_of_a_rate_is_a_sum_over_sums():
    assert attribute_charts.u_chart([1, 30], [10, 100]).centre[0] == pytest.approx(31 / 110)


def test_a_rate_has_limits_by_its_exposure():
    chart = attribute_charts.u_chart([20, 20], [10, 10])
    assert chart.upper[0] == pytest.approx(2 + 3 * 0.2**0.5)


def test_a_share_over_one_is_refused():
    with pytest.raises(ValueError, match="exceed"):
        attribute_charts.p_chart([11], [10])


def test_a_year_that_only_swings_has_no_swing_left():
    months = np.arange(24 * 12, 24 * 12 + 36)
    swing = 10 + 3 * np.sin(2 * np.pi * months / 12) + np.cos(4 * np.pi * months / 12)
    assert np.ptp(seasons.without_season(swing, months)) == pytest.approx(0, abs=1e-9)


def test_taking_out_the_season_leaves_a_trend_where_it_is():
    months = np.arange(36)
    assert seasons.without_season(months * 0.5, months) == pytest.approx(months * 0.5)


def test_a_season_needs_two_years():
    with pytest.raises(ValueError, match="24 months"):
        seasons.without_season(np.ones(23), np.arange(23))


# Gaps: a month that is missing lies between two stretches


def test_months_without_a_gap_are_one_stretch():
    assert spc.stretches_of([11, 12, 13]).tolist() == [0, 0, 0]


def test_a_missing_month_begins_a_new_stretch():
    assert spc.stretches_of([11, 12, 14, 15, 19]).tolist() == [0, 0, 1, 1, 2]


@pytest.mark.parametrize(("before_the_gap", "is_flagged"), [(7, True), (6, False)])
def test_no_shift_is_counted_across_a_gap(before_the_gap, is_flagged):
    values = [2, 0] * 5 + [1.5, 1.6] * 7
    stretches = [0] * (10 + before_the_gap) + [1] * (14 - before_the_gap)
    causes = spc.xmr(values, stretches=stretches).causes
    assert (spc_rules.SHIFT_ABOVE in causes[10 : 10 + before_the_gap]) is is_flagged


def test_the_step_across_a_gap_makes_the_limits_no_wider():
    with_gap = spc.xmr([0, 1, 0, 1, 9, 8, 9, 8], stretches=[0] * 4 + [1] * 4, screen_outliers=False)
    assert with_gap.upper[0] - with_gap.centre[0] == pytest.approx(2.66)


# Widened limits, worked out by hand: p = 0.5, n = 100, sigma = 0.05; z = 1, -1, 1, -1; ranges of 2, 2 / 1.128 = 1.773


def test_months_that_differ_more_than_counting_lets_them_have_wider_limits():
    chart = attribute_charts.p_chart([55, 45, 55, 45], [100] * 4, widened=True)
    assert chart.upper[0] == pytest.approx(0.5 + 3 * 0.05 * 2 / 1.128)


def test_months_that_differ_less_than_counting_lets_them_keep_the_limits_of_counting():
    chart = attribute_charts.p_chart([51, 49, 51, 49], [100] * 4, widened=True)
    assert chart.upper[0] == pytest.approx(0.5 + 3 * 0.05)


def test_the_widening_of_one_group_does_not_touch_the_other():
    chart = attribute_charts.u_chart([60, 20, 60, 20, 40, 40], [1] * 6, [0, 0, 0, 0, 1, 1], widened=True)
    assert chart.upper[4] - chart.centre[4] == pytest.approx(3 * 40**0.5)
    assert chart.upper[0] - chart.centre[0] > 3 * 40**0.5


def test_shares_that_are_all_nought_have_a_chart_without_any_width():
    chart = attribute_charts.p_chart([0, 0, 0], [100] * 3, widened=True)
    assert chart.upper.tolist() == [0, 0, 0]
