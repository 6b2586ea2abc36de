"""A paper for Word: headings, tables and pictures as Word knows them, and the same bytes each time."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn

from oversight.reports import word
from oversight.reports.blocks import Heading, Picture, Table
from tests import papers


@pytest.fixture(scope="module", params=["de", "en"])
def written(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("papers")
    found = papers.paper(papers.order("information", papers.internal(papers.snapshot(folder))), request.param)
    return found, word.write(found)


@pytest.fixture
def document(written):
    return Document(io.BytesIO(written[1]))


def test_has_the_title_of_the_paper(written, document):
    assert document.core_properties.title == written[0].title
    assert document.paragraphs[0].style.name == "Title"


def test_says_its_language(written, document):
    (spoken,) = document.styles.element.iter(qn("w:lang"))
    assert spoken.get(qn("w:val")) == {"de": "de-DE", "en": "en-GB"}[written[0].language]


def test_has_real_headings(written, document):
    told = [(block.text, f"Heading {block.level}") for block in papers.of_kind(written[0], Heading)]
    styled = [(one.text, one.style.name) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert styled == told


def test_every_table_repeats_its_head_and_is_whole(written, document):
    tables = papers.of_kind(written[0], Table)
    assert [len(table.rows) for table in document.tables] == [len(table.rows) + 1 for table in tables]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables)


def test_columns_are_as_wide_as_the_table_wants_for_word_and_for_libreoffice(written, document):
    for block, table in zip(papers.of_kind(written[0], Table), document.tables, strict=True):
        by_column = [column.width for column in table.columns]
        assert by_column == [cell.width for cell in table.rows[0].cells]
        assert by_column[-1] / by_column[0] == pytest.approx(block.parts[-1] / block.parts[0], rel=0.01)


def test_every_picture_is_told_in_words(written, document):
    told = [block.alt for block in papers.of_kind(written[0], Picture)]
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == told
    assert min(map(len, told)) >= 20


def test_no_page_ends_between_a_finding_and_its_picture(document):
    captions = [place for place, one in enumerate(document.paragraphs) if one.style.name == "Caption"]
    pictures = [place for place in captions if "graphic" in document.paragraphs[place + 1]._p.xml]
    assert pictures
    for place in pictures:
        start = max(
            one for one in range(place) if document.paragraphs[one].style.name.startswith(("Heading", "Caption"))
        )
        between = document.paragraphs[start + 1 : place]
        assert all(one.paragraph_format.keep_with_next for one in between)


def test_every_page_carries_the_marks(written, document):
    assert document.sections[0].header.paragraphs[0].text == " · ".join(written[0].marks)


def test_the_same_paper_has_the_same_bytes(written):
    assert word.write(written[0]) == written[1]


def test_no_file_in_it_tells_when_it_was_written(written):
    with zipfile.ZipFile(io.BytesIO(written[1])) as package:
        assert {entry.date_time for entry in package.infolist()} == {word.EARLIEST}
