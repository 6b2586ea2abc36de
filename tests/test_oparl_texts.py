"""Days, results, markup, numbered items and names in the texts of council information systems."""

from datetime import date

import pytest

from oversight.decisions.oparl import days, items, naming, plain_text, results, serving


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-06-18T17:00:00+02:00", date(2025, 6, 18)),
        ("2025-06-17T21:59:59Z", date(2025, 6, 17)),
        ("2025-06-17T22:00:00Z", date(2025, 6, 18)),
        ("2025-12-17T22:59:59Z", date(2025, 12, 17)),
        ("2025-12-17T23:00:00Z", date(2025, 12, 18)),
        ("2025-10-26T00:30:00Z", date(2025, 10, 26)),
        ("2025-06-18T00:00:00", date(2025, 6, 18)),
        ("2025-06-18 17:00:00", date(2025, 6, 18)),
        ("2025-06-18", date(2025, 6, 18)),
        ("18.06.2025", date(2025, 6, 18)),
        ("18.6.2025, 17:00 Uhr", date(2025, 6, 18)),
        ("0001-01-01T00:00:00", None),
        ("1900-01-01", None),
        ("31.02.2025", None),
        ("18.06.25", None),
        ("next Wednesday", None),
        ("", None),
    ],
)
def test_a_day_is_the_day_in_germany(text, day):
    assert days.day(text) == day


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("Ungeändert beschlossen", True),
        ("einstimmig", True),
        ("Änderungsantrag abgelehnt, Vorlage beschlossen", True),
        ("einstimmig abgelehnt", False),
        ("Dem Rat empfohlen", False),
        ("zur Kenntnis genommen", False),
        ("zur Kenntnis genommen und so beschlossen", True),
        ("nicht beschlossen", False),
        ("ohne Beschluss", False),
        ("vertagt", False),
        ("zurückgezogen", False),
        ("siehe Protokoll", None),
        ("", None),
    ],
)
def test_a_result_says_whether_it_was_decided(result, said):
    assert results.says(result) is said


class TestMarkup:
    def test_goes_and_the_words_stay(self):
        assert plain_text.plain("<p>Rückrufe&nbsp;binnen <b>48&#32;Stunden</b></p>") == "Rückrufe binnen 48 Stunden"

    def test_of_an_ordered_list_leaves_its_numbers(self):
        text = "<p>Es wird:</p><ol><li>gezählt<ul><li>täglich</li></ul></li><li>berichtet</li></ol>"
        assert plain_text.plain(text) == "Es wird:\n1. gezählt\n   - täglich\n2. berichtet"

    def test_is_not_what_only_looks_like_it(self):
        assert plain_text.plain("Wartezeit <30 Minuten & >5 Plätze") == "Wartezeit <30 Minuten & >5 Plätze"

    def test_inside_a_line_leaves_the_lines(self):
        assert plain_text.plain("1. <b>eins</b>\n2. zwei") == "1. eins\n2. zwei"

    def test_brings_no_script_and_no_style(self):
        assert plain_text.plain("<style>p { x }</style><p>Text</p><script>alert('<p>')</script>") == "Text"

    def test_brings_no_signs_that_nobody_sees(self):
        assert plain_text.plain("An\x00ruf\u202e\u200b") == "Anruf"


class TestItems:
    def test_are_the_numbered_ones(self):
        assert items.items("Der Rat:\n1. zählt\n2) misst\n(3) berichtet").words == ("zählt", "misst", "berichtet")

    def test_keep_what_stands_before_them(self):
        assert items.items("Der Rat beschließt:\n1. a\n2. b").before == "Der Rat beschließt:"

    def test_keep_their_own_letters_inside(self):
        assert items.items("1. eins\na) x\nb) y\n2. zwei").words == ("eins\na) x\nb) y", "zwei")

    def test_keep_numbers_that_stand_further_in(self):
        assert items.items("1. eins\n   1. x\n   2. y\n2. zwei").words == ("eins\n   1. x\n   2. y", "zwei")

    def test_may_be_roman(self):
        assert items.items("I. eins\nII. zwei\nIII. drei").words == ("eins", "zwei", "drei")

    @pytest.mark.parametrize(
        "text",
        [
            "1. nur einer",
            "1. eins\n3. drei",
            "2. zwei\n3. drei",
            "1. a\n1. x\n2. y\n2. b",
            "eins 1. zwei 2. drei",
            "ohne",
        ],
    )
    def test_that_are_not_clear_are_one_point(self, text):
        assert items.items(text).words == (text,)

    def test_are_no_days(self):
        text = "1. Es wird berichtet bis zum\n2. Mai, und dann wieder"
        assert items.items(text).words == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Frau Musterfall wird bestellt",
        "Herrn Dr. Musterfall",
        "auf Antrag von Stadträtin Musterfall",
        "gez. Musterfall",
        "Auskunft: musterfall@neustadt.example",
        "Telefon: 0123 456789",
        "Prof. Dr. Musterfall",
        "wohnhaft in der Hauptstraße",
    ],
)
def test_a_text_that_may_name_a_person_is_recognised(text):
    assert naming.seems_to_name_a_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat Neustadt beauftragt die Verwaltung",
        "Der Oberbürgermeister wird beauftragt",
        "Telefonische Erreichbarkeit von 8 bis 16 Uhr",
        "Frauen und Männer werden getrennt gezählt",
        "Herrschende Wartezeiten",
    ],
)
def test_a_text_that_names_nobody_is_not_held_back(text):
    assert not naming.seems_to_name_a_person(text)


class TestWhatCouldAnswer:
    def test_is_found_by_the_words_that_both_use(self):
        assert "answered_share" in [one.name for one in serving.could_answer("Vier von fünf Anrufen werden angenommen")]

    def test_is_public(self):
        assert all(one.is_public for one in serving.could_answer("Wartezeit, Anrufe, Beschwerden, Widersprüche"))

    def test_is_nothing_where_no_word_is_shared(self):
        assert serving.could_answer("Xylophonzwang") == ()
