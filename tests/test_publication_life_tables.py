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
    assert still_open(tmp_path, (0, 1, 40, 0), (3, 3, 30, 9)) == pytest.approx([1, 0.9**3])


def test_one_row_of_three_ages_is_near_three_rows_of_one(tmp_path):
    apart = still_open(tmp_path, (0, 1, 100, 0), (1, 1, 100, 10), (2, 1, 90, 9), (3, 1, 81, 8))[-1]
    joined = still_open(tmp_path, (0, 1, 100, 0), (3, 3, 90, 27))[-1]
    assert joined == pytest.approx(apart, abs=0.01)


@pytest.mark.parametrize(("ended", "open_"), [(0, 1), (1, 0.9), (9, 0.1), (10, 0)])
def test_a_row_of_one_age_is_what_it_was(ended, open_, tmp_path):
    assert still_open(tmp_path, (0, 1, 10, ended)) == pytest.approx([open_])


def test_the_median_is_the_last_age_of_its_row(tmp_path):
    assert figure(tmp_path, "median", (0, 1, 100, 0), (7, 7, 80, 300)) == 7


def test_the_promise_is_judged_at_the_end_of_its_row(tmp_path):
    share = figure(tmp_path, "share_within", (0, 1, 100, 0), (14, 14, 50, 350), (21, 7, 10, 30))
    assert share == pytest.approx(1 - 0.5**14)


def test_where_the_rows_end_before_the_promise_its_share_is_unknown(tmp_path):
    assert pd.isna(figure(tmp_path, "share_within", (0, 1, 100, 0), (13, 13, 50, 60)))


def test_the_curve_ends_where_ages_are_missing(tmp_path):
    ages = asked(tmp_path, (0, 1, 100, 0), (7, 7, 80, 70), (21, 7, 10, 30), picture=True)["age"]
    assert ages.tolist() == [0, 7]


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


def test_who_looks_only_at_closed_ones_sees_them_at_the_ends_of_rows(tmp_path):
    frame = asked(tmp_path, (0, 1, 100, 10), (7, 7, 80, 10), variant="closed")
    assert frame[["n", "median"]].iloc[0].tolist() == [20, 0]
