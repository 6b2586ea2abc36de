"""A life table whose rows cover several ages: the same risk at each of them; of one age each, nothing changes."""

import pandas as pd
import pytest

from oversight import answers
from tests import counts_of

NAME = "days_to_closed"


def asked(tmp_path, *rows, picture=False, **options):
    """Rows of (last age, width, at risk, ended)."""
    frame = pd.DataFrame(rows, columns=["age_days", "width", "at_risk", "ended"])
    frame = frame.assign(month=pd.Timestamp("2024-01-01"), site="mitte", kind="hint", censored=0)
    path = counts_of.snapshot(tmp_path, reaction_closing_counts=frame)
    return answers.ask(path, NAME, grain="all", picture=picture, **options).frame


def figure(tmp_path, name, *rows):
    return asked(tmp_path, *rows)[name].iloc[0]


def still_open(tmp_path, *rows):
    return asked(tmp_path, *rows, picture=True)["still_open"].tolist()


def test_a_tenth_of_thirty_on_each_of_three_days_leaves_nine_tenths_to_the_third(tmp_path):
    # nine of thirty a day in three days: a hazard of 9 / (3 * 30)
    assert still_open(tmp_path, (0, 1, 40, 0), (3, 3, 30, 9)) == pytest.approx([1, 0.9, 0.9**2, 0.9**3])


def test_one_row_of_three_ages_is_near_three_rows_of_one(tmp_path):
    apart = still_open(tmp_path, (0, 1, 100, 0), (1, 1, 100, 10), (2, 1, 90, 9), (3, 1, 81, 8))
    joined = still_open(tmp_path, (0, 1, 100, 0), (3, 3, 90, 27))
    assert joined == pytest.approx(apart, abs=0.01)


@pytest.mark.parametrize(("ended", "open_"), [(0, 1), (1, 0.9), (9, 0.1), (10, 0)])
def test_a_row_of_one_age_is_what_it_was(ended, open_, tmp_path):
    assert still_open(tmp_path, (0, 1, 10, ended)) == pytest.approx([open_])


def test_of_several_ages_joined_ends_are_told_at_the_last(tmp_path):
    curve = asked(tmp_path, (0, 1, 40, 5), (3, 3, 30, 9), picture=True)
    assert curve["age"].tolist() == [0, 1, 2, 3]
    assert curve["at_risk"].tolist() == [40, 30, 30, 30]
    assert curve["ended"].astype(object).where(curve["ended"].notna(), None).tolist() == [5, None, None, 9]


# The median and nine in ten


# by hand, a tenth ends on each day: 0.9^6 = 0.531 and 0.9^7 = 0.478; 0.9^21 = 0.109 and 0.9^22 = 0.098
@pytest.mark.parametrize(("figure_", "age"), [("median", 7), ("p90", 22)])
def test_a_quantile_is_the_first_day_of_its_row_by_which_so_many_have_ended(figure_, age, tmp_path):
    rows = (0, 1, 100, 0), (30, 30, 100, 300), (40, 10, 50, 0)
    assert figure(tmp_path, figure_, *rows) == age


# by hand: 0.6 * 0.9^2 = 0.486; 0.55 * 0.9 = 0.495; 0.5 itself is one half
@pytest.mark.parametrize(("ended_before", "median"), [(40, 2), (45, 1), (50, 0)])
def test_what_ended_before_the_row_counts(ended_before, median, tmp_path):
    assert figure(tmp_path, "median", (0, 1, 100, ended_before), (10, 10, 50, 50)) == median


@pytest.mark.parametrize("width", [1, 2, 7, 19, 93])
def test_the_median_is_where_the_curve_comes_down_to_one_half(width, tmp_path):
    rows = (0, 1, 100, 20), (width, width, 80, 60), (width + 1, 1, 20, 15), (width + 30, 29, 10, 20)
    curve = asked(tmp_path, *rows, picture=True)
    for name, share in (("median", 0.5), ("p90", 0.1)):
        reached = curve.loc[curve["still_open"] <= share + 1e-12, "age"]
        expected = reached.iloc[0] if len(reached) else None
        assert (None if pd.isna(figure(tmp_path, name, *rows)) else figure(tmp_path, name, *rows)) == expected


def test_where_all_end_in_a_row_they_may_have_ended_on_its_first_day(tmp_path):
    assert figure(tmp_path, "median", (0, 1, 100, 0), (7, 7, 10, 70)) == 1


def test_one_half_on_the_day_itself_is_that_day(tmp_path):
    # half of them a day: exactly 0.5 is open after the first
    assert figure(tmp_path, "median", (0, 1, 100, 0), (7, 7, 100, 350)) == 1


# The share within a promise


@pytest.mark.parametrize(("last", "days"), [(14, 14), (21, 14), (13, None)])
def test_the_promise_of_fourteen_days_is_judged_at_its_day(last, days, tmp_path):
    share = figure(tmp_path, "share_within", (0, 1, 100, 0), (last, last, 50, 25 * last))
    assert pd.isna(share) if days is None else share == pytest.approx(1 - 0.5**days)


def test_a_promise_that_begins_with_a_row_has_one_of_its_days(tmp_path):
    share = figure(tmp_path, "share_within", (0, 1, 100, 0), (13, 13, 100, 0), (20, 7, 100, 70))
    assert share == pytest.approx(0.1)


def test_where_the_rows_end_before_the_promise_its_share_is_unknown(tmp_path):
    assert pd.isna(figure(tmp_path, "share_within", (0, 1, 100, 0), (13, 13, 50, 60)))


def test_the_curve_ends_where_ages_are_missing(tmp_path):
    ages = asked(tmp_path, (0, 1, 100, 0), (7, 7, 80, 70), (21, 7, 10, 30), picture=True)["age"]
    assert ages.tolist() == list(range(8))


# Rounded numbers


def test_more_ended_than_were_at_risk_leaves_nobody(tmp_path):
    assert still_open(tmp_path, (0, 1, 5, 10)) == [0]


def test_where_nobody_is_shown_at_risk_the_curve_ends(tmp_path):
    rows = [(0, 1, 100, 20), (1, 1, 0, 5), (2, 1, 5, 0)]
    assert asked(tmp_path, *rows, picture=True)["age"].tolist() == [0]
    assert figure(tmp_path, "ended", *rows) == 25


def test_no_rounding_gives_a_share_below_nought_or_above_one(tmp_path):
    for at_risk in range(0, 20, 5):
        for ended in range(0, 30, 5):
            open_ = still_open(tmp_path, (0, 1, 100, 0), (7, 7, at_risk, ended))
            assert all(0 <= share <= 1 for share in open_)


def test_who_looks_only_at_closed_ones_sees_them_spread_over_a_row(tmp_path):
    # ten on day 0, then of ten in seven days the first on day 1: 11 of 20 is more than half
    frame = asked(tmp_path, (0, 1, 100, 9), (7, 7, 80, 11), variant="closed")
    assert frame[["n", "ended", "median"]].iloc[0].tolist() == [20, 20, 1]
