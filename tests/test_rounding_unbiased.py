"""No count is favoured: over many keys what is published is on average the truth, whatever the count is."""

import numpy as np
import pytest

from oversight.protected import BASE
from oversight.publication.rounding import round_tables
from oversight.publication.start import Problem, start
from oversight.publication.tables import Cells
from tests.rounding_cells import cube, follower

# cases by which a count may be published too high or too low on average
BAND = 0.25
# fewer cells of one count show chance rather than a preference
ENOUGH_CELLS = 40


def errors_by_count(tables, keys):
    """The mean error of every count from 0 to 9 that is frequent in the last of the tables, over many keys."""
    true = tables[-1].true
    errors = np.array([round_tables(tables, bytes([key])).rounded[-1].published - true for key in range(keys)])
    frequent = [count for count in range(10) if (true == count).sum() >= ENOUGH_CELLS]
    return {count: float(errors[:, true == count].mean()) for count in frequent}


@pytest.mark.parametrize(("cases", "months_n", "counts"), [(33, 48, 4), (600, 12, 10)])
def test_every_count_from_0_to_9_is_right_on_average(cases, months_n, counts):
    errors = errors_by_count([cube(cases, months_n)], keys=20)
    assert len(errors) == counts and max(map(abs, errors.values())) < BAND


def test_every_count_of_a_linked_table_is_right_on_average():
    contacts = cube(600, months_n=12)
    leader = Cells("contacts", contacts.frame, "month", contacts.dimensions, (("site",), ("site", "channel")))
    errors = errors_by_count([leader, follower(leader, ["site", "channel"], 8)], keys=30)
    assert len(errors) >= 7 and max(map(abs, errors.values())) < BAND


def test_a_start_goes_up_as_often_as_the_remainder_says():
    true = np.arange(10)
    problem = Problem(true, np.column_stack([true // 5, true // 2]))
    ups = np.mean([start(problem, chance) - true + true % 5 for chance in chances(4000, 10)], axis=0) / BASE
    # three standard deviations of 4,000 draws
    assert np.abs(ups - true % 5 / BASE).max() < 0.024


def test_a_start_under_given_sums_goes_up_as_often_as_the_remainder_says():
    true = np.array([1, 2, 3, 4, 1, 2])
    levels = np.array([[0], [0], [0], [1], [1], [1]])
    ups = []
    for number, chance in enumerate(chances(4000, 6)):
        # the leader itself goes up as often as the remainders of 6 and 7 say
        targets = np.repeat([10 if number % 5 < 1 else 5, 10 if number % 5 < 2 else 5], 3)
        ups.append((start(Problem(true, levels, 1, targets), chance) > 0).astype(float))
    assert np.abs(np.mean(ups, axis=0) - true / BASE).max() < 0.024


def chances(times, cells):
    return np.random.default_rng(7).random((times, 2, cells))
