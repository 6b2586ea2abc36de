"""The texts in SQL: what headers and the comments on columns say, and the codes that readers see as words."""

import re
from collections.abc import Iterator
from pathlib import Path

from oversight import codes, places, sql_file
from oversight.translations.message import Message

# which part of a header line is a text
_WHOLE = (
    "question",
    "subject",
    "definition",
    "source",
    "note",
    "meaning",
    "counts",
    "table",
    "grain",
    "message",
    "threshold",
)
_AFTER_WORDS = {"variant": 2, "sums_only": 1, "column": 2, "param": 2}
# the folders of data/, and the tables of data/register/, that a release describes in its dictionary
_DESCRIBED = ("contract", "release")
_RELEASED = ("delivered.sql", "imports.sql")
_LIST_OF_CODES = re.compile(r"IN \((?P<codes>'[^)]*')\)")
_LITERAL = re.compile(r"'([a-z]\w*)'")
_COMMENT = re.compile(r"(?m)^(?!--).*\S\s+-- (?P<text>\S.*)$")


def files() -> list[Path]:
    """Every SQL file whose header people read."""
    described = (path for folder in _DESCRIBED for path in (places.DATA / folder).glob("*.sql"))
    return sorted(
        [*places.QUERIES.rglob("*.sql"), *described, *(places.DATA / "register" / name for name in _RELEASED)]
    )


def messages(path: Path) -> Iterator[Message]:
    """The texts of one file, in order."""
    for number, (key, value) in enumerate(sql_file.read(path).header, start=1):
        if text := _text(key, value):
            yield Message(text, path, number)
    if path.is_relative_to(places.DATA):
        yield from _comments(path)
        yield from _codes(path)


def _text(key: str, value: str) -> str | None:
    if key in _WHOLE:
        return value
    if key == "doubt":
        return re.split(r"\s{2,}", value)[-1]
    words = _AFTER_WORDS.get(key)
    return value.split(maxsplit=words)[words] if words else None


def _comments(path: Path) -> Iterator[Message]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if match := _COMMENT.match(line):
            yield Message(match["text"], path, number)


def _codes(path: Path) -> Iterator[Message]:
    """The codes that a column may hold, as `codes.label` shows them."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        for found in _LIST_OF_CODES.finditer(line):
            yield from (Message(codes.words(code), path, number) for code in _LITERAL.findall(found["codes"]))


def literals(path: Path) -> frozenset[str]:
    """Every code in a file, as words: a segment of a measure, for instance."""
    return frozenset(codes.words(code) for code in _LITERAL.findall(path.read_text("utf-8")))
