"""Why a file of decisions cannot be followed: where it is wrong, what is wrong there, and what helps."""

from dataclasses import dataclass
from pathlib import Path

from oversight.language import translate as _


@dataclass(frozen=True)
class Fault:
    """One mistake: in which table of the file, under which key (empty: the table itself), and what would be right."""

    table: tuple[str, ...]
    key: str
    reason: str
    remedy: str


class RefusedDecisions(Exception):
    """A file of decisions that is not followed at all until it is put right: half of it would be another file."""

    def __init__(self, path: Path, line: int, key: str, reason: str, remedy: str) -> None:
        self.path, self.line, self.key, self.reason, self.remedy = path, line, key, reason, remedy
        where = _("{file}, line {line}, {key}: {reason}. {remedy}.")
        super().__init__(where.format(file=path.name, line=line, key=key, reason=reason, remedy=remedy))
