"""A paper as PDF: set by typst with tags to PDF/UA-1 and PDF/A-2a. What is said goes in as data, never as typst."""

import json
import re
from pathlib import Path
from typing import Any

import typst

from oversight.reports import letters, row_headers
from oversight.reports.blocks import (
    CONTENTS,
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

LAYOUT = Path(__file__).parent / "paper.typ"
AUTHOR = "Erreichbar"
# English papers are read in Germany
REGIONS = {"de": "DE", "en": "GB"}
WORDS = {"table": TABLE, "picture": PICTURE, "contents": CONTENTS}
# chapters from which on a list of contents helps
CHAPTERS_FOR_CONTENTS = 5
# in brackets where it rests on few cases; "<1" where rounding would make it 0
_NUMBER = re.compile(r"\(?[<>]?\s?[−–\d.,]+(\s?%)?\)?")


def write(paper: Paper) -> bytes:
    """The bytes of the file: the same paper, the same bytes."""
    document = typst.compile(
        str(LAYOUT),
        sys_inputs={"paper": json.dumps(_data(paper), ensure_ascii=False)},
        font_paths=[str(letters.FONTS)],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
        timestamp=int(paper.made_at.timestamp()),
    )
    return row_headers.marked(bytes(document))


def _data(paper: Paper) -> dict[str, Any]:
    chapters = [block for block in paper.blocks if isinstance(block, Heading) and block.level == 1]
    return {
        "title": letters.shown(paper.title),
        "subtitle": letters.shown(paper.subtitle),
        "author": AUTHOR,
        "language": paper.language,
        "region": REGIONS[paper.language],
        "marks": [letters.shown(mark) for mark in paper.marks],
        "foot": letters.shown(paper.foot),
        "words": {name: paper.say(text) for name, text in WORDS.items()},
        "is_compact": paper.is_compact,
        "has_contents": len(chapters) >= CHAPTERS_FOR_CONTENTS,
        "blocks": [_block(block) for block in paper.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": letters.shown(block.text)}
        case Paragraph() | Note() | Finding():
            return {"kind": type(block).__name__.lower(), "text": letters.shown(block.text)}
        case Listed():
            return {"kind": "listed", "items": [letters.shown(item) for item in block.items]}
        case Table():
            return _table(block)
        case Picture():
            alt, caption = letters.shown(block.alt), letters.shown(block.caption)
            return {"kind": "picture", "alt": alt, "caption": caption, "svg": block.svg}
        case PageBreak():
            return {"kind": "page-break"}


def _table(block: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": letters.shown(block.caption),
        "heads": [letters.shown(head) for head in block.heads],
        "rows": [[letters.shown(cell) for cell in row] for row in block.rows],
        "widths": list(block.parts),
        "numbers": numbers(block),
    }


def numbers(block: Table) -> list[bool]:
    """Of each column, whether it holds numbers alone, which stand to the right."""
    columns = zip(*block.rows, strict=True)
    return [place > 0 and all(_NUMBER.fullmatch(cell) for cell in column) for place, column in enumerate(columns)]
