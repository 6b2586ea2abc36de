"""Facts from outside, each with its source: the tables in data/reference/, whose texts stand in both languages."""

import tomllib
from dataclasses import dataclass
from typing import Any

from oversight import language, places

FOLDER = places.DATA / "reference"


@dataclass(frozen=True)
class Words:
    """A text in both languages; as a string, in the one that the reader at hand wants."""

    de: str
    en: str

    def __str__(self) -> str:
        return self.de if language.current() == "de" else self.en


def read(name: str) -> dict[str, Any]:
    """One table of facts, as TOML gives it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def words(entry: dict[str, Any], key: str) -> Words:
    """The text under a key in both languages; empty if there is none."""
    found = entry.get(key, {"de": "", "en": ""})
    return Words(found["de"], found["en"])
