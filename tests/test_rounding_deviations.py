"""How far off a release is stands in it by table, and never tells of a single cell."""

import numpy as np
import pandas as pd
import pytest

from oversight.publication import deviations as module
from oversight.publication.deviations import deviations, of_sums
from oversight.publication.rounding import round_tables
from oversight.publication.tables import Rounded
from tests.rounding_cells import KEY, cube, grid


def off_by(cells, *differences):
    return Rounded(cells, cells.true + np.resize(differences, len(cells.frame)))


def test_cells_and_their_usual_sums_count_together(monkeypatch):
    """Two months of 12 and 21 by one dimension. Off by +3 and -1: cells +3 -1 +3 -1, sums of months +2 +2,
    by value over quarter, year and all +6 -2 three times, all of it +4 three times: 15 figures, 43 off in all."""
    monkeypatch.setattr(module, "FEWEST_FIGURES", 15)
    table = off_by(grid([[12, 21], [12, 21]], dimensions=("site",)), 3, -1)
    (row,) = deviations([table]).to_dict("records")
    assert row == {
        "table_name": "visits",
        "cells_n": 15,
        "mean": round((8 + 4 + 3 * 8 + 3 * 4) / 15, 1),
        "p95": 6,
        "largest": 6,
    }


def test_what_is_published_as_0_is_left_out():
    table = off_by(grid([[4, 21]], dimensions=("site",)), -4, -1)
    assert deviations([table])["cells_n"].tolist() == [2 * 4]


@pytest.mark.parametrize(("months_n", "is_told"), [(26, False), (27, True)])
def test_a_table_of_few_figures_tells_nothing_that_could_be_solved(months_n, is_told):
    """4 sites and all together: 5 figures for each of 27 months, 9 quarters, 3 years, and for the whole time: 200."""
    table = off_by(grid(np.full((months_n, 4), 12), dimensions=("site",)), 3)
    found = deviations([table]).iloc[0]
    assert (found["cells_n"] >= module.FEWEST_FIGURES) == is_told
    assert found[["mean", "p95", "largest"]].notna().tolist() == [is_told] * 3


def test_every_table_has_one_row_in_the_order_given():
    calls, visits = grid([[12, 21]], dimensions=("site",), name="calls"), grid([[12, 21]], dimensions=("site",))
    assert deviations([off_by(calls, 3), off_by(visits, 3)])["table_name"].tolist() == ["calls", "visits"]


def test_no_table_gives_a_table_without_rows():
    assert deviations([]).columns.tolist() == ["table_name", "cells_n", "mean", "p95", "largest"]


@pytest.mark.parametrize(("span", "off"), [("time", [1, 1, 1, 1]), ("quarter", [3, 1]), ("year", [3, 1]), ("all", [4])])
def test_sums_over_a_span_add_what_its_months_are_off(span, off):
    table = off_by(grid([[12]] * 4, dimensions=("site",), first="2024-10-01"), 1)
    assert of_sums(table, ["site"], span).tolist() == off


@pytest.mark.parametrize(
    ("cases", "most"),
    [
        # mean deviations of the month's total, by site, by topic, site and topic by quarter and by year
        (12_000, [2.2, 1.9, 2.0, 2.7, 3.0]),
        (600, [2.2, 2.0, 2.0, 2.6, 3.1]),
        (33, [2.3, 2.1, 2.0, 2.1, 3.2]),
    ],
)
def test_usual_tables_are_off_by_two_cases_on_average(cases, most):
    table = round_tables([cube(cases)], KEY).rounded[0]
    shown = [
        ((), "time"),
        (["site"], "time"),
        (["topic"], "time"),
        (["site", "topic"], "quarter"),
        (["site", "topic"], "year"),
    ]
    assert [
        float(np.abs(of_sums(table, by, span)).mean()) < limit for (by, span), limit in zip(shown, most, strict=True)
    ] == [True] * 5


def test_a_real_table_is_told_with_few_digits():
    found = deviations(round_tables([cube(600, 12)], KEY).rounded).iloc[0]
    assert 1 < found["mean"] < 3 and found["p95"] <= 8 and found["largest"] <= 16
    assert found["mean"] == round(found["mean"], 1) and isinstance(found["cells_n"], int | np.integer)
    assert pd.notna(found["p95"]) and found["p95"] == int(found["p95"])
