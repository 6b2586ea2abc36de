"""Brings decisions into a town's own file: what stands there stays, letter by letter; what is new stands behind it."""

import tomllib
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from oversight.decisions import books
from oversight.decisions.oparl import locking, toml_text, writing
from oversight.decisions.oparl.known import Known
from oversight.decisions.oparl.remarks import Remark
from oversight.decisions.oparl.taken import Taken
from oversight.decisions.oparl.ties import Ties
from oversight.language import translate as _

HEAD = "# The decisions of this town. docs/decisions-of-a-town.md explains every key; states are computed.\n"


@dataclass
class Outcome:
    """What an import did. `keys`: the decisions that were in the files, new or not."""

    keys: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    tied: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    table: dict[str, Any] = field(default_factory=dict)


def bring_in(path: Path, taken: list[Taken], ties: Ties, *, dry_run: bool = False) -> Outcome:
    """Extends the file, or begins it. Raises RefusedDecisions or NotWritable; then it is as it was."""
    with nullcontext() if dry_run else locking.locked(path):
        return _extended(path, taken, ties, dry_run=dry_run)


def _extended(path: Path, taken: list[Taken], ties: Ties, *, dry_run: bool) -> Outcome:
    outcome, before = Outcome(), _present(path)
    known = Known(tomllib.loads(before))
    blocks = [block for one in taken for block in _new_blocks(known, one, outcome)]
    begun = before if not before or before.endswith("\n") else f"{before}\n"
    text = "\n".join([begun or HEAD, *blocks]) if blocks else before
    text, outcome.tied, remarks = ties.put_into(text)
    outcome.remarks += remarks
    outcome.table = tomllib.loads(text)
    if text != before:
        writing.replace(path, text, ties, dry_run=dry_run)
    return outcome


def _present(path: Path) -> str:
    """The file as it is. Raises RefusedDecisions if it is wrong already."""
    if not path.exists():
        return ""
    books.merged(books.read(books.SHIPPED), path)
    return path.read_text("utf-8-sig")


def _new_blocks(known: Known, one: Taken, outcome: Outcome) -> list[str]:
    """The tables of a decision, if it is not there yet."""
    present = known.key_of(one)
    key = present or known.free_name(one.key)
    outcome.keys.append(key)
    if present is not None:
        outcome.remarks += _differences(known, one, present)
        return []
    outcome.new.append(key)
    points = {code: {"decision": key, **point} for code, point in zip(known.codes(one), one.points, strict=True)}
    known.add(key, one.entry, points)
    return [
        toml_text.table(("decisions", key), one.entry),
        *(toml_text.table(("points", code), point) for code, point in points.items()),
    ]


def _differences(known: Known, one: Taken, key: str) -> list[Remark]:
    """The source may have changed since: the file stays as it is, and that is said."""
    there = {point["words"]["de"] for point in known.points_of[key]}
    if {point["words"]["de"] for point in one.points} == there and known.entries[key]["date"] == one.entry["date"]:
        return []
    reason = _("in the file of the town, “{key}” has another day or other words than here: the file stays")
    remedy = _("To take it anew, delete its tables there and import again")
    return [one.thing.remark(reason.format(key=key), remedy)]
