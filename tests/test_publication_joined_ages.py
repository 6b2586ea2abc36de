"""Cases followed from their first hour or day, in a release that joins ages: as if as many ended at each of them."""

import pandas as pd
import pytest

from oversight import answers
from tests import counts_of

# a table, its column of ages, and a measure of it
TABLES = [
    ("written_answer_counts", "age_hours", "written_answer_hours", {"channel": "email"}),
    ("settling_counts", "age_days", "days_to_settled", {"channel": "phone", "was_forwarded": False}),
    ("settling_counts", "age_days", "forwarded_days_to_settled", {"channel": "phone", "was_forwarded": False}),
]
every_table = pytest.mark.parametrize(("table", "column", "measure", "kind"), TABLES, ids=[one[2] for one in TABLES])


def asked(tmp_path, table, column, measure, kind, *rows, picture=False):
    """Rows of (last age, width, whether it ended, how many)."""
    frame = pd.DataFrame(rows, columns=[column, "width", "has_ended", "n"])
    frame = frame.assign(month=pd.Timestamp("2024-01-01"), site="mitte", **kind)
    path = counts_of.snapshot(tmp_path, **{table: frame})
    return answers.ask(path, measure, grain="all", picture=picture).frame


@every_table
def test_of_eight_that_ended_in_four_ages_two_ended_at_each(table, column, measure, kind, tmp_path):
    curve = asked(tmp_path, table, column, measure, kind, (8, 4, True, 8), (9, 1, True, 2), picture=True)
    ends = curve.set_index("age")["ended"]
    assert ends.tolist() == [0, 0, 0, 0, 0, 2, 2, 2, 2, 2]
    assert curve["at_risk"].tolist() == [10] * 6 + [8, 6, 4, 2]


@every_table
def test_what_does_not_divide_stays_whole_and_adds_up(table, column, measure, kind, tmp_path):
    curve = asked(tmp_path, table, column, measure, kind, (8, 4, True, 5), picture=True)
    # 1.25, 2.5, 3.75 and 5 in whole cases: 1, 3, 4 and 5
    assert curve["ended"].tolist() == [0, 0, 0, 0, 0, 1, 2, 1, 1]


@every_table
def test_the_median_lies_within_the_row(table, column, measure, kind, tmp_path):
    figures = asked(tmp_path, table, column, measure, kind, (4, 1, True, 30), (8, 4, True, 40), (12, 4, True, 30))
    assert figures[["n", "ended", "median", "p90"]].iloc[0].tolist() == [100, 100, 6, 11]


@every_table
def test_what_is_still_open_stays_to_the_last_age_of_its_row(table, column, measure, kind, tmp_path):
    curve = asked(tmp_path, table, column, measure, kind, (4, 4, True, 20), (4, 4, False, 20), picture=True)
    assert curve["at_risk"].tolist() == [40, 40, 35, 30, 25]
    assert curve["still_open"].iloc[-1] == pytest.approx(0.5)


@every_table
def test_a_row_of_one_age_is_what_it_was(table, column, measure, kind, tmp_path):
    rows = (0, 1, True, 3), (2, 1, True, 4), (2, 1, False, 2), (5, 1, False, 1)
    curve = asked(tmp_path, table, column, measure, kind, *rows, picture=True)
    assert curve["ended"].tolist() == [3, 0, 4, 0, 0, 0]
    assert curve["at_risk"].tolist() == [10, 7, 7, 1, 1, 1]
