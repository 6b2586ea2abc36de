"""A statement inside an address: packed so that it is short, and unpacked with care, as anybody can write addresses."""

import base64
import binascii
import zlib

from oversight.explorer.limits import BYTES_OF_STATEMENT

# browsers, servers and mail programs cut longer addresses
MOST_LETTERS = 6_000


def packed(statement: str) -> str | None:
    """The statement as letters, digits, - and _; None where an address would be too long for it."""
    letters = base64.urlsafe_b64encode(zlib.compress(statement.encode(errors="replace"), 9)).decode("ascii").rstrip("=")
    return letters if len(letters) <= MOST_LETTERS else None


def unpacked(letters: str) -> str | None:
    """The statement; None where the letters hold none, or more than a statement may have."""
    if len(letters) > MOST_LETTERS:
        return None
    try:
        raw = base64.urlsafe_b64decode(letters.encode("ascii") + b"=" * (-len(letters) % 4))
        unpacking = zlib.decompressobj()
        # a few letters can unpack to gigabytes
        statement = unpacking.decompress(raw, BYTES_OF_STATEMENT)
        return statement.decode() if unpacking.eof else None
    except (zlib.error, binascii.Error, ValueError):
        return None
