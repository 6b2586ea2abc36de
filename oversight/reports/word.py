"""A paper for Word: real headings, header rows, pictures in words, language and title; the same bytes each time."""

import io
import zipfile
from datetime import UTC, datetime
from itertools import zip_longest

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm

from oversight.reports import drawings, letters, word_layout
from oversight.reports.blocks import (
    PICTURE,
    TABLE,
    Block,
    Finding,
    Heading,
    Listed,
    Note,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Table,
)
from oversight.reports.pdf import AUTHOR, numbers

# what a file inside the file is dated: the earliest that the format can say
EARLIEST = (1980, 1, 1, 0, 0, 0)
WIDTH_CM = 16.2


def write(paper: Paper) -> bytes:
    """The bytes of the file."""
    document = Document()
    word_layout.dress(document, paper.language)
    _describe(document, paper)
    _on_every_page(document, paper)
    document.add_heading(letters.clean(paper.title), level=0)
    document.add_paragraph(letters.clean(paper.subtitle), style="Subtitle")
    for block, after in zip_longest(paper.blocks, paper.blocks[1:]):
        _add(document, paper, block)
        # no page ends between a finding, what is noted of it, and its picture
        if isinstance(block, Finding) or (isinstance(block, Note) and isinstance(after, Picture)):
            document.paragraphs[-1].paragraph_format.keep_with_next = True
    written = io.BytesIO()
    document.save(written)
    return undated(written.getvalue())


def _describe(document: WordDocument, paper: Paper) -> None:
    about = document.core_properties
    about.title, about.author, about.language = letters.clean(paper.title), AUTHOR, paper.language
    about.keywords, about.comments = ", ".join(paper.marks), letters.clean(paper.foot)
    about.last_modified_by, about.revision = AUTHOR, 1
    made = paper.made_at.astimezone(UTC) if paper.made_at.tzinfo else paper.made_at
    about.created = about.modified = datetime(*made.timetuple()[:6])


def _on_every_page(document: WordDocument, paper: Paper) -> None:
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text, foot.text = " · ".join(paper.marks), f"{letters.clean(paper.foot)} · "
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word_layout.add_page_number(foot)


def _add(document: WordDocument, paper: Paper, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(letters.clean(block.text), level=block.level)
        case Paragraph():
            document.add_paragraph(letters.clean(block.text))
        case Finding():
            document.add_paragraph().add_run(letters.clean(block.text)).bold = True
        case Note():
            document.add_paragraph(letters.clean(block.text), style=word_layout.NOTE)
        case Listed():
            for item in block.items:
                document.add_paragraph(letters.clean(item), style="List Bullet")
        case Table():
            _add_table(document, block, paper.say(TABLE))
        case Picture():
            _add_picture(document, block, paper.say(PICTURE))
        case PageBreak():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add_table(document: WordDocument, block: Table, kind: str) -> None:
    caption = document.add_paragraph(f"{kind}: {letters.clean(block.caption)}", style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(block.heads), style="Table Grid")
    right = numbers(block)
    for row in (block.heads, *block.rows):
        for place, (cell, words) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.text = letters.clean(words)
            if right[place]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word_layout.mark_headers(table, block.parts, WIDTH_CM)
    document.add_paragraph(style=word_layout.NOTE)


def _add_picture(document: WordDocument, block: Picture, kind: str) -> None:
    caption = document.add_paragraph(f"{kind}: {letters.clean(block.caption)}", style="Caption")
    caption.paragraph_format.keep_with_next = True
    picture = document.add_picture(io.BytesIO(drawings.png(block.svg)), width=Cm(WIDTH_CM))
    described = picture._inline.docPr
    described.set("descr", letters.clean(block.alt))
    described.set("title", letters.clean(block.caption))


def undated(package: bytes) -> bytes:
    """The same package with one date for all files in it, so that the same paper has the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, EARLIEST)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, old.read(entry.filename))
    return written.getvalue()
