"""The German catalogues: what each entry says, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po

from oversight import places


@dataclass(frozen=True)
class Entry:
    """A message id and its German; a plural has two forms of both."""

    ids: tuple[str, ...]
    german: tuple[str, ...]
    path: Path
    line: int

    @property
    def is_complete(self) -> bool:
        return len(self.german) == len(self.ids) and all(self.german)

    def __str__(self) -> str:
        return f"{self.path.relative_to(places.LOCALES.parent).as_posix()}:{self.line}: {self.ids[0]!r}"


def entries(folder: Path = places.LOCALES / "de") -> Iterator[Entry]:
    """Every entry of every catalogue; a fuzzy one counts as not translated."""
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            for found in read_po(file, locale="de"):
                if found.id:
                    german = () if found.fuzzy else _forms(found.string)
                    yield Entry(_forms(found.id), german, path, found.lineno or 0)


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())
