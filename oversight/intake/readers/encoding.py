"""Which encoding a text file has, and the same file as clean UTF-8 where it is not that already."""

import codecs
import io
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from oversight.intake.readers.source import Unreadable
from oversight.language import translate as _

# small enough to stay in the processor's cache: larger pieces take several times as long
CHUNK_BYTES = 64 * 1024

# lines are read in place if all end in LF or all in CR LF, hence a name for UTF-8 where they do not
UTF_8, MIXED_UTF_8, UTF_16_LE, UTF_16_BE, WINDOWS_1252 = "utf-8", "mixed-utf-8", "utf-16-le", "utf-16-be", "cp1252"

_BOMS = ((codecs.BOM_UTF16_LE, UTF_16_LE), (codecs.BOM_UTF16_BE, UTF_16_BE))
# German letters and typographic signs in UTF-8: no German text in Windows-1252 holds these pairs
_UTF_8_LETTERS = re.compile(rb"\xc3[\x84\x96\x9c\x9f\xa4\xb6\xbc]|\xe2\x80[\x93\x94\x9c\x9d\x9e]|\xe2\x82\xac")


def find(path: Path, name: str) -> str:
    """The encoding: by byte order mark, else UTF-16 by its zeros, else UTF-8 if every byte fits, else Windows-1252.

    Reads the file once. Raises Unreadable for a file that is none of these.
    """
    with path.open("rb") as stream:
        start = stream.read(4096)
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if b"\x00" in start:
        return _utf_16_without_mark(start, name)
    return _utf_8_or_windows(path, name)


def _utf_16_without_mark(start: bytes, name: str) -> str:
    """In Western text every second byte of UTF-16 is zero, and none of the others."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > len(start) // 3 and even == 0:
        return UTF_16_LE
    if even > len(start) // 3 and odd == 0:
        return UTF_16_BE
    raise _zero_bytes(name)


def _zero_bytes(name: str) -> Unreadable:
    return Unreadable(
        _("{file} holds zero bytes and is no text, or it is damaged. Export it again as CSV in UTF-8."), file=name
    )


def _utf_8_or_windows(path: Path, name: str) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf_8, has_utf_8_letters, returns, feeds, lines_before = True, False, 0, 0, False
    for chunk in chunks(path):
        if b"\x00" in chunk:
            raise _zero_bytes(name)
        is_utf_8 = is_utf_8 and _fits(decoder, chunk)
        has_utf_8_letters = has_utf_8_letters or (not chunk.isascii() and bool(_UTF_8_LETTERS.search(chunk)))
        # counting line ends takes longer than all else here, and most files have no \\r at all
        if returns or b"\r" in chunk:
            returns += chunk.count(b"\r")
            feeds += chunk.count(b"\n")
        else:
            lines_before = lines_before or b"\n" in chunk
    if is_utf_8 and _fits(decoder, b"", final=True):
        return MIXED_UTF_8 if returns and (lines_before or returns != feeds) else UTF_8
    if has_utf_8_letters:
        raise Unreadable(
            _("{file} mixes two encodings, UTF-8 and Windows-1252. Export it again in one piece as UTF-8."), file=name
        )
    return WINDOWS_1252


def _fits(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def chunks(path: Path) -> Iterator[bytes]:
    """The file in pieces."""
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(CHUNK_BYTES):
            yield chunk


def text(path: Path, name: str, encoding: str) -> Iterator[str]:
    """The text in pieces, without byte order mark, lines ended by LF. Raises Unreadable where a byte does not fit."""
    codec = "utf-8" if encoding in (UTF_8, MIXED_UTF_8) else encoding
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(codec)(), translate=True)
    position, is_first = 0, True
    for chunk in chain(chunks(path), [b""]):
        try:
            piece = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            raise _does_not_fit(name, position + error.start) from None
        if "\x00" in piece:
            raise _zero_bytes(name)
        yield piece.removeprefix("\ufeff") if is_first else piece
        position, is_first = position + len(chunk), False


def _does_not_fit(name: str, position: int) -> Unreadable:
    return Unreadable(
        _(
            "{file} is neither UTF-8 nor UTF-16 nor Windows-1252: byte {position} has no meaning there. "
            "Export it again as CSV in UTF-8."
        ),
        file=name,
        position=position + 1,
    )
