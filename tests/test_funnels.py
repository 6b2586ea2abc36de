"""Funnels: against the UK Health Security Agency's and FunnelPlotR's published limits, and at their borders."""

import csv
import json

import numpy as np
import pytest

from oversight.statistics import funnel_limits, funnels, overdispersion


@pytest.fixture
def published(shared):
    return json.loads((shared / "reference/funnel_overdispersion/expected.json").read_text())


@pytest.fixture
def columns(shared):
    def read(name):
        with (shared / "reference" / name).open() as file:
            rows = list(csv.DictReader(file))
        return {key: [row[key] for row in rows] for key in rows[0]}

    return read


def numbers(values):
    return np.array(values, dtype=float)


def test_every_published_trust_has_its_published_label(columns):
    areas = columns("funnel_proportion/testdata_funnel_prop_inputs.csv")
    x, n = numbers(areas["numerator"]), numbers(areas["denominator"])
    average = x.sum() / n.sum()
    limits = (*funnel_limits.share_limits(n, average, 0.95), *funnel_limits.share_limits(n, average, 0.998))
    assert [funnels.label(*unit) for unit in zip(x / n, *limits, strict=True)] == areas["significance"]


@pytest.mark.parametrize(("confidence", "column"), [(0.95, "2s0025limit"), (0.998, "3s0001limit")])
def test_the_limits_of_shares_are_the_published_ones(columns, confidence, column):
    table = columns("funnel_proportion/testdata_funnel_prop_outputs.csv")
    average = float(table["Baseline"][0]) / 100
    limits = funnel_limits.share_limits(numbers(table["Population"]), average, confidence)
    wanted = [numbers(table[side + column]) / 100 for side in ("Lower", "Upper")]
    assert np.array(limits) == pytest.approx(np.array(wanted), abs=1.1e-8)


@pytest.mark.parametrize(("confidence", "column"), [(0.95, "95"), (0.998, "998")])
def test_the_limits_of_ratios_are_the_published_ones(published, confidence, column):
    case = published["test_asserts"]["poisson_limits"]
    low, high = funnel_limits.ratio_limits(case["expected"], confidence)
    assert [*low, *high] == pytest.approx([*case[f"ll{column}"], *case[f"ul{column}"]], rel=1e-6)


def test_six_units_differ_more_than_chance_by_the_published_amount_of_shmi(published, columns):
    table = columns("funnel_overdispersion/six_shmi.csv")
    found = overdispersion.of_log_ratios(numbers(table["numerator"]), numbers(table["denominator"]))
    assert (found.phi, found.tau2) == pytest.approx(tuple(published["six_SHMI"].values()), rel=1e-12)


def test_six_units_differ_more_than_chance_by_the_published_amount_of_cqc(published, columns):
    table = columns("funnel_overdispersion/six_cqc.csv")
    found = overdispersion.of_root_ratios(numbers(table["numerator"]), numbers(table["denominator"]), trim=0.05)
    assert (found.phi, found.tau2) == pytest.approx(tuple(published["six_CQC_trim05"].values()), rel=1e-12)


def test_ten_shares_differ_more_than_chance_by_the_published_amount(published, columns):
    table = columns("funnel_overdispersion/pr10.csv")
    found = overdispersion.of_shares(numbers(table["numerator"]), numbers(table["denominator"]))
    assert (found.phi, found.tau2) == pytest.approx(tuple(published["pr10"].values()), rel=1e-12)


@pytest.mark.parametrize(("confidence", "column"), [(0.95, "OD95"), (0.998, "OD99")])
def test_wider_limits_of_log_ratios_are_the_published_ones(columns, confidence, column):
    table = columns("funnel_overdispersion/six_shmi.csv")
    found = overdispersion.of_log_ratios(numbers(table["numerator"]), numbers(table["denominator"]))
    limits = funnel_limits.log_limits(found.spread, confidence)
    wanted = [numbers(table[f"{column}LCL"]), numbers(table[f"{column}UCL"])]
    assert np.array(limits) == pytest.approx(np.array(wanted), abs=2e-7)


@pytest.mark.parametrize(("confidence", "column"), [(0.95, "OD95"), (0.998, "OD99")])
def test_wider_limits_of_root_ratios_are_the_published_ones(columns, confidence, column):
    table = columns("funnel_overdispersion/six_cqc.csv")
    found = overdispersion.of_root_ratios(numbers(table["numerator"]), numbers(table["denominator"]), trim=0.05)
    limits = funnel_limits.root_limits(found.spread, confidence)
    wanted = [numbers(table[f"{column}LCL"]), numbers(table[f"{column}UCL"])]
    assert np.array(limits) == pytest.approx(np.array(wanted), abs=2e-7)


