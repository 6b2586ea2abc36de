"""German and English."""

import threading

import pytest

from oversight import codes, language


def test_german_is_spoken_unless_somebody_asks_for_english() -> None:
    assert language.translate("with appointment") == "mit Termin"


def test_english_is_the_message_itself() -> None:
    language.use("en")
    assert language.translate("with appointment") == "with appointment"


def test_a_text_without_german_is_shown_in_english() -> None:
    assert language.translate("no such text") == "no such text"


def test_an_empty_text_stays_empty() -> None:
    assert language.translate("") == ""


def test_one_is_singular() -> None:
    assert language.translate_plural("{number} second", "{number} seconds", 1) == "{number} Sekunde"


def test_two_are_plural() -> None:
    assert language.translate_plural("{number} second", "{number} seconds", 2) == "{number} Sekunden"


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="known: de, en"):
        language.use("fr")


def test_one_reader_does_not_change_the_language_of_another() -> None:
    thread = threading.Thread(target=language.use, args=("en",))
    thread.start()
    thread.join()
    assert language.current() == "de"


@pytest.mark.parametrize(
    ("english", "german"), [("calendar", "Kalender"), ("one row per site", "eine Zeile je Standort")]
)
def test_every_catalogue_is_read(english: str, german: str) -> None:
    assert language.translate(english) == german


def test_a_code_is_shown_as_a_word() -> None:
    assert codes.label("cancelled_short_notice") == "weniger als 24 Stunden vorher abgesagt"


def test_a_code_is_shown_as_a_word_in_english_too() -> None:
    language.use("en")
    assert codes.label("cancelled_short_notice") == "cancelled under 24 hours before"


def test_a_code_that_an_office_made_up_stays_as_it_is() -> None:
    assert codes.label("bonnjob_74360") == "bonnjob_74360"


def test_an_hour_of_the_week_is_written_out() -> None:
    assert codes.label("1-08").startswith("Mo")


def test_an_hour_that_there_is_not_stays_as_it_is() -> None:
    assert codes.label("1-24") == "1-24"
