"""Names and events with damaged letters."""

import pytest

from tests.quality_findings import found


def named(jobcenter, name):
    also = f"INSERT INTO sites (site, name) VALUES ('sued', '{name}')"
    return [row["detail"] for row in found(jobcenter, "text_damaged", also=also)]


@pytest.mark.parametrize("text", ["Süd", "Straße", "Größe", "Änderung", "Übergang", "§ 7", "„neu“"])
def test_letters_read_in_the_wrong_encoding_are_named(jobcenter, text):
    damaged = text.encode("utf-8").decode("cp1252", "replace")
    assert named(jobcenter, damaged) == [damaged]


def test_a_sign_for_an_unreadable_letter_is_named(jobcenter):
    assert named(jobcenter, "S�d") == ["S�d"]


@pytest.mark.parametrize("text", ["Süd", "Straße", "São Paulo", "SÃO JOSÉ", "Ærø", "Â", "Ã"])
def test_letters_of_other_languages_are_not(jobcenter, text):
    assert named(jobcenter, text) == []


def test_a_code_of_a_site_is_looked_at_too(jobcenter):
    jobcenter.call(site="sÃ¼d")
    assert [(row["table_name"], row["site"]) for row in found(jobcenter, "text_damaged")] == [("contacts", "sÃ¼d")]


def test_an_event_is_named_with_its_day(jobcenter):
    also = (
        "INSERT INTO events (date_from, site, kind, description) "
        "VALUES ('2024-03-01', 'all', 'law', 'BÃ¼rgergeld')"
    )  # fmt: skip
    assert [row["first_day"] for row in found(jobcenter, "text_damaged", also=also)] == ["2024-03-01"]
