"""What a paper is made of: blocks in reading order, the same for PDF and Word.

A block that tells figures carries the question it tells of, so that anybody can ask it again and compare.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import pandas as pd

from oversight.effects import Effect
from oversight.language import catalogue, message
from oversight.questions.asked import Asked
from oversight.questions.drawing import Draw

# a table with more rows stands in the appendix
LONGEST_TABLE = 12
# in letters: longer cells are broken, shorter ones get room all the same
WIDEST_CELL, NARROWEST_CELL = 24, 6
# what writers add to a paper
TABLE, PICTURE, CONTENTS = message("Table"), message("Chart"), message("Contents")


@dataclass(frozen=True)
class Heading:
    """Level 1 is a chapter, level 2 a question within it."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Note:
    """What to mind: smaller than a paragraph."""

    text: str


@dataclass(frozen=True)
class Finding:
    """One sentence of a question (`asked`) or of a verdict (`effect`), as the page has it."""

    text: str
    asked: Asked | None = None
    effect: Effect | None = None


@dataclass(frozen=True)
class Listed:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of words under their heads; the first cell of a row is its head. `widths`: a column's parts of the line."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    asked: tuple[Asked, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError(f"{self.caption}: every row needs {len(self.heads)} cells")

    @property
    def parts(self) -> tuple[int, ...]:
        """How wide each column is: as given, else by its longest word and its longest cell."""
        return self.widths or tuple(map(_width, zip(self.heads, *self.rows, strict=True)))

    @property
    def is_long(self) -> bool:
        return len(self.rows) > LONGEST_TABLE


def _width(column: Sequence[str]) -> int:
    longest_word = max(len(word) for cell in column for word in (cell.split() or [""]))
    return max(longest_word, min(max(map(len, column)), WIDEST_CELL), NARROWEST_CELL)


def of_frame(rows: pd.DataFrame, caption: str) -> Table:
    """A frame of words as a table of a paper."""
    return Table(caption, tuple(map(str, rows.columns)), tuple(rows.astype(str).itertuples(index=False, name=None)))


@dataclass(frozen=True)
class Picture:
    """A chart: as drawing, in words, and its figures as a table. `events`: what its numbers mean, if not told in it."""

    svg: str = field(repr=False)
    alt: str
    caption: str
    table: Table
    asked: Asked | None = None
    draw: Draw | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Note | Finding | Listed | Table | Picture | PageBreak


@dataclass(frozen=True)
class Paper:
    """A whole paper. `marks` stand on every page, such as that its figures are invented; `made_at` is of its data.

    `is_compact`: set closely, so that it fits on one page where it can.
    """

    title: str
    subtitle: str
    language: str
    blocks: tuple[Block, ...]
    marks: tuple[str, ...]
    foot: str
    made_at: datetime
    is_compact: bool = False

    def say(self, text: str) -> str:
        """A message in the language of the paper, whoever is spoken to now."""
        return catalogue(self.language).gettext(text)

    def questions(self) -> Iterator[Asked]:
        """Every question that the paper tells of, each once, in their order."""
        seen: dict[str, Asked] = {}
        for block in self.blocks:
            for asked in _of(block):
                seen.setdefault(asked.name, asked)
        yield from seen.values()


def _of(block: Block) -> tuple[Asked, ...]:
    if isinstance(block, Table):
        return block.asked
    asked = getattr(block, "asked", None)
    return (asked,) if asked is not None else ()
