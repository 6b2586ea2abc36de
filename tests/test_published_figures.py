"""Published figures of others, each with its source."""

from pathlib import Path

import pandas as pd
import pytest

from oversight import measures, published, units
from oversight.published import Figure

FIGURES = published.all_figures()
PERCENT = {"Prozent": 100}


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.measure} {figure.period}")
def test_every_figure_stands_beside_a_measure_that_there_is(figure: Figure) -> None:
    assert measures.find(figure.measure)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.measure} {figure.period}")
def test_every_figure_has_a_unit_a_source_a_place_and_a_time(figure: Figure) -> None:
    assert figure.unit in units.UNITS and figure.source and figure.place.de and figure.period.de


def test_every_figure_is_as_it_was_published(shared: Path) -> None:
    table = pd.read_csv(shared / "real" / "published_figures_de" / "figures.csv")
    values = table["value"] / table["unit"].map(PERCENT).fillna(1)
    # what a town said itself has no address
    addresses = table["url"].where(table["url"].str.startswith("http"), "")
    stated = set(zip(values.round(4), addresses, strict=True))
    assert {(figure.value, figure.url) for figure in FIGURES} <= stated


def test_the_target_of_the_employment_agency_stands_beside_answered_calls() -> None:
    assert 0.75 in {figure.value for figure in published.figures_for("answered_share")}


def test_most_measures_have_no_published_figure() -> None:
    assert published.figures_for("reaction_kind_share") == ()
