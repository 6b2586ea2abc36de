"""Decisions as they come out of the files, in the form of a town's own file."""

from dataclasses import dataclass, field
from typing import Any

from oversight.decisions.oparl.collected import Thing


@dataclass(frozen=True)
class Taken:
    """`entry` and `points` as the file of decisions has them; `codes`: of a file that this program wrote.

    `also`: the other addresses under which it may have come in before.
    """

    thing: Thing
    key: str
    entry: dict[str, Any]
    points: list[dict[str, Any]]
    codes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
