"""The random number in the headers by which two DuckDB files of the same tables differ, made a fixed one.

DuckDB marks each new file with 16 random bytes and protects its header blocks with a checksum. If the checksum is not
the one known here (another version of DuckDB), the file is left as it is: it is valid all the same, only not the same.
"""

from pathlib import Path

import numpy as np

_BLOCK, _BLOCKS = 4096, 3
_IDENTIFIER = slice(124, 140)
_MARK = b"erreichbar-daten"
_SEED, _FACTOR = np.uint64(5381), np.uint64(0xBF58476D1CE4E5B9)


def make_the_same(path: Path) -> bool:
    """Whether the number could be replaced."""
    content = bytearray(path.read_bytes())
    number = bytes(content[_IDENTIFIER])
    blocks = [slice(place * _BLOCK, (place + 1) * _BLOCK) for place in range(_BLOCKS)]
    marked = [block for block in blocks if bytes(content[block][_IDENTIFIER]) == number]
    if any(_checksum(content[block]) != bytes(content[block][:8]) for block in marked):
        return False
    for block in marked:
        content[block] = _with_mark(content[block])
    path.write_bytes(content)
    return True


def _with_mark(block: bytearray) -> bytearray:
    block[_IDENTIFIER] = _MARK
    block[:8] = _checksum(block)
    return block


def _checksum(block: bytearray) -> bytes:
    words = np.frombuffer(bytes(block[8:]), dtype="<u8")
    with np.errstate(over="ignore"):
        mixed = np.bitwise_xor.reduce(words * _FACTOR) ^ _SEED
    return int(mixed).to_bytes(8, "little")
