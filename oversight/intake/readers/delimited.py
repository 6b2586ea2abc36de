"""CSV and its relatives: text whose first record holds the column names."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from oversight.intake.readers import encoding, quotes
from oversight.intake.readers.header import column_names
from oversight.intake.readers.source import LineOf, ReadOptions, Source, Unreadable, exact, new_file, quote_text
from oversight.language import translate as _

# in this order where two occur equally often
DELIMITERS = (";", ",", "\t", "|")
# the column names of a real export fit a thousand times
_HEADER_CHARACTERS = 256 * 1024
_EXCEL_HINT = re.compile(r"sep=(.)\n", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """Where the table begins, in characters and as a line from 1, and what its first record says."""

    columns: tuple[str, ...]
    delimiter: str
    start: int
    line: int


def read(path: Path, name: str, options: ReadOptions, workdir: Path) -> Source:
    """The table in a text file. In place if it is UTF-8 and begins with the column names, else from a clean copy."""
    found = encoding.find(path, name)
    head = find_head(_beginning(path, name, found), name, options)
    if found != encoding.UTF_8 or head.start > 0:
        path = _clean_copy(path, name, found, head.start, workdir)
    quotes.refuse_unclosed(path, name, head.delimiter, head.line)
    return table(name, head.columns, path, head.delimiter, _lines(path, head.line))


def table(name: str, columns: tuple[str, ...], path: Path, delimiter: str, line_of: LineOf) -> Source:
    """A clean file, UTF-8, beginning with its header, as a source."""
    table_expression, parameters = relation(columns, delimiter), {"source_path": exact(path)}
    return Source(name, columns, table_expression, parameters, has_rejects=True, line_of=line_of)


def _lines(path: Path, header: int) -> LineOf:
    """Where each record has a line of its own: not with line breaks inside values, or blank lines."""

    @cache
    def count() -> int:
        ends, last = 0, b"\n"
        for last in encoding.chunks(path):
            ends += last.count(b"\n")
        return ends + (not last.endswith(b"\n"))

    return lambda record, records: header + record if count() == records + 1 else None


def relation(columns: tuple[str, ...], delimiter: str) -> str:
    """The table expression for a clean file. Never the sniffer: it takes a ragged file for one column."""
    types = ", ".join(f"{quote_text(column)}: 'VARCHAR'" for column in columns)
    return (
        f"read_csv($source_path, auto_detect = false, header = true, delim = {quote_text(delimiter)}, quote = '\"', "
        f"escape = '\"', encoding = 'utf-8', compression = 'none', columns = {{{types}}}, "
        f"strict_mode = true, store_rejects = true)"
    )


def find_head(beginning: str, name: str, options: ReadOptions) -> Head:
    """Column names and delimiter. Without `header_row`, blank lines and Excel's 'sep=;' before them are passed over."""
    hint = None
    if options.header_row:
        start = _start_of_line(beginning, options.header_row)
    else:
        start = len(beginning) - len(beginning.lstrip("\n"))
        hint = _EXCEL_HINT.match(beginning, start)
        start = hint.end() if hint else start
    cells, end, delimiter = _first_record(beginning[start:], name, options.delimiter or (hint[1] if hint else None))
    if not beginning[start + end :].strip():
        raise Unreadable(
            _("{file} holds column names but no records. Export it again, for a period with records."), file=name
        )
    return Head(column_names(name, cells), delimiter, start, beginning.count("\n", 0, start) + 1)


def _start_of_line(text: str, number: int) -> int:
    return sum(len(line) + 1 for line in text.split("\n", number - 1)[: number - 1])


def _first_record(text: str, name: str, delimiter: str | None) -> tuple[list[str], int, str]:
    """Its cells, where it ends, and the delimiter. Names may hold line breaks inside quotation marks."""
    if not text.strip():
        raise Unreadable(_("{file} holds nothing but blank lines. Export it again."), file=name)
    lines = [line + "\n" for line in text.split("\n")]
    delimiter = delimiter or _most_frequent(_outside_quotes(lines[0]))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        cells = next(reader)
    except csv.Error:
        raise Unreadable(
            _("In {file} a quotation mark in the column names is never closed. Correct the first line."), file=name
        ) from None
    return cells, sum(map(len, lines[: reader.line_num])), delimiter


def _outside_quotes(line: str) -> str:
    return re.sub(r'"(?:[^"]|"")*"', "", line)


def _most_frequent(line: str) -> str:
    return max(DELIMITERS, key=line.count)


def _beginning(path: Path, name: str, found: str) -> str:
    beginning = ""
    for piece in encoding.text(path, name, found):
        beginning += piece
        if len(beginning) >= _HEADER_CHARACTERS:
            break
    return beginning


def _clean_copy(path: Path, name: str, found: str, start: int, workdir: Path) -> Path:
    target = new_file(workdir, ".csv")
    with target.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(_from(start, encoding.text(path, name, found)))
    return target


def _from(start: int, pieces: Iterator[str]) -> Iterator[str]:
    for piece in pieces:
        yield piece[start:]
        start = max(0, start - len(piece))
