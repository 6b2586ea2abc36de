"""The truth of a simulation, over exactly the months and sites, and with the weights, that an estimate has."""

import numpy as np
import pytest

from oversight.effects.effect import Question
from oversight.effects.truth import Truth
from oversight.statistics.designs import Design
from oversight.statistics.scales import Scale

MONTHS = tuple(range(48))
START = 30


def truth(value, without, *, n=100.0, n_without=100.0, figure="value"):
    """Two sites; figures per site, the same in each month from the start on, and half before it in both worlds."""
    after = np.array(MONTHS) >= START
    seen, unseen = (np.where(after, np.array(levels)[:, None], 0.5) for levels in (value, without))
    weights = (np.broadcast_to(np.array(each)[..., None], (2, 48)) for each in (n, n_without))
    sizes = [np.array(each, dtype=float) if each.shape == (2, 48) else each for each in weights]
    return Truth(Question("answered_share", figure), ("mitte", "nord"), MONTHS, seen, unseen, *sizes)


def cells(*judged):
    chosen = np.zeros((2, 48), dtype=bool)
    for site, month in judged:
        chosen[site, month] = True
    return chosen


def test_it_is_the_mean_over_the_site_months_judged():
    # worked out by hand: one month at the first site, two at the second
    known = truth([0.8, 0.7], [0.6, 0.6])
    assert known.of_cells(cells((0, 40), (1, 40), (1, 41)), Scale.POINTS) == pytest.approx((0.2 + 0.1 + 0.1) / 3)


def test_of_durations_and_counts_it_is_the_mean_of_ratios():
    known = truth([0.6, 0.6], [0.8, 0.4])
    expected = (np.log(0.6 / 0.8) + np.log(0.6 / 0.4)) / 2
    assert known.of_cells(cells((0, 40), (1, 40)), Scale.LOG) == pytest.approx(expected)


def test_if_it_is_not_known_of_one_of_them_it_is_not_known():
    known = truth([0.8, np.nan], [0.6, 0.6])
    assert known.of_cells(cells((0, 40), (1, 40)), Scale.POINTS) is None


def test_nothing_has_no_ratio():
    assert truth([0.8, 0.0], [0.6, 0.6]).of_cells(cells((1, 40)), Scale.LOG) is None


def design(transition=3):
    return Design(MONTHS, START, transition)


@pytest.mark.parametrize("rho", [None, 0.0, 0.6])
def test_with_one_date_a_constant_change_is_told_whatever_the_weights(rho):
    known = truth([0.8, 0.8], [0.6, 0.6])
    assert known.of_step(["mitte", "nord"], design(), Scale.POINTS, rho) == pytest.approx(0.2)


def test_sites_together_are_sums_over_sums():
    # worked out by hand: 300 of 400 and 60 of 100 answered, without it 240 of 400 and 60 of 100
    known = truth([0.75, 0.6], [0.6, 0.6], n=[400.0, 100.0], n_without=[400.0, 100.0])
    assert known.of_step(["mitte", "nord"], design(), Scale.POINTS, 0.3) == pytest.approx(0.72 - 0.6)


def test_a_quantile_of_several_sites_cannot_be_put_together():
    known = truth([30, 20], [40, 20], figure="p90")
    assert known.of_step(["mitte", "nord"], design(), Scale.LOG, 0.3) is None


def test_that_of_one_site_is_its_own():
    known = truth([30, 20], [40, 20], figure="p90")
    assert known.of_step(["mitte"], design(), Scale.LOG, 0.3) == pytest.approx(np.log(30 / 40))
