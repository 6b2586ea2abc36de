"""A file of ties: which measures answer which points, as somebody who knows the decision decided it."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from oversight.decisions import rules
from oversight.decisions.lines import line_of
from oversight.decisions.oparl import toml_text
from oversight.decisions.oparl.remarks import Remark
from oversight.decisions.refusal import RefusedDecisions
from oversight.language import translate as _

# what a tie may say of a point; its words are the source's
KEYS = ("measures", "comparison", "target", "due", "due_words", "every", "kinds", "documents")


@dataclass(frozen=True)
class Ties:
    """By the code of the point. Without a file there are none."""

    path: Path | None = None
    text: str = ""
    points: dict[str, dict[str, Any]] = field(default_factory=dict)

    def put_into(self, text: str) -> tuple[str, list[str], list[Remark]]:
        """The text of a file of decisions with these ties, the tied points, and what stayed as it was."""
        tied, remarks = [], []
        for code, wanted in self.points.items():
            there = tomllib.loads(text).get("points", {}).get(code)
            if there is None:
                reason = _("the file of the town has no point of this code")
                raise self.refused(code, "", reason, _("Name a point that the import has printed"))
            remarks += [self._stays(code, key) for key in wanted if key in there and there[key] != wanted[key]]
            if fresh := {key: value for key, value in wanted.items() if key not in there}:
                text = self._with(text, code, fresh)
                tied.append(code)
        return text, tied, remarks

    def refused(self, code: str, key: str, reason: str, remedy: str) -> RefusedDecisions:
        path, name = self.path or Path("ties.toml"), ".".join(part for part in ("points", code, key) if part)
        return RefusedDecisions(path, line_of(self.text, ("points", code), key), name, reason, remedy)

    def refuse_wrong(self, table: dict[str, Any]) -> None:
        """What is wrong in a tied point is said of this file. Raises RefusedDecisions."""
        for fault in rules.faults(table):
            if fault.table[:1] == ("points",) and fault.table[1] in self.points:
                raise self.refused(fault.table[1], fault.key, fault.reason, fault.remedy)

    def _stays(self, code: str, key: str) -> Remark:
        reason = _("the file of the town says otherwise, and stays")
        name = self.path.name if self.path else ""
        return Remark(name, f"points.{code}.{key}", reason, _("Change it there by hand"))

    def _with(self, text: str, code: str, fresh: dict[str, Any]) -> str:
        """New keys right below the head of the point: nothing else is touched."""
        wanted = tomllib.loads(text)
        wanted["points"][code] |= fresh
        lines = text.split("\n")
        place = line_of(text, ("points", code), "")
        lines[place:place] = toml_text.lines(fresh)
        found = "\n".join(lines)
        try:
            is_so = tomllib.loads(found) == wanted
        except tomllib.TOMLDecodeError:
            is_so = False
        if not is_so:
            reason = _("this point does not stand under a head of its own in the file of the town")
            raise self.refused(code, "", reason, _("Write its ties there by hand"))
        return found


def read(path: Path | None) -> Ties:
    """Raises RefusedDecisions."""
    if path is None:
        return Ties()
    text, table = _toml(path)
    points = table.get("points")
    known = _("Begin an entry with [{key}.name]").format(key="points.PA1")
    if not isinstance(points, dict) or set(table) != {"points"}:
        wrong = next(iter(sorted(set(table) - {"points"})), "points")
        raise RefusedDecisions(path, line_of(text, (), wrong), wrong, _("a file of ties only has points"), known)
    ties = Ties(path, text, points)
    for code, entry in points.items():
        if not isinstance(entry, dict):
            raise ties.refused(code, "", _("this is no table"), known)
        for key in sorted(set(entry) - set(KEYS)):
            remedy = _("Write one of: {known}").format(known=", ".join(KEYS))
            raise ties.refused(code, key, _("this key is not known here"), remedy)
    return ties


def _toml(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        reason, remedy = _("this is no TOML"), _("Look for a missing quotation mark or bracket, or a key given twice")
        raise RefusedDecisions(path, int(where[1]) if where else 1, "TOML", reason, remedy) from error
    except (OSError, UnicodeDecodeError) as error:
        reason, remedy = _("the file cannot be read"), _("Look at its name and whether you may read it")
        raise RefusedDecisions(path, 1, _("file"), reason, remedy) from error
