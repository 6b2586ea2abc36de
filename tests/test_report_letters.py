"""What a font can show, so that no name keeps a paper from being set."""

import pytest

from oversight.reports.letters import clean, shown


@pytest.mark.parametrize("text", ["Größe, Füße, Łódź, İstanbul", "§ 88 Abs. 2 – „so“ ≈ 5 % −3 €", "Ωμέγα, Юг"])
def test_letters_of_europe_stay_as_they_are(text):
    assert shown(text) == text


@pytest.mark.parametrize(("text", "told"), [("日本", "□□"), ("a😀b", "a□b"), ("עברית", "עברית")])
def test_a_letter_without_a_drawing_is_a_square(text, told):
    assert shown(text) == told


@pytest.mark.parametrize("control", ["\x00", "\x07", "\u202e", "\u200b", "\ue000", "\ud800"])
def test_what_is_no_letter_is_left_out(control):
    assert shown(f"a{control}b") == "ab"


def test_an_umlaut_of_two_parts_becomes_one_letter():
    assert clean("Mu\u0308ller") == "Müller"


def test_a_space_at_which_no_line_may_end_stays_one_where_it_is_narrow_too():
    assert clean("<\N{NARROW NO-BREAK SPACE}1\N{NO-BREAK SPACE}%") == "<\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}%"


def test_a_line_end_is_a_space():
    assert clean("eins\nzwei\tdrei") == "eins zwei drei"
