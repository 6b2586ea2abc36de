"""Every text has a German translation, and the check that says so can be trusted."""

import re
from pathlib import Path

import pytest

from oversight.translations import catalogues, check, in_code, in_sql, in_toml
from oversight.translations.catalogues import Entry
from oversight.translations.message import Message

HERE = Path(__file__)


def text(words: str, plural: str | None = None) -> Message:
    return Message(words, HERE, 1, plural)


def entry(*ids: str, german: tuple[str, ...] = ("deutsch",)) -> Entry:
    return Entry(ids, german, catalogues.places.LOCALES / "de" / "words.po", 1)


@pytest.fixture(scope="module")
def german() -> tuple[Entry, ...]:
    return tuple(catalogues.entries())


@pytest.fixture(scope="module")
def texts() -> tuple[Message, ...]:
    return tuple(check.all_messages())


def test_every_text_has_a_german_translation(texts, german):
    assert check.untranslated(texts, german) == []


def test_every_entry_has_its_german(german):
    assert check.incomplete(german) == []


def test_no_text_has_two_translations(german):
    assert check.contradicting(german) == []


def test_every_translation_names_the_same_values_as_its_text(german):
    assert check.differing_placeholders(german) == []


def test_every_translation_is_used(texts, german):
    assert check.unused(texts, check.all_literals(), german) == []


def test_german_is_written_with_its_umlauts(german):
    replaced = (
        " fuer ",
        " ueber ",
        " koennen",
        " muessen",
        " waehrend",
        "taeglich",
        " Buero",
        "anfaenger",
        "Gespraech",
    )
    assert [str(e) for e in german if any(word in f" {form} " for form in e.german for word in replaced)] == []


def test_a_text_without_german_is_found():
    assert len(check.untranslated([text("House")], [entry("Tree")])) == 1


def test_a_text_with_german_is_not():
    assert check.untranslated([text("House")], [entry("House")]) == []


def test_a_plural_needs_both_forms():
    assert len(check.untranslated([text("{n} day", "{n} days")], [entry("{n} day")])) == 1


def test_a_plural_with_both_forms_is_translated():
    both = entry("{n} day", "{n} days", german=("{n} Tag", "{n} Tage"))
    assert check.untranslated([text("{n} day", "{n} days")], [both]) == []


def test_an_entry_with_one_form_of_two_is_incomplete():
    assert len(check.incomplete([entry("{n} day", "{n} days", german=("{n} Tag", ""))])) == 1


def test_two_catalogues_may_say_the_same():
    assert check.contradicting([entry("House"), entry("House")]) == []


def test_two_catalogues_may_not_say_different_things():
    assert len(check.contradicting([entry("House"), entry("House", german=("Haus",))])) == 1


def test_a_value_under_another_name_is_found():
    assert len(check.differing_placeholders([entry("at {site}", german=("in {standort}",))])) == 1


def test_the_same_values_in_another_order_are_right():
    assert check.differing_placeholders([entry("{a} of {b}", german=("von {b} {a:.1f}",))]) == []


def test_a_translation_of_a_text_that_is_gone_is_found():
    assert len(check.unused([text("House")], [], [entry("House"), entry("Tree")])) == 1


def test_a_text_in_a_table_of_the_code_counts_as_used():
    assert check.unused([], ["Tree"], [entry("Tree")]) == []


def test_texts_in_code_are_found_with_their_line(tmp_path):
    path = tmp_path / "page.py"
    path.write_text(
        'title = 1\nshow(_("Waiting "\n  "times"))\nlanguage.translate_plural("a day", "{n} days", n)\n', "utf-8"
    )
    assert set(in_code.messages(path)) == {
        Message("Waiting times", path, 2),
        Message("a day", path, 4, "{n} days"),
    }


def test_a_header_says_its_question_its_columns_and_its_variants(tmp_path):
    path = tmp_path / "measure.sql"
    path.write_text(
        "-- question   How long?\n-- unit       minutes\n-- variant    strict to=20 of all calls\n"
        "-- column     n  BIGINT calls\nSELECT 1 -- a comment\n",
        "utf-8",
    )
    assert [message.text for message in in_sql.messages(path)] == ["How long?", "of all calls", "calls"]


def test_a_contract_says_its_doubts_and_what_its_columns_mean():
    texts = [message.text for message in in_sql.messages(in_sql.places.DATA / "contract" / "visits.sql")]
    assert {"the office", "ended before being called", "one row per visit or appointment"} <= set(texts)


def test_a_contract_says_its_codes_as_words():
    texts = [message.text for message in in_sql.messages(in_sql.places.DATA / "contract" / "visits.sql")]
    assert "left before being called" in texts


def test_a_text_marked_for_later_is_found(tmp_path):
    path = tmp_path / "reasons.py"
    path.write_text('MISSING = message("the value is missing")', "utf-8")
    assert [message.text for message in in_code.messages(path)] == ["the value is missing"]


def test_a_format_says_why_it_sets_records_aside_and_drops_columns(tmp_path):
    path = tmp_path / "log.toml"
    path.write_text('[[set_aside]]\nreason = "phantom call"\n\n[drop]\nserver = "names of officials"\n', "utf-8")
    assert list(in_toml.messages(path)) == [Message("phantom call", path, 2), Message("names of officials", path, 5)]


def test_a_format_says_its_title_and_its_source(tmp_path):
    path = tmp_path / "log.toml"
    path.write_text('title = "Call records"\nsource = "Some system"\n', "utf-8")
    assert list(in_toml.messages(path)) == [Message("Call records", path, 1), Message("Some system", path, 2)]


def test_no_text_parts_a_number_and_its_per_cent_sign():
    """English has no space there, and German one at which no line ends."""
    texts = [text for entry in catalogues.entries() for text in (*entry.ids, *entry.german)]
    assert [text for text in texts if re.search(r"\d %", text)] == []
