"""The decisions that are followed up: the five that come with the program, and what a town's own file makes of them.

The file of a town lies in its store, at publication/decisions.toml; a release carries a copy of it beside its data. A
decision of it takes the place of the one with the same name, whole; others are added; `only_own = true` leaves the five
out.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from oversight import reference, releases
from oversight.decisions import rules
from oversight.decisions.decision import Book, Decision, Opposites
from oversight.decisions.entries import decision, opposites
from oversight.decisions.lines import line_of
from oversight.decisions.refusal import RefusedDecisions
from oversight.language import translate as _
from oversight.store import Store

NAME = "decisions.toml"
SHIPPED = reference.FOLDER / NAME


def of(snapshot: Path) -> Book:
    """The decisions that belong to a snapshot or to the database of a release. Raises RefusedDecisions."""
    own = place_of_own(snapshot)
    return _kept(SHIPPED, _changed(SHIPPED), own, _changed(own))


def version(snapshot: Path) -> tuple[int, int]:
    """Changes with what is decided: what is kept of states is kept by it."""
    return _changed(SHIPPED), _changed(place_of_own(snapshot))


def place_of_own(snapshot: Path) -> Path:
    """Where the town's own file lies, or would."""
    if is_release(snapshot):
        return snapshot.parent / NAME
    return Store(snapshot.parent.parent).publication / NAME


def is_release(snapshot: Path) -> bool:
    """Whether this is the database of a release and not a snapshot."""
    return snapshot.name == releases.DATABASE and (snapshot.parent / releases.CARD).is_file()


@lru_cache(maxsize=8)
def _kept(shipped: Path, _shipped_changed: int, own: Path, own_changed: int) -> Book:
    book = read(shipped)
    return merged(book, own) if own_changed else book


def read(path: Path) -> Book:
    """A file of decisions that stands for itself. Raises RefusedDecisions."""
    return _book(_checked(path, Book(())), is_own=False)


def merged(book: Book, path: Path) -> Book:
    """The decisions of a book, with those of a town's own file in their place or behind them."""
    table = _checked(path, book)
    own = _book(table, is_own=True)
    beside = _beside(book, table)
    by_key = {one.key: one for one in (*beside.decisions, *own.decisions)}
    order = [one.key for one in book.decisions if one.key in by_key]
    keys = [*order, *(one.key for one in own.decisions if one.key not in order)]
    kept = tuple(pair for pair in beside.opposites if set(pair.decisions) <= set(by_key))
    return Book(tuple(by_key[key] for key in keys), (*kept, *own.opposites))


def _beside(book: Book, table: dict[str, Any]) -> Book:
    """What the own file leaves standing."""
    if table.get("only_own") is True:
        return Book(())
    replaced = table.get("decisions", {})
    kept = tuple(one for one in book.decisions if not isinstance(replaced, dict) or one.key not in replaced)
    return Book(kept, book.opposites)


def _checked(path: Path, book: Book) -> dict[str, Any]:
    """The file as TOML gives it. Raises RefusedDecisions at its first mistake."""
    text = _text(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else len(text.splitlines()) or 1
        reason, remedy = _("this is no TOML"), _("Look for a missing quotation mark or bracket, or a key given twice")
        raise RefusedDecisions(path, line, "TOML", reason, remedy) from error
    beside = _beside(book, table)
    taken = {point.code for one in beside.decisions for point in one.points}
    found = [
        (line_of(text, fault.table, fault.key), fault)
        for fault in rules.faults(table, taken, [one.key for one in beside.decisions])
    ]
    if found:
        line, fault = min(found, key=lambda entry: entry[0])
        name = ".".join(part for part in (*fault.table, fault.key) if part)
        raise RefusedDecisions(path, line, name, fault.reason, fault.remedy)
    return table


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        reason, remedy = _("this is no UTF-8"), _("Save the file as UTF-8")
        raise RefusedDecisions(path, line, _("file"), reason, remedy) from error
    except OSError as error:
        reason, remedy = _("the file cannot be read"), _("Put a readable file there, or take it away")
        raise RefusedDecisions(path, 1, _("file"), reason, remedy) from error


def _book(table: dict[str, Any], *, is_own: bool) -> Book:
    points = table.get("points", {})
    decisions: list[Decision] = [
        decision(key, entry, {code: one for code, one in points.items() if one["decision"] == key}, is_own=is_own)
        for key, entry in table.get("decisions", {}).items()
    ]
    pairs: list[Opposites] = [opposites(entry) for entry in table.get("opposites", [])]
    return Book(tuple(decisions), tuple(pairs))


def _changed(path: Path) -> int:
    """When the file was last written; 0: there is none."""
    try:
        return path.stat().st_mtime_ns
    except (FileNotFoundError, NotADirectoryError):
        return 0
