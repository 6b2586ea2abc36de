"""Where control limits begin anew: only by a decision that people took and recorded, with day, function and reason."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from oversight import measures, reference
from oversight.language import message
from oversight.language import translate as _
from oversight.reference import Words

FILE = reference.FOLDER / "rebasing.toml"
# functions, never persons; anything else is refused
FUNCTIONS = {
    "management": message("the management"),
    "service_centre": message("the head of the service centre"),
    "ombuds_office": message("the ombuds office"),
    "council": message("the council"),
    "committee": message("the committee"),
    "statistics": message("the statistics office"),
}
SHORTEST_REASON = 20
_KEYS = ("measure", "month", "decided_on", "decided_by", "reason")


class RefusedRebasing(Exception):
    """An entry that cannot be followed: its line in the file, and why."""


@dataclass(frozen=True)
class Rebasing:
    """One decision: from `month` on the limits of a measure begin anew."""

    measure: str
    month: date
    decided_on: date
    decided_by: str
    reason: Words

    @property
    def function(self) -> str:
        """Who decided, in words."""
        return _(FUNCTIONS[self.decided_by])


def decisions_for(measure: str) -> tuple[Rebasing, ...]:
    """The recorded decisions on a measure, by month. Raises RefusedRebasing if any entry of the file is wrong."""
    found = (entry for entry in _kept(FILE, FILE.stat().st_mtime_ns) if entry.measure == measure)
    return tuple(sorted(found, key=lambda entry: entry.month))


@lru_cache(maxsize=1)
def _kept(path: Path, _changed: int) -> tuple[Rebasing, ...]:
    return read(path.read_text("utf-8"))


def read(text: str) -> tuple[Rebasing, ...]:
    """Every entry of such a file. Raises RefusedRebasing."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        raise RefusedRebasing(_refused(int(where[1]) if where else 1, _("this is no TOML"))) from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[rebasing]]"]
    unknown = sorted(set(table) - {"rebasing"})
    if unknown or len(lines) != len(table.get("rebasing", ())):
        raise RefusedRebasing(_refused(1, _("only entries that begin with [[rebasing]] may stand here")))
    return tuple(_entry(line, entry) for line, entry in zip(lines, table.get("rebasing", ()), strict=True))


def _entry(line: int, entry: dict[str, Any]) -> Rebasing:
    objection = _objection(entry)
    if objection:
        raise RefusedRebasing(_refused(line, objection))
    return Rebasing(**{**entry, "reason": Words(**entry["reason"])})


def _objection(entry: dict[str, Any]) -> str:
    """Why an entry cannot be followed; empty if it can."""
    if set(entry) != set(_KEYS):
        return _("an entry has exactly these: {keys}").format(keys=", ".join(_KEYS))
    if not _is_measure(entry["measure"]):
        return _("there is no measure of this name: {name}").format(name=entry["measure"])
    if not all(type(entry[key]) is date for key in ("month", "decided_on")):
        return _("month and decided_on are days, as 2025-03-01")
    if entry["month"].day != 1:
        return _("month is the first day of a month")
    if entry["decided_on"] > date.today():
        return _("decided_on lies in the future: only what was decided counts")
    if entry["decided_by"] not in FUNCTIONS:
        return _("decided_by is a function, never a person: {known}").format(known=", ".join(FUNCTIONS))
    return "" if _is_reason(entry["reason"]) else _("reason is a sentence in both languages, de and en")


def _is_measure(name: object) -> bool:
    return any(measure.name == name for measure in measures.all_measures())


def _is_reason(reason: object) -> bool:
    if not isinstance(reason, dict) or set(reason) != {"de", "en"}:
        return False
    return all(isinstance(words, str) and len(words.strip()) >= SHORTEST_REASON for words in reason.values())


def _refused(line: int, why: str) -> str:
    return _("data/reference/rebasing.toml, line {line}: {why}.").format(line=line, why=why)
