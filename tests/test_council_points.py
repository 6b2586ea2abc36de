"""The points of the five towns, and the measures that answer them."""

import pytest

from oversight import council, language, measures
from oversight.council import Point
from oversight.measures import Measure

POINTS = council.points()
# these are answered by a dated document or event, never by a figure
FOR_DOCUMENTS = {"S5", "S6", "D5", "D9", "D10", "F7", "F8", "H3", "H5"}


def test_every_point_of_the_five_towns_is_there() -> None:
    numbers = {"S": 6, "D": 10, "F": 8, "H": 5, "B": 4}
    assert {point.code for point in POINTS} == {f"{town}{n + 1}" for town, last in numbers.items() for n in range(last)}


def test_some_points_are_for_a_document() -> None:
    assert {point.code for point in POINTS if point.is_for_a_document} == FOR_DOCUMENTS


@pytest.mark.parametrize("measure", measures.all_measures(), ids=lambda measure: measure.name)
def test_every_measure_answers_points_that_there_are(measure: Measure) -> None:
    assert council.points_served_by(measure)


@pytest.mark.parametrize(
    "point", [point for point in POINTS if not point.is_for_a_document], ids=lambda point: point.code
)
def test_every_point_that_is_a_number_is_answered_by_a_measure(point: Point) -> None:
    assert council.measures_for(point.code)


@pytest.mark.parametrize("code", sorted(FOR_DOCUMENTS))
def test_no_figure_answers_what_is_for_a_document(code: str) -> None:
    assert council.measures_for(code) == ()


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_every_point_has_words_in_both_languages(point: Point) -> None:
    assert point.words.de and point.words.en and point.words.de != point.words.en


def test_a_point_is_read_in_the_language_of_the_reader() -> None:
    language.use("en")
    assert council.point("F2").cited == "Flensburg, 4 May 2001"


def test_a_point_is_read_in_german_otherwise() -> None:
    assert str(council.point("F2").words) == "Mit Termin praktisch keine Wartezeit"


def test_the_contradiction_in_a_source_is_shown() -> None:
    assert "widerspricht sich selbst" in str(council.point("S5").note)


def test_the_judgment_that_was_overtaken_is_shown_with_the_one_that_overtook_it() -> None:
    point = council.point("S6")
    assert "Verwaltungsgerichts Leipzig vom 10. Januar 2013" in str(point.words)
    assert "20. Oktober 2016 (7 C 20.15" in str(point.note)


def test_a_point_that_nobody_made_is_unknown() -> None:
    with pytest.raises(LookupError):
        council.point("X1")


def test_the_promise_of_no_waiting_is_answered_by_the_waiting_time() -> None:
    assert "wait_minutes" in {measure.name for measure in council.measures_for("F2")}
