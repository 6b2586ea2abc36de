"""The settings of a town: what they say stands in the paper, what they leave out is a visible blank."""

import pytest

from oversight import language
from oversight.places import ROOT
from oversight.reports import information, settings
from oversight.reports.blocks import Table
from oversight.reports.settings import RefusedSettings, Settings
from tests import papers

BLANK = "… (in den Einstellungen auszufüllen)"


@pytest.fixture
def written(tmp_path):
    """The settings of this text, read from a file."""

    def read(text):
        path = tmp_path / settings.NAME
        path.write_text(text, "utf-8")
        return settings.read(path)

    return read


def test_a_text_may_stand_in_both_languages(written):
    found = written('[head]\nsubject = { de = "Bericht", en = "Report" }')
    assert (found.text("head.subject", "de"), found.text("head.subject", "en")) == ("Bericht", "Report")


def test_a_text_in_one_language_is_taken_for_both(written):
    assert written('[head]\nnumber = "V1/26"').text("head.number", "en") == "V1/26"


def test_a_day_is_written_out(written):
    assert written("[head]\ndate = 2026-03-01").text("head.date", "de") == "01.03.2026"


@pytest.mark.parametrize(("said", "told"), [("true", "öffentlich"), ("false", "nichtöffentlich")])
def test_whether_it_is_public_is_told_in_words(written, said, told):
    assert written(f"[head]\nis_public = {said}").text("head.is_public", "de") == told


def test_what_is_left_out_is_a_visible_blank(written):
    assert written("").text("head.number", "de") == BLANK


def test_an_entry_without_a_key_has_a_blank_there(written):
    (row,) = written('[[consultation]]\ncommittee = "Sozialausschuss"').rows("consultation", "de")
    assert (row["committee"], row["day"], row["role"]) == ("Sozialausschuss", BLANK, BLANK)


def test_without_a_file_everything_is_blank(tmp_path):
    assert settings.read(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[head\n", "Zeile 1: das ist kein TOML"),
        ('[head]\nnumber = "1"\n[tail]\n', "Zeile 3: bekannt sind nur"),
        ('[head]\n\ncolour = "red"', "Zeile 3: [head] bekannt sind nur"),
        ("[head]\ndate = 2026-03-01T08:00:00", "Zeile 2: [head] date ist ein Tag"),
        ('[head]\nis_public = "ja"', "Zeile 2: [head] is_public ist true oder false"),
        ("[head]\nnumber = 7", "Zeile 2: [head] number ist ein Text"),
        ('[head]\nsubject = { fr = "Rapport" }', "Zeile 2: [head] subject ist ein Text"),
        ('[proposal]\nwords = "x"', "Zeile 1: bekannt sind nur"),
        ("head = 5", "Zeile 1: bekannt sind nur"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_reason(written, text, why):
    with pytest.raises(RefusedSettings) as refused:
        written(text)
    assert why in str(refused.value)


def test_a_file_that_was_named_must_be_there(tmp_path):
    with pytest.raises(RefusedSettings, match="Es gibt keine Datei"):
        settings.read_given(tmp_path / "none.toml")


def test_the_guide_shows_every_setting(written):
    guide = (ROOT / "docs" / "papers.md").read_text("utf-8")
    example = "\n".join(line[4:] for line in guide.splitlines() if line.startswith("    ") and "python -m" not in line)
    shown = written(example).values
    one_of_each = {section: found[0] if isinstance(found, list) else found for section, found in shown.items()}
    known = settings.KNOWN | settings.KNOWN_LISTS
    assert {section: set(found) for section, found in one_of_each.items()} == {key: set(known[key]) for key in known}


def test_a_jobcenter_that_does_not_exist_has_the_settings_of_the_example(tmp_path):
    assert settings.beside(tmp_path, is_synthetic=True) == settings.read(settings.EXAMPLE)


def test_a_real_one_never_has(tmp_path):
    assert settings.beside(tmp_path, is_synthetic=False) == Settings()


class TestAnInformationPaper:
    @pytest.fixture
    def order(self, tmp_path):
        return papers.order("information", papers.internal(papers.snapshot(tmp_path)))

    @pytest.mark.parametrize("spoken", language.LANGUAGES)
    def test_has_the_head_that_the_settings_give(self, order, spoken):
        language.use(spoken)
        head, way = (block for block in information.head(order) if isinstance(block, Table))
        assert head.rows[1][1] == "V0000/26 (erfunden)"
        assert len(way.rows) == 3

    def test_leaves_a_blank_for_the_day_of_each_meeting(self, order):
        (way,) = information.consultations(order)
        assert {row[1] for row in way.rows} == {BLANK}

    def test_names_the_parts_of_the_financial_effects(self, order):
        (table,) = information.finance(order)
        assert [row[0] for row in table.rows[1:]] == ["Aufwand", "Ertrag", "Haushaltsstelle", "Deckung"]
        assert table.rows[0][1] == "keine"

    def test_numbers_earlier_papers_and_attachments_and_counts_none(self, order):
        tables = [*information.references(order), *information.attachments(order)]
        assert [table.heads[0] for table in tables[:2]] == ["Nr.", "Nr."]