@pytest.mark.parametrize(("attribute", "column"), [("95", "OD95"), ("998", "OD99")])
def test_a_funnel_of_ten_shares_has_the_published_wider_limits(columns, attribute, column):
    table = columns("funnel_overdispersion/pr10.csv")
    funnel = funnels.funnel_of_shares(numbers(table["numerator"]), numbers(table["denominator"]))
    found = [getattr(funnel, f"low_{attribute}"), getattr(funnel, f"high_{attribute}")]
    wanted = [numbers(table[f"{column}LCL"]), numbers(table[f"{column}UCL"])]
    assert np.array(found) == pytest.approx(np.array(wanted), abs=2e-7)


def shares(units):
    """So many units of which every second one is far above the others."""
    return [80 if unit % 2 else 20 for unit in range(units)], [100] * units


def test_nine_units_cannot_tell_how_much_units_differ():
    assert funnels.funnel_of_shares(*shares(9)).tau2 is None


def test_ten_units_can():
    assert funnels.funnel_of_shares(*shares(10)).tau2 > 0.05


def test_among_ten_units_that_differ_much_anyway_none_stands_out():
    assert set(funnels.funnel_of_shares(*shares(10)).labels) == {funnels.WITHIN}


def test_among_five_units_only_what_lies_beyond_998_in_1000_is_labelled():
    labels = [funnels.funnel_of_shares([500, 500, 500, 500, high], [1000] * 5).labels[4] for high in (545, 580)]
    assert labels == [funnels.WITHIN, funnels.HIGH_ALARM]


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (0.1, funnels.LOW_ALARM),
        (0.2, funnels.LOW_WARNING),
        (0.3, funnels.WITHIN),
        (0.7, funnels.WITHIN),
        (0.8, funnels.HIGH_WARNING),
        (0.9, funnels.HIGH_ALARM),
    ],
)
def test_a_unit_is_labelled_by_the_outermost_limit_it_passes(value, label):
    assert funnels.label(value, 0.3, 0.7, 0.2, 0.8) == label


def test_a_funnel_of_rates_lies_around_events_over_exposure():
    funnel = funnels.funnel_of_rates([5, 15], [100, 100])
    assert (funnel.average, *funnel.low_95) == pytest.approx(
        (0.1, *(0.1 * funnel_limits.ratio_limits([10, 10], 0.95)[0]))
    )


def test_a_unit_without_events_is_within_when_two_were_expected():
    assert funnels.rate_label(0, 2) == funnels.WITHIN


def test_a_unit_without_events_is_low_when_five_were_expected():
    assert funnels.rate_label(0, 5) == funnels.LOW_WARNING


def test_a_unit_with_a_hundred_events_is_high_when_fifty_were_expected():
    assert funnels.rate_label(100, 50) == funnels.HIGH_ALARM


def test_a_unit_without_events_does_not_stop_a_funnel_of_many_rates():
    funnel = funnels.funnel_of_rates([0, 30, 1, 25, 40, 2, 3, 33, 28, 5], [100] * 10)
    assert np.isfinite(funnel.high_998).all()


def test_the_outermost_of_twenty_units_do_not_say_how_much_the_others_differ():
    expected = [100] * 20
    calm, wild = [*range(91, 110), 111], [*range(91, 110), 900]
    found = [overdispersion.of_log_ratios(observed, expected).phi for observed in (calm, wild)]
    assert found[0] == found[1]


def test_units_that_differ_by_chance_only_have_no_variance_between_them():
    found = overdispersion.of_shares([10, 11, 9, 10, 10, 11, 9, 10, 10, 10], [100] * 10)
    assert found.tau2 == 0


def test_a_logarithm_of_no_events_is_refused():
    with pytest.raises(ValueError, match="at least one event"):
        overdispersion.of_log_ratios([0, 3], [1, 2])


def test_a_share_over_one_is_refused():
    with pytest.raises(ValueError, match="exceed"):
        funnels.funnel_of_shares([11, 1], [10, 10])


def test_without_any_event_there_is_nothing_to_compare():
    with pytest.raises(ValueError, match="without any event"):
        funnels.funnel_of_rates([0, 0], [10, 20])


def test_a_unit_without_any_case_is_refused():
    with pytest.raises(ValueError, match="must be positive"):
        funnels.funnel_of_shares([0, 1], [0, 10])
