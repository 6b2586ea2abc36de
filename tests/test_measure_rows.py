"""The rows of an answer as they may be shown: enough cases, bins that one can read, whole numbers."""

import pandas as pd
import pytest

from oversight import measures
from oversight.answers import Answer, Scope
from oversight.commands import measure_rows

SECOND = 1 / 60


def shown(name, frame):
    columns = {"period": pd.NaT, "site": None, "segment": None, **frame}
    answer = Answer(measures.find(name), Scope(), pd.DataFrame(columns), "ok", "", {})
    return measure_rows.rows(answer)


def picture(*bins):
    """Bins (from second, to second, cases)."""
    over, to, n = zip(*bins, strict=True)
    total = sum(n)
    return shown(
        "call_wait_minutes",
        {
            "bin_over": [edge * SECOND for edge in over],
            "bin_to": [float("nan") if edge is None else edge * SECOND for edge in to],
            "n": n,
            "value": [one / total for one in n],
        },
    )


def bins(frame):
    return [tuple(row) for row in frame[["bin_over", "bin_to", "n", "value"]].itertuples(index=False)]


def test_seconds_are_added_up_to_bins_that_one_can_read():
    frame = picture((0, 0, 60), (0, 1, 30), (29, 30, 30), (30, 31, 30), (59, 60, 90))
    assert bins(frame) == [(0, 0, 60, 0.25), (0, 0.5, 60, 0.25), (0.5, 1, 120, 0.5)]


def test_no_bin_is_cut_at_an_edge():
    frame = picture((0, 20, 60), (20, 40, 60))
    assert bins(frame) == [(0, 1, 120, 1)]


def test_whole_minutes_stay_as_they_are():
    assert bins(picture((0, 60, 60), (420, 480, 60))) == [(0, 1, 60, 0.5), (7, 8, 60, 0.5)]


def test_what_is_longer_than_all_edges_has_no_upper_one():
    frame = picture((59, 61, 60), (60 * 480, 60 * 480 + 1, 60))
    assert frame["bin_over"].iloc[1] == 480 and pd.isna(frame["bin_to"].iloc[1])


@pytest.mark.parametrize(("second", "enough"), [(49, False), (50, True)])
def test_a_picture_has_enough_cases_if_all_its_bins_together_have(second, enough):
    assert picture((0, 1, 50), (59, 60, second))["enough_cases"].tolist() == [enough] * (2 if enough else 1)


def test_a_picture_with_too_few_is_one_row_with_their_number():
    (row,) = picture((0, 1, 50), (59, 60, 49)).to_dict("records")
    assert row["n"] == 99 and pd.isna([row["bin_over"], row["bin_to"], row["value"]]).all()


def test_the_number_that_began_decides_on_a_life_table():
    frame = shown("days_to_closed", {"age": [0.0, 1.0], "at_risk": [12, 2], "ended": [10, 1], "still_open": [0.2, 0.1]})
    assert frame["enough_cases"].tolist() == [True, True]


def test_with_too_few_only_their_number_is_left():
    row = shown("answered_share", {"numerator": [3.0], "denominator": [9.0], "value": [1 / 3]}).iloc[0]
    assert row["denominator"] == 9 and pd.isna(row["numerator"]) and pd.isna(row["value"])


def test_of_a_rate_per_household_the_number_counted_is_left():
    name = "reactions_per_1000_households"
    row = shown(name, {"numerator": [3.0], "denominator": [9000.0], "value": [1 / 3000]}).iloc[0]
    assert row["numerator"] == 3 and pd.isna(row["denominator"]) and pd.isna(row["value"])


def test_what_is_counted_is_whole():
    frame = shown("answered_share", {"numerator": [27060.0], "denominator": [54120.0], "value": [0.5]})
    assert frame[["numerator", "denominator"]].to_csv(index=False, lineterminator="|").split("|")[1] == "27060,54120"
