"""A paper as PDF: for screen readers and for the archive, whatever a site is called."""

import io
import re
from datetime import datetime
from itertools import pairwise

import pikepdf
import pytest
from pdfua import validate

from oversight import language
from oversight.reports import pdf, word
from oversight.reports.blocks import Heading, Listed, Note, Paper, Paragraph, Picture, Table
from oversight.reports.letters import shown
from tests import papers

HEADINGS = re.compile(r"/H(\d)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module", params=["de", "en"])
def written(folder, request):
    """The paper with most kinds of blocks, and its PDF, in both languages."""
    found = papers.paper(papers.order("ombuds", papers.internal(papers.snapshot(folder))), request.param)
    return found, pdf.write(found)


@pytest.fixture
def document(written):
    with pikepdf.open(io.BytesIO(written[1])) as opened:
        yield opened


def elements(element):
    """Every structure element below, from the first to the last."""
    kids = element.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def of_kind(document, kind):
    return [found for found in elements(document.Root.StructTreeRoot) if kind == found.S]


class TestThePaper:
    def test_says_its_language(self, written, document):
        assert str(document.Root.Lang) == {"de": "de-DE", "en": "en-GB"}[written[0].language]

    def test_shows_its_title_in_the_window(self, document):
        assert document.Root.ViewerPreferences.DisplayDocTitle is True

    def test_has_its_title(self, written, document):
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == written[0].title

    def test_is_marked_and_has_a_structure(self, document):
        assert document.Root.MarkInfo.Marked is True
        assert of_kind(document, "/Document")

    def test_names_both_standards(self, document):
        with document.open_metadata() as metadata:
            assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == (
                "1",
                "2",
                "A",
            )

    def test_embeds_every_font(self, document):
        fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
        descriptors = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert descriptors
        assert all("/FontFile2" in found or "/FontFile3" in found for found in descriptors)

    def test_has_no_fault_in_its_syntax(self, document):
        assert document.check_pdf_syntax() == []

    def test_is_no_reproach_to_the_checker(self, written, tmp_path):
        path = tmp_path / "paper.pdf"
        path.write_bytes(written[1])
        assert list(validate(path).findings) == []


class TestAPicture:
    def test_is_told_in_words(self, document):
        pictures = of_kind(document, "/Figure")
        assert pictures
        assert min(len(str(picture.Alt)) for picture in pictures) >= 20

    def test_is_there_for_each_picture_of_the_paper(self, written, document):
        assert len(of_kind(document, "/Figure")) == len(papers.of_kind(written[0], Picture))


class TestATable:
    def test_has_heads_of_its_columns(self, document):
        tables = of_kind(document, "/Table")
        assert tables
        assert all("/Column" in scopes(table) for table in tables)

    def test_has_heads_of_its_rows(self, document):
        for table in of_kind(document, "/Table"):
            rows = [row for body in elements(table) if body.S == "/TBody" for row in elements(body) if row.S == "/TR"]
            assert rows
            assert all(next(elements(row)).S == "/TH" and scopes(row) == ["/Row"] for row in rows)


def scopes(element):
    """Of which row or column each head below is the head."""
    heads = [cell.A for cell in elements(element) if cell.S == "/TH"]
    return [str((said[0] if isinstance(said, pikepdf.Array) else said).Scope) for said in heads]


def test_no_heading_skips_a_level(document):
    found = [HEADINGS.fullmatch(str(element.S)) for element in elements(document.Root.StructTreeRoot)]
    levels = [int(match[1]) for match in found if match]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_same_paper_has_the_same_bytes(written):
    language.use(written[0].language)
    assert pdf.write(written[0]) == written[1]


@pytest.fixture(scope="module")
def hostile(folder):
    """A jobcenter whose sites are called so that they could be read as typst, or not be written at all."""
    called = zip(("mitte", "nord", "sued"), papers.HOSTILE, strict=True)
    names = ", ".join(f"('{code}', '{name}')" for code, name in called)
    path = papers.changed(
        folder, "hostile", f"UPDATE sites SET name = new FROM (VALUES {names}) AS named (code, new) WHERE site = code"
    )
    return papers.paper(papers.order("ombuds", papers.internal(path), site="mitte"))


class TestASiteThatIsCalledLikeACommand:
    def test_is_named_as_it_is(self, hostile):
        assert papers.HOSTILE[0] in papers.texts(hostile)

    def test_keeps_no_paper_from_being_set(self, hostile):
        assert pdf.write(hostile).startswith(b"%PDF-1.7")

    def test_keeps_no_paper_from_being_written_for_word(self, hostile):
        assert word.write(hostile).startswith(b"PK")


COMMANDS = ('")); #panic("x")', "`raw` ```", "https://example.org //c /*d*/", "= Titel", "日本 😀")


@pytest.mark.parametrize("name", [*papers.HOSTILE, *COMMANDS])
def test_no_text_is_read_as_a_command(name):
    blocks = (
        Heading(name),
        Paragraph(name),
        Note(name),
        Listed((name,)),
        Table(name, (name, name), ((name, name),)),
    )
    plain = Paper(name, name, "de", blocks, (name,), name, datetime(2026, 1, 1))
    with pikepdf.open(io.BytesIO(pdf.write(plain))) as opened, opened.open_metadata() as metadata:
        assert metadata["dc:title"] == shown(name)
