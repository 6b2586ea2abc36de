"""What a font can show: a name from the data must never keep a paper from being set."""

import struct
import unicodedata
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
FONT = "Liberation Sans"
# in the place of a letter that no font of a paper has
UNKNOWN = "\N{WHITE SQUARE}"
# the layout of a font's table of letters that all later Windows fonts have
_SEGMENTS = 4


def clean(text: str) -> str:
    """The text in composed letters, without what is no letter: controls, marks of direction, unassigned codes.

    A narrow space at which no line may end becomes a wide one: the font has no other.
    """
    composed = unicodedata.normalize("NFC", text).replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    kept = (" " if letter.isspace() and letter != "\N{NO-BREAK SPACE}" else letter for letter in composed)
    return "".join(letter for letter in kept if not unicodedata.category(letter).startswith("C"))


def shown(text: str) -> str:
    """The cleaned text with a white square for every letter that the font lacks."""
    return "".join(letter if ord(letter) in _letters() else UNKNOWN for letter in clean(text))


def shown_in_drawing(svg: str) -> str:
    """The same for a drawing: its marks are plain letters, which the font has. Line ends stay."""
    return "\n".join(shown(line) for line in svg.splitlines())


@cache
def _letters() -> frozenset[int]:
    """The letters that regular and bold both have."""
    return _in_font("Regular") & _in_font("Bold")


def _in_font(style: str) -> frozenset[int]:
    font = (FONTS / f"LiberationSans-{style}.ttf").read_bytes()
    return frozenset(_codes(font, _table(font, b"cmap")))


def _table(font: bytes, wanted: bytes) -> int:
    """Where a table of the font begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(count))
    return next(int(begin) for tag, _sum, begin, _length in entries if tag == wanted)


def _codes(font: bytes, cmap: int) -> set[int]:
    """Every code that a segment of the font's table of letters maps to a drawing."""
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    begins = [cmap + struct.unpack_from(">HHI", font, cmap + 4 + 8 * n)[2] for n in range(count)]
    begin = next(begin for begin in begins if struct.unpack_from(">H", font, begin)[0] == _SEGMENTS)
    (double,) = struct.unpack_from(">H", font, begin + 6)
    segments = double // 2
    ends = struct.unpack_from(f">{segments}H", font, begin + 14)
    starts = struct.unpack_from(f">{segments}H", font, begin + 16 + double)
    return {code for start, end in zip(starts, ends, strict=True) for code in range(start, end + 1) if code < 0xFFFF}
