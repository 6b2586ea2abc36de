"""The dictionary and the workbook: everything in words, in both languages, and nothing that runs."""

import itertools
import re
from html.parser import HTMLParser
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from oversight.publication import dictionary, spoken, table_facts, workbook
from tests import publishing


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return publishing.written(tmp_path_factory.mktemp("release") / "one")


@pytest.fixture(scope="module")
def html(folder):
    return (folder / "dictionary.html").read_text("utf-8")


@pytest.fixture(scope="module")
def book(folder):
    return CalamineWorkbook.from_path(str(folder / "erreichbar.xlsx"))


class Outline(HTMLParser):
    """What a screen reader goes by."""

    VOID = ("meta", "br")

    def __init__(self, page):
        super().__init__()
        self.open, self.headings, self.ids, self.languages, self.heads = [], [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if "id" in given else []
        self.languages += [given["lang"]] if tag in ("html", "section") else []
        self.heads += [given.get("scope")] if tag == "th" else []
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


class TestTheDictionary:
    def test_is_well_formed_and_says_its_languages(self, html):
        outline = Outline(html)
        assert outline.open == []
        assert outline.languages == ["de", "de", "en"]

    def test_skips_no_level_of_headings(self, html):
        levels = Outline(html).headings
        assert levels[0] == 1
        assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []

    def test_every_head_of_a_table_says_what_it_heads(self, html):
        assert set(Outline(html).heads) == {"col", "row"}

    def test_every_mark_stands_once(self, html):
        ids = Outline(html).ids
        assert len(ids) == len(set(ids))

    def test_names_every_table_and_column_in_both_languages(self, folder, html):
        for one in table_facts.of_release(folder):
            for language in ("de", "en"):
                assert f'id="{language}-{one.table.name}"' in html
            for column in one.table.columns:
                assert f">{column.name}<" in html

    @pytest.mark.parametrize("text", ["Bedarfsgemeinschaften", "benefit households", "Telefon", "telephone"])
    def test_has_german_and_english_words(self, html, text):
        assert text in html

    def test_says_which_measures_the_release_carries(self, html):
        row = re.search(r'<th scope="row">channel_share</th>.*?</tr>', html)
        other = re.search(r'<th scope="row">wait_minutes</th>.*?</tr>', html)
        assert row and row[0].endswith("<td>ja</td></tr>")
        assert other and other[0].endswith("<td>nein</td></tr>")

    def test_says_how_a_share_open_is_worked_out_of_ages_that_were_joined(self, html):
        assert html.count("(1 - ended / (at_risk * width))") == 2
        assert "at_risk ist deren Mittel" in html

    @pytest.mark.parametrize("code", ["reached", "favourable", "none", "too_few", "merged", "life_table_by_quarter"])
    def test_no_code_is_left_as_it_is_written_by_machines(self, code):
        with spoken.spoken("de"):
            assert dictionary._word(code) not in (code, code.replace("_", " "))

    def test_a_table_of_the_contract_is_named_by_its_title(self):
        with spoken.spoken("de"):
            assert dictionary._word("slot_supply").startswith("Terminangebot")

    def test_says_why_a_measure_is_withheld_in_words(self, html):
        assert re.search(r'<th scope="row">reason</th>.*?</tr>', html)
        for code, words in {"duration_sums": "Summen von Dauern", "wide_bins": "Dauern in groben Stufen"}.items():
            if f'<th scope="row">{code}</th>' in html:
                assert words in html
        assert '<th scope="row">wide_bins</th>' in html

    def test_says_which_tables_a_measure_is_made_of(self, html):
        row = re.search(r'<th scope="row">calls_per_1000_households</th>.*?</tr>', html)
        assert row and "call_months, call_wait_counts, caseload_counts" in row[0]

    def test_loads_nothing_from_elsewhere_and_runs_nothing(self, html):
        assert re.findall(r"<script|<link|src=|@import|url\(", html) == []

    def test_a_code_is_text_whatever_it_holds(self, tmp_path):
        tables = publishing.tables()
        contacts = tables["contact_counts"].assign(channel="<script>alert(1)</script>")
        made = publishing.written(
            tmp_path / "x", tables=tables | {"contact_counts": contacts.drop_duplicates(["month", "site"])}
        )
        page = (made / "dictionary.html").read_text("utf-8")
        assert "<script" not in page
        assert "&lt;script&gt;" in page


class TestTheWorkbook:
    def test_has_explanation_dictionary_and_every_table(self, folder, book):
        tables = [one.table.name for one in table_facts.of_release(folder)]
        own = ["Erläuterung - Explanation", "Wörterbuch - Dictionary", "Codes", "Kennzahlen", "Measures"]
        assert book.sheet_names == own + tables

    def test_begins_with_the_warning_in_both_languages(self, book):
        lines = [str(row[0]) for row in book.get_sheet_by_name("Erläuterung - Explanation").to_python()]
        assert lines[0].startswith("SYNTHETISCHE DEMODATEN")
        assert any(line.startswith("SYNTHETIC DEMO DATA") for line in lines)

    def test_has_days_as_days_and_numbers_as_numbers(self, book):
        row = book.get_sheet_by_name("contact_counts").to_python()[1]
        assert (row[0].isoformat(), row[4]) == ("2024-01-01", 105)

    def test_holds_no_formula(self, folder):
        with ZipFile(folder / "erreichbar.xlsx") as archive:
            sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet] == []

    def test_keeps_a_text_that_looks_like_a_formula(self, book):
        assert book.get_sheet_by_name("events").to_python()[1][4] == publishing.FORMULA

    def test_keeps_heads_in_sight(self, folder):
        with ZipFile(folder / "erreichbar.xlsx") as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            frozen = [name for name in sheets if b'state="frozen"' in archive.read(name)]
        assert len(frozen) == len(sheets) - 1

    def test_names_a_table_that_is_too_long_for_a_sheet(self, folder, tmp_path, monkeypatch):
        monkeypatch.setattr(workbook, "LARGEST", 3)
        made = publishing.written(tmp_path / "long")
        long = CalamineWorkbook.from_path(str(made / "erreichbar.xlsx"))
        lines = [str(row[0]) for row in long.get_sheet_by_name("Erläuterung - Explanation").to_python()]
        assert any("Zu lang für ein Blatt" in line and "contact_counts" in line for line in lines)
        assert "contact_counts" not in long.sheet_names
        # three rows still fit
        assert "caseload_counts" in long.sheet_names
