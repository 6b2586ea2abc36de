"""Where the pages of a paper end: never between what only makes sense together."""

import io
from datetime import datetime

import pikepdf
import pytest

from oversight.reports import pdf
from oversight.reports.blocks import Finding, Heading, Note, Paper, Paragraph, Picture, Table
from oversight.reports.pdf import numbers
from tests.test_report_pdf import elements

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="200"></svg>'
TABLE = Table("Was gezählt wurde", ("Zeitraum", "Wert"), (("Januar", "1"), ("Februar", "2")))
PICTURE = Picture(DRAWING, "Eine Linie, die fast gleich bleibt", "Abbildung", TABLE)
# so many that each falls upon the end of a page sooner or later
TIMES = 40


def pages(*blocks):
    """Each element of a paper in which the blocks come again and again, and the page on which it begins."""
    return [(kind, found[0] if found else None) for kind, found in all_pages(*blocks)]


def all_pages(*blocks):
    """The same with all pages on which something of it stands."""
    lines = [Paragraph("Text. " * (20 + 17 * place)) for place in range(TIMES)]
    repeated = [block for line in lines for block in (line, *blocks)]
    paper = Paper("Vorlage", "2025", "de", (Heading("Kapitel"), *repeated), (), "", datetime(2026, 1, 1))
    with pikepdf.open(io.BytesIO(pdf.write(paper))) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        return [(str(found.S), list(_pages(found, numbers))) for found in elements(document.Root.StructTreeRoot)]


def _pages(element, numbers):
    if "/Pg" in element:
        yield numbers[element.Pg.objgen]
    kids = element.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from _pages(kid, numbers)


def of(found, *kinds):
    return [page for kind, page in found if kind in kinds]


def test_a_finding_stands_on_the_page_of_its_picture():
    found = pages(Heading("Wie viele?", level=2), Finding("Fast alle."), Note("Kein Vergleich."), PICTURE)
    headings, figures = of(found, "/H2"), of(found, "/Figure")
    assert len(figures) == TIMES
    assert headings == figures


def test_a_caption_stands_on_the_page_of_its_table():
    found = pages(TABLE)
    captions, rows = of(found, "/Caption"), of(found, "/THead")
    assert len(rows) == TIMES
    assert captions == rows


WORDS = "Wort " * 40


def test_no_page_ends_within_a_row():
    found = all_pages(Table("Beschlüsse", ("Punkt", "Wortlaut"), (("S1", WORDS), ("S2", WORDS)), widths=(1, 1)))
    rows = [pages for kind, pages in found if kind == "/TR"]
    assert len(rows) == 3 * TIMES
    assert [pages for pages in rows if len(set(pages)) != 1] == []


def test_a_row_that_is_longer_than_a_page_goes_on_over_the_next():
    found = all_pages(Table("Beschlüsse", ("Punkt", "Wortlaut"), (("S1", WORDS * 30),), widths=(1, 1)))
    assert max(len(set(pages)) for kind, pages in found if kind == "/TR") > 1


@pytest.mark.parametrize(
    "cell", ["37\N{NO-BREAK SPACE}%", "(37\N{NO-BREAK SPACE}%)", "<\u202f1\N{NO-BREAK SPACE}%", "–"]
)
def test_a_column_of_figures_stands_to_the_right_also_where_one_is_weak_or_small(cell):
    assert numbers(Table("", ("Zeitraum", "Wert"), (("Januar", "12\N{NO-BREAK SPACE}%"), ("Februar", cell)))) == [
        False,
        True,
    ]


def test_a_column_of_words_stands_to_the_left():
    assert numbers(Table("", ("Zeitraum", "Wert"), (("Januar", "12"), ("Februar", "zu wenige")))) == [False, False]
