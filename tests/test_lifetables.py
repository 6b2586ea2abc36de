"""Life tables: against Freireich's (1963) remissions under 6-MP as R's survfit gives them, and by hand."""

import numpy as np
import pytest

from oversight.statistics.lifetables import kaplan_meier

# weeks, open, ended, lost from sight since the last age with an end, in the textbook's table
FREIREICH = np.array(
    [
        [6, 21, 3, 1],
        [7, 17, 1, 0],
        [9, 16, 0, 1],
        [10, 15, 1, 1],
        [11, 13, 0, 1],
        [13, 12, 1, 0],
        [16, 11, 1, 0],
        [17, 10, 0, 1],
        [19, 9, 0, 1],
        [20, 8, 0, 1],
        [22, 7, 1, 0],
        [23, 6, 1, 0],
        [25, 5, 0, 1],
        [32, 4, 0, 2],
        [34, 2, 0, 1],
        [35, 1, 0, 1],
    ]
).T
WITH_ENDS = FREIREICH[2] > 0


@pytest.fixture
def remissions():
    return kaplan_meier(*FREIREICH)


def test_the_share_still_in_remission_is_the_published_one(remissions):
    wanted = [0.8571429, 0.8067227, 0.7529412, 0.6901961, 0.6274510, 0.5378151, 0.4481793]
    assert remissions.still_open[WITH_ENDS] == pytest.approx(wanted, abs=1e-7)


def test_greenwoods_standard_error_is_the_published_one(remissions):
    wanted = [0.07636035, 0.08693529, 0.09634965, 0.10681471, 0.11405387, 0.12823375, 0.13459146]
    assert remissions.standard_error[WITH_ENDS] == pytest.approx(wanted, abs=1e-8)


@pytest.mark.parametrize(
    ("scale", "low", "high"),
    [
        (
            "log-log",
            [0.6197180, 0.5631466, 0.5031995, 0.4316102, 0.3675109, 0.2677789, 0.1880520],
            [0.9515517, 0.9228090, 0.8893618, 0.8490660, 0.8049122, 0.7467907, 0.6801426],
        ),
        (
            "log",
            [0.7198171, 0.6531242, 0.5859190, 0.5096131, 0.4393939, 0.3370366, 0.2487882],
            [1.0000000, 0.9964437, 0.9675748, 0.9347692, 0.8959949, 0.8582008, 0.8073720],
        ),
        (
            "plain",
            [0.7074793, 0.6363327, 0.5640993, 0.4808431, 0.4039095, 0.2864816, 0.1843849],
            [1.0000000, 0.9771127, 0.9417830, 0.8995491, 0.8509924, 0.7891487, 0.7119737],
        ),
    ],
)
def test_the_interval_is_the_one_that_r_gives_on_each_scale(scale, low, high):
    table = kaplan_meier(*FREIREICH, scale=scale)
    assert [*table.low[WITH_ENDS], *table.high[WITH_ENDS]] == pytest.approx([*low, *high], abs=1e-7)


def test_half_of_the_remissions_ended_by_week_23(remissions):
    assert remissions.quantile(0.5) == 23


def test_where_the_half_lies_is_known_from_below_only(remissions):
    assert remissions.quantile_interval(0.5) == (13, None)


def test_that_three_quarters_end_was_not_seen(remissions):
    assert remissions.quantile(0.75) is None


def test_what_ended_by_an_age_between_two_rows_is_what_ended_by_the_row_before(remissions):
    assert remissions.ended_by(14)[0] == pytest.approx(1 - 0.6901961, abs=1e-7)


def test_what_ended_on_the_day_itself_counts(remissions):
    assert remissions.ended_by(6)[0] == pytest.approx(3 / 21)


def test_on_the_day_before_the_first_row_nothing_has_ended(remissions):
    assert remissions.ended_by(5) == (0, 0, 0)


def test_nobody_was_watched_for_36_weeks(remissions):
    assert remissions.ended_by(36) is None


def test_when_all_have_ended_any_later_age_is_known():
    assert kaplan_meier([1, 2], [2, 1], [1, 1]).ended_by(9)[0] == 1


def test_half_closed_on_the_first_day_means_a_median_of_one_day():
    assert kaplan_meier([1, 2], [2, 1], [1, 0], [0, 1]).quantile(0.5) == 1


def test_as_long_as_nothing_has_ended_all_is_certainly_open():
    table = kaplan_meier([0, 1], [10, 10], [0, 5])
    assert (table.low[0], table.high[0]) == (1, 1)


def test_those_lost_from_sight_are_not_taken_as_closed():
    assert kaplan_meier([1], [4], [1], [3]).still_open[0] == 0.75


def test_a_product_of_shares_reaches_one_half_although_the_last_bit_is_missing():
    table = kaplan_meier([1, 2, 3], [10, 9, 6], [1, 3, 1], [0, 0, 5])
    assert table.quantile(0.5) == 3


def test_several_months_together_are_followed_like_one():
    once, twice = kaplan_meier([1, 2], [10, 6], [4, 3]), kaplan_meier([1, 2], [20, 12], [8, 6])
    assert twice.still_open == pytest.approx(once.still_open)


def test_more_ends_than_were_open_are_refused():
    with pytest.raises(ValueError, match="than were open"):
        kaplan_meier([1], [4], [2], [3])


def test_an_age_that_occurs_twice_is_refused():
    with pytest.raises(ValueError, match="ascend"):
        kaplan_meier([1, 1], [4, 3], [1, 1])
