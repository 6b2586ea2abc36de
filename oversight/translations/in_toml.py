"""The texts in format files: title and source, and why records are set aside and columns are dropped."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from oversight import places
from oversight.translations.message import Message


def files() -> list[Path]:
    """Every format file."""
    return sorted((places.DATA / "formats").glob("*.toml"))


def messages(path: Path) -> Iterator[Message]:
    """The texts of one file. TOML tells no lines; the first line that holds the text is taken."""
    written = path.read_text("utf-8")
    document = tomllib.loads(written)
    set_aside = (rule["reason"] for rule in document.get("set_aside", ()))
    names = (document[key] for key in ("title", "source") if key in document)
    for text in dict.fromkeys((*names, *set_aside, *document.get("drop", {}).values())):
        yield Message(text, path, written[: max(written.find(text), 0)].count("\n") + 1)
