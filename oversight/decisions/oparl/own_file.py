"""Brings decisions into a town's own file: what stands there stays, letter by letter; what is new stands behind it."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from oversight.decisions import books
from oversight.decisions.oparl import toml_text, writing
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
    """Extends the file, or begins it. Raises RefusedDecisions; then it is as it was."""
    outcome = Outcome()
    text = _present(path)
    for one in taken:
        text = _with(text, one, outcome)
    text, outcome.tied, remarks = ties.put_into(text)
    outcome.remarks += remarks
    outcome.table = tomllib.loads(text)
    if text != _present(path):
        writing.replace(path, text, ties, dry_run=dry_run)
    return outcome


def _present(path: Path) -> str:
    """The file as it is. Raises RefusedDecisions if it is wrong already."""
    if not path.exists():
        return ""
    books.merged(books.read(books.SHIPPED), path)
    return path.read_text("utf-8-sig")


def _with(text: str, one: Taken, outcome: Outcome) -> str:
    """The text with one decision more, if it is not there yet."""
    table = tomllib.loads(text)
    beside = tomllib.loads(books.SHIPPED.read_text("utf-8")) if not table.get("only_own") else {}
    present = _present_key(one, table, beside)
    if present is not None:
        outcome.keys.append(present)
        outcome.remarks += _differences(one, present, table if present in table.get("decisions", {}) else beside)
        return text
    names = {*table.get("decisions", {}), *beside.get("decisions", {})}
    codes = {*table.get("points", {}), *beside.get("points", {})}
    key = _free_name(one.key, names)
    blocks = [toml_text.table(("decisions", key), one.entry)]
    for code, point in zip(_codes(one, codes), one.points, strict=True):
        blocks.append(toml_text.table(("points", code), {"decision": key, **point}))
    outcome.keys.append(key)
    outcome.new.append(key)
    before = text if not text or text.endswith("\n") else f"{text}\n"
    return "\n".join([before or HEAD, *blocks])


def _present_key(one: Taken, table: Mapping[str, Any], beside: Mapping[str, Any]) -> str | None:
    """Under which name it is there already, if it is."""
    entries = [*table.get("decisions", {}).items(), *beside.get("decisions", {}).items()]
    return next((str(key) for key, entry in entries if _is_same(one, key, entry)), None)


def _is_same(one: Taken, key: str, entry: Mapping[str, Any]) -> bool:
    """By its address, else by number and day; of a file that this program wrote also by its name."""
    if "oparl" in entry and entry["oparl"] in (one.entry.get("oparl", one.thing.address), *one.also):
        return True
    if one.codes and key == one.key:
        return True
    return "reference" in entry and all(entry[name] == one.entry.get(name) for name in ("reference", "date"))


def _differences(one: Taken, key: str, table: Mapping[str, Any]) -> list[Remark]:
    """The source may have changed since: the file stays as it is, and that is said."""
    points = [point for point in table["points"].values() if point["decision"] == key]
    there = {point["words"]["de"] for point in points}
    if {point["words"]["de"] for point in one.points} == there and table["decisions"][key]["date"] == one.entry["date"]:
        return []
    reason = _("in the file of the town, “{key}” has another day or other words than here: the file stays").format(
        key=key
    )
    return [one.thing.remark(reason, _("To take it anew, delete its tables there and import again"))]


def _free_name(key: str, names: Collection[str]) -> str:
    candidates = (key if n == 1 else f"{key}-{n}" for n in count(1))
    return next(one for one in candidates if one not in names)


def _codes(one: Taken, taken: Collection[str]) -> list[str]:
    """Those it had, if they are free, else letters that no other decision has: PA1, PA2, then PB1."""
    if one.codes and not set(one.codes) & set(taken):
        return list(one.codes)
    used = {code.rstrip("0123456789").rstrip("-") for code in taken}
    prefix = next(letters for n in count() if (letters := f"P{_letters(n)}") not in used)
    return [f"{prefix}{n}" for n in range(1, len(one.points) + 1)]


def _letters(n: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    return (_letters(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)
