"""What became of a file: its balance, its quality, and how long it took."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Counts:
    """The balance in records: read = accepted + set_aside + quarantined + duplicate. `replaced` is part of accepted."""

    read: int
    accepted: int
    set_aside: int
    quarantined: int
    duplicate: int
    replaced: int = 0

    @property
    def is_balanced(self) -> bool:
        return self.read == self.accepted + self.set_aside + self.quarantined + self.duplicate


@dataclass(frozen=True)
class Note:
    """A line of the quality report. `reason` is a message that can be translated; `records` are examples, from 1."""

    kind: str
    column: str | None
    reason: str
    n: int
    records: tuple[int, ...] = ()


@dataclass(frozen=True)
class Report:
    """One file brought in, or looked at in a dry run (then without import_id and quarantine)."""

    import_id: int | None
    file: str
    format: str
    table: str
    counts: Counts
    notes: tuple[Note, ...]
    first_day: date | None
    last_day: date | None
    is_synthetic: bool
    known_as: int | None
    quarantine: Path | None
    seconds_importing: float
    seconds_counting: float
