"""A text that readers see, and where it stands."""

from dataclasses import dataclass
from pathlib import Path

from oversight import places


@dataclass(frozen=True)
class Message:
    """A message id (with its plural, if it has one) at a line of a file."""

    text: str
    path: Path
    line: int
    plural: str | None = None

    def __str__(self) -> str:
        path = self.path.relative_to(places.ROOT) if self.path.is_relative_to(places.ROOT) else self.path
        return f"{path.as_posix()}:{self.line}: {self.text!r}"
