"""What the page says of topics that come back."""

from datetime import date

import pandas as pd
import pytest

from oversight.answers import Scope
from oversight.questions import recurring_conflicts
from oversight.questions.look import Look
from tests.jobcenter import Jobcenter

MONTHS = pd.date_range("2022-01-01", periods=36, freq="MS")
USUAL_AND_THREE_ABOVE = [4] * 24 + [10] * 3 + [4] * 9


def looked_at(jobcenter: Jobcenter, view: str = "management") -> Look:
    return Look(jobcenter.snapshot(), Scope(date(2024, 1, 1), date(2025, 1, 1)), None, "none", view)


@pytest.fixture
def look(jobcenter: Jobcenter) -> Look:
    for month, n in zip(MONTHS, USUAL_AND_THREE_ABOVE, strict=True):
        jobcenter.reaction(n, concern_1="payment", received_at=month.to_pydatetime())
    jobcenter.measure_taken(taken_on="2024-06-15", reference="M 02/2024")
    return looked_at(jobcenter)


def row(look: Look) -> dict[str, str]:
    table = recurring_conflicts.readable(look, recurring_conflicts.found(look))
    return dict(table.iloc[0])


def test_a_sentence_names_the_topics_and_the_year(look: Look) -> None:
    sentence = recurring_conflicts.sentence(look, recurring_conflicts.found(look))
    assert sentence == (
        "In den zwölf Monaten bis Dezember 2024 kamen diese Themen häufiger vor als bei ihnen üblich: „Auszahlung“."
    )


def test_a_row_tells_where_how_often_and_what_is_usual(look: Look) -> None:
    told = row(look)
    assert (told["Wo"], told["Monate über dem Üblichen"]) == ("mitte", "3 von 12")
    assert (told["In zwölf Monaten genannt"], told["In zwölf Monaten üblich"]) == ("66", "48")


def test_a_row_tells_the_measure_with_its_day_and_number_and_the_level_since(look: Look) -> None:
    told = row(look)
    assert told["Maßnahme"] == "Schreiben, 15.06.2024, M 02/2024"
    assert (told["Davor je Monat"], told["Seither je Monat"]) == ("5,5", "4,0")


@pytest.mark.parametrize("view", ["public", "council"])
def test_what_is_finer_than_published_is_for_the_management(jobcenter: Jobcenter, view: str) -> None:
    jobcenter.reaction(concern_1="payment")
    assert "die Leitung sieht es" in recurring_conflicts.why_not(looked_at(jobcenter, view))


def test_where_no_topics_are_recorded_it_says_who_could(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert "Ombudsstelle" in recurring_conflicts.why_not(looked_at(jobcenter))


@pytest.mark.parametrize(("first", "is_known"), [("2023-01-01", True), ("2023-02-01", False)])
def test_what_is_usual_is_known_after_two_years(jobcenter: Jobcenter, first: str, is_known: bool) -> None:
    jobcenter.reaction(concern_1="payment", received_at=first)
    assert recurring_conflicts.why_not(looked_at(jobcenter)).startswith("Noch nicht bekannt") != is_known


def test_a_quiet_year_is_told_as_one(jobcenter: Jobcenter) -> None:
    for month in MONTHS:
        jobcenter.reaction(2, concern_1="payment", received_at=month.to_pydatetime())
    look = looked_at(jobcenter)
    sentence = recurring_conflicts.sentence(look, recurring_conflicts.found(look))
    assert sentence == "In den letzten zwölf Monaten kam kein Thema häufiger vor als bei ihm üblich."
