"""A drawing with words around it: its finding above, its source below, and both for those who do not see it."""

import re
import textwrap
from collections.abc import Sequence
from xml.sax.saxutils import escape

from oversight.charts.style import BEHIND, INK
from oversight.reports import letters

MARGIN, SIZE, LINE = 16, 15, 21
SMALL_SIZE, SMALL_LINE = 11, 16
# of one letter, in parts of its size: wide enough for bold
LETTER = 0.56
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')


def framed(drawing: str, title: str, description: str, above: Sequence[str], below: Sequence[str]) -> str:
    """The drawing between lines of words; title and description are what a screen reader says."""
    found = _SIZE.search(drawing)
    if found is None:
        raise ValueError("the drawing does not say how large it is")
    width, height = float(found[1]) + 2 * MARGIN, float(found[2])
    head = _lines(above, width, SIZE)
    foot = _lines(below, width, SMALL_SIZE)
    begins = MARGIN + len(head) * LINE
    ends = begins + height + MARGIN
    total = ends + len(foot) * SMALL_LINE + MARGIN
    inner = drawing.replace("<svg ", f'<svg x="{MARGIN}" y="{begins:g}" ', 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" '
        f'width="{width:g}" height="{total:g}" viewBox="0 0 {width:g} {total:g}">'
        f'<title id="title">{_said(title)}</title><desc id="description">{_said(description)}</desc>'
        f'<rect width="100%" height="100%" fill="#ffffff"/>'
        f"{_written(head, MARGIN + SIZE, LINE, SIZE, INK, 'bold')}{inner}"
        f"{_written(foot, ends + SMALL_SIZE, SMALL_LINE, SMALL_SIZE, BEHIND, 'normal')}</svg>"
    )


def _said(text: str) -> str:
    return escape(letters.shown(text))


def _lines(texts: Sequence[str], width: float, size: int) -> list[str]:
    letters_per_line = int((width - 2 * MARGIN) / (LETTER * size))
    return [line for text in texts for line in textwrap.wrap(letters.shown(text), letters_per_line)]


def _written(lines: Sequence[str], begin: float, step: int, size: int, colour: str, weight: str) -> str:
    return "".join(
        f'<text x="{MARGIN}" y="{begin + number * step:g}" font-family="{letters.FONT}, Arial, sans-serif" '
        f'font-size="{size}" font-weight="{weight}" fill="{colour}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
