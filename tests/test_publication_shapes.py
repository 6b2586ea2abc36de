"""Jobcenters of other sizes: dense, medium, sparse and skewed ones come through, and their sums stay true."""

import numpy as np
import pytest

from oversight.publication import coarsen
from tests import counts_of

MONTHS = counts_of.months("2022-01-01", 30)
SITES = [f"s{number}" for number in range(1, 6)]
CONCERNS = [f"concern_{number}" for number in range(1, 9)]
# cases a month, and how unevenly they fall on sites and concerns
SHAPES = {"dense": (12_000, 0), "medium": (600, 0), "sparse": (33, 0), "skewed": (600, 3), "five_a_year": (0.4, 0)}


@pytest.fixture(scope="module", params=SHAPES, ids=str)
def shaped(request, tmp_path_factory):
    a_month, unevenness = SHAPES[request.param]
    draw = np.random.default_rng(20260101)
    weights = np.outer(_weights(len(SITES), unevenness), _weights(len(CONCERNS), unevenness))

    def cases(row):
        share = weights[SITES.index(row["site"]), CONCERNS.index(row["concern"])]
        return int(draw.poisson(3 * a_month * share))

    rows = counts_of.every(cases, quarter=MONTHS[::3], site=SITES, concern=CONCERNS)
    rows = rows[rows["n"] > 0]
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, rows, coarsen.prepare(counts_of.snapshot(folder, reaction_concern_counts=rows))


def _weights(n, unevenness):
    weights = np.arange(1, n + 1, dtype=float) ** -unevenness
    return weights / weights.sum()


def cells_of(prepared):
    return next((cells.frame for cells in prepared.cells), None)


def test_sums_of_published_years_stay_true(shaped):
    _name, rows, prepared = shaped
    frame = cells_of(prepared)
    if frame is None:
        assert rows.groupby(rows["quarter"].dt.year)["n"].sum().max() < 20
        return
    published = frame.groupby(frame["quarter"].dt.year)["n"].sum()
    assert published.to_dict() == {
        year: n for year, n in rows.groupby(rows["quarter"].dt.year)["n"].sum().items() if year in published.index
    }


def test_no_concern_and_no_site_of_a_year_that_is_over_has_fewer_than_twenty_cases(shaped):
    _name, _rows, prepared = shaped
    frame = cells_of(prepared)
    for year in (2022, 2023) if frame is not None else ():
        of_year = frame[frame["quarter"].dt.year == year]
        for column in ("site", "concern"):
            sums = of_year.groupby(column)["n"].sum()
            assert (sums[sums > 0] >= 20).all()


def test_a_dense_table_stays_as_fine_as_it_is(shaped):
    name, _rows, prepared = shaped
    if name == "dense":
        assert len(cells_of(prepared)) == 10 * 5 * 8


def test_five_cases_a_year_are_not_published(shaped):
    name, _rows, prepared = shaped
    assert (cells_of(prepared) is None) == (name == "five_a_year")


def test_a_skewed_table_loses_its_rare_concerns_to_other(shaped):
    name, _rows, prepared = shaped
    if name == "skewed":
        assert "other" in set(cells_of(prepared)["concern"])
