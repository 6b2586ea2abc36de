"""Quotation marks that are never closed: DuckDB would take the rest of the file for one value and lose it silently."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from oversight.intake.readers.encoding import chunks
from oversight.intake.readers.source import Unreadable
from oversight.language import translate as _

# DuckDB's own limit is half of this
MAX_LINE_BYTES = 4 * 1024**2
# a value that runs over more lines is two stray quotation marks with records between them
MAX_LINES_IN_A_VALUE = 200
_QUOTE, _FEED, _RETURN = b'"\n\r'
_OPENING = re.compile(rb' *"')
_CLOSING = re.compile(rb'(?:[^"]|"")*"(?!")')
Signs = npt.NDArray[np.uint8]
Places = npt.NDArray[np.intp]


def refuse_unclosed(path: Path, name: str, delimiter: str, first_line: int = 1) -> None:
    """Raise Unreadable if a quotation mark in a clean UTF-8 file swallows the records after it.

    Costs next to nothing without quotation marks, and a fraction of reading the file where all stand as they should;
    only pieces of 256 KiB with stray ones are read line by line.
    """
    marks = Marks(delimiter.encode())
    rest, offset = b"", 0
    for chunk in chunks(path):
        piece = (rest + chunk).removeprefix(b"\xef\xbb\xbf") if offset == 0 else rest + chunk
        try:
            end = marks.well_quoted_until(piece) or marks.read_closely(piece, is_last=False)
        except Unclosed as unclosed:
            raise _refusal(path, name, first_line, offset + unclosed.position) from None
        rest, offset = piece[end:], offset + end
        if len(rest) > MAX_LINE_BYTES:
            raise Unreadable(_("{file} is not a table of text. Export it as CSV, XLSX, Parquet or JSON."), file=name)
    try:
        marks.read_closely(rest, is_last=True)
    except Unclosed as unclosed:
        raise _refusal(path, name, first_line, offset + unclosed.position) from None


def _refusal(path: Path, name: str, first_line: int, position: int) -> Unreadable:
    with path.open("rb") as stream:
        line = first_line + stream.read(position).count(b"\n")
    return Unreadable(
        _(
            "In line {line} of {file} a quotation mark is opened and not closed, so that the records after it "
            "cannot be told apart. Close or remove it, and import the file again."
        ),
        line=line,
        file=name,
    )


class Unclosed(Exception):
    """The value that opens at `position` does not close as it should."""

    def __init__(self, position: int) -> None:
        self.position = position


@dataclass(frozen=True)
class Marks:
    """Quotation marks in pieces of a file that begin with a record."""

    delimiter: bytes

    def well_quoted_until(self, piece: bytes) -> int:
        """End of the last record, if every mark opens at the start of a value and closes at its end; else 0."""
        if b'"' not in piece:
            return piece.rfind(b"\n") + 1
        signs = np.frombuffer(piece, dtype=np.uint8)
        quotes, feeds = np.flatnonzero(signs == _QUOTE), np.flatnonzero(signs == _FEED)
        # a line break after an even number of marks ends a record
        marks_before = np.searchsorted(quotes, feeds)
        ends = feeds[marks_before % 2 == 0]
        if not len(ends):
            return 0
        end = int(ends[-1]) + 1
        return end if self._is_well_quoted(signs, quotes[quotes < end], feeds) else 0

    def _is_well_quoted(self, signs: Signs, quotes: Places, feeds: Places) -> bool:
        """Quotes are an even number here: opening and closing take turns, and a doubled mark closes and opens."""
        opening, closing = quotes[0::2], quotes[1::2]
        edges = np.zeros(256, dtype=bool)
        edges[[*b'"\n\r', *self.delimiter]] = True
        # before the first sign stands the last one here, a line break
        fits = edges[signs[opening - 1]].all() and edges[signs[closing + 1]].all()
        lines = np.searchsorted(feeds, closing) - np.searchsorted(feeds, opening)
        return bool(fits) and int(lines.max(initial=0)) <= MAX_LINES_IN_A_VALUE

    def read_closely(self, piece: bytes, is_last: bool) -> int:
        """End of the last whole record, value by value. Raises Unclosed."""
        start = 0
        while start < len(piece):
            end = self._end_of_record(piece, start, is_last)
            if end is None:
                return start
            start = end
        return start

    def _end_of_record(self, piece: bytes, start: int, is_last: bool) -> int | None:
        """Where the next record begins; None if the piece ends before that."""
        position = start
        while True:
            if opening := _OPENING.match(piece, position):
                end = self._end_of_value(piece, opening.end(), is_last)
                if end is None:
                    return None
                position = end
            feed, delimiter = piece.find(b"\n", position), piece.find(self.delimiter, position)
            if delimiter >= 0 and (feed < 0 or delimiter < feed):
                position = delimiter + len(self.delimiter)
            elif feed >= 0:
                return feed + 1
            else:
                return len(piece) if is_last else None

    def _end_of_value(self, piece: bytes, start: int, is_last: bool) -> int | None:
        """Where a value in quotation marks ends. One that stays on its line may end badly: DuckDB rejects just that."""
        closing = _CLOSING.match(piece, start)
        lines = piece.count(b"\n", start, closing.end() if closing else len(piece))
        if lines > MAX_LINES_IN_A_VALUE:
            raise Unclosed(start)
        if closing is None or (closing.end() == len(piece) and not is_last):
            if is_last:
                raise Unclosed(start)
            return None
        if lines and not self._is_end(piece, closing.end()):
            raise Unclosed(start)
        return closing.end()

    def _is_end(self, piece: bytes, position: int) -> bool:
        rest = piece[position : position + 64].lstrip(b" ")
        return not rest or rest.startswith((b"\n", b"\r", self.delimiter))
