"""How a Word file looks, and what python-docx has no words for: language, header rows, page numbers."""

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

# every office has it, or one of its measures; a Word file embeds none
FONT = "Arial"
NOTE = "Note"
LANGUAGES = {"de": "de-DE", "en": "en-GB"}
INK, GREY = RGBColor(0, 0, 0), RGBColor(0x59, 0x59, 0x59)
HEADINGS = ("Title", "Subtitle", "Heading 1", "Heading 2", "Caption")


def dress(document: WordDocument, language: str) -> None:
    """A4, one font, dark headings, a style for notes, and the language of the text."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = FONT, Pt(10.5)
    for name in HEADINGS:
        styles[name].font.color.rgb = INK
        _only_this_font(styles[name].element)
    note = styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size, note.font.color.rgb = styles["Normal"], Pt(9), GREY
    _speak(document, LANGUAGES[language])


def _only_this_font(style: Any) -> None:
    """Headings come with the font of a theme, which wins over a name."""
    fonts = style.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _speak(document: WordDocument, code: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spoken = defaults.find(qn("w:lang"))
    if spoken is None:
        spoken = OxmlElement("w:lang")
        defaults.append(spoken)
    spoken.set(qn("w:val"), code)
    spoken.set(qn("w:eastAsia"), code)


def mark_headers(table: Table, widths: tuple[int, ...], width_cm: float) -> None:
    """The first row is repeated on every page and read as header, the first column too; rows are never torn."""
    table.autofit = False
    wide = [Cm(width_cm * width / sum(widths)) for width in widths]
    # LibreOffice goes by the columns, Word by the cells
    for column, width in zip(table.columns, wide, strict=True):
        column.width = width
    _say(table.rows[0], "w:tblHeader")
    for number, row in enumerate(table.rows):
        _say(row, "w:cantSplit")
        for place, cell in enumerate(row.cells):
            cell.width = wide[place]
            for run in cell.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(9), number == 0 or place == 0
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "1")
        look.set(qn("w:firstColumn"), "1")


def _say(row: _Row, what: str) -> None:
    said = OxmlElement(what)
    said.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(said)


def add_page_number(paragraph: Paragraph) -> None:
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = words
        run._r.append(part)
