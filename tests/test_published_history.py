"""The numbers by year that another place published, beside our own."""

from pathlib import Path

import pandas as pd
import pytest

from oversight import language, published
from oversight.answers import Scope
from oversight.page_parts import published_history
from oversight.page_parts.look import Look
from tests.jobcenter import Jobcenter


def look(jobcenter: Jobcenter, *sites: str) -> Look:
    return Look(jobcenter.snapshot(), Scope(sites=sites), None, "none", "public")


def test_the_years_that_the_press_release_names_are_there() -> None:
    assert {year.year: year.value for year in published.history().years} == {2010: 291, 2017: 580, 2019: 398}


def test_every_number_is_as_it_was_collected(shared: Path) -> None:
    table = pd.read_csv(shared / "real" / "published_figures_de" / "figures.csv")
    collected = table[(table["place"] == "Kreis Bergstraße") & (table["indicator"] == "Kundendialog Eingaben")]
    history = published.history()
    assert {str(year.year): year.value for year in history.years} == dict(
        zip(collected["period"], collected["value"].astype(int), strict=True)
    )
    assert history.total in set(table.loc[table["indicator"] == "Kundendialog Eingaben gesamt", "value"])


def test_what_is_almost_580_is_never_told_as_580() -> None:
    told = [published_history.told(year) for year in published.history().years]
    assert told[1].startswith("knapp 580, die meisten")


def test_a_reason_is_told_as_the_view_of_the_source() -> None:
    assert "nach Ansicht der Quelle" in published_history.told(published.history().years[1])


def test_the_words_stand_in_both_languages() -> None:
    language.use("en")
    assert published_history.told(published.history().years[0]) == "291 (founding year)"


def test_a_year_is_counted_from_january_to_december(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, received_at="2023-01-31")
    jobcenter.reaction(2, received_at="2023-12-31 23:59")
    jobcenter.reaction(9, received_at="2024-11-11")
    own = published_history.by_year(look(jobcenter)).frame
    assert [(period.year, n) for period, n in zip(own["period"], own["n"], strict=True)] == [(2023, 5)]


@pytest.mark.parametrize(("first", "is_whole"), [("2023-01-31", True), ("2023-02-01", False)])
def test_a_year_that_the_records_only_touch_is_left_out(jobcenter: Jobcenter, first: str, is_whole: bool) -> None:
    jobcenter.reaction(received_at=first)
    jobcenter.reaction(received_at="2023-12-01")
    assert published_history.by_year(look(jobcenter)).is_ok is is_whole


def test_only_the_chosen_sites_are_counted(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, site="mitte", received_at="2023-01-31")
    jobcenter.reaction(2, site="nord", received_at="2023-12-31")
    assert published_history.by_year(look(jobcenter, "nord")).frame["n"].tolist() == [2]


def test_the_picture_names_the_other_place_and_that_it_counts_otherwise(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, received_at="2023-01-31")
    jobcenter.reaction(2, received_at="2023-12-31")
    words = published_history.chart(published_history.by_year(look(jobcenter))).alt
    assert "2017, Kreis Bergstraße (andere Definition): knapp 580" in words
    assert "2023, dieses Jobcenter: 5" in words


def test_without_reactions_the_other_place_stands_alone(jobcenter: Jobcenter) -> None:
    jobcenter.visit()
    own = published_history.by_year(look(jobcenter))
    assert len(published_history.chart(own).data) == 3
