"""What only the town knows and every paper needs: its settings, a TOML file described in docs/papers.md."""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from oversight import places, units
from oversight.language import translate as _

NAME = "papers.toml"
EXAMPLE = places.DATA / "reference" / "papers_example.toml"
TEXT = "text"
# what may stand in the file: sections, their keys and what each holds
KNOWN: dict[str, dict[str, type | str]] = {
    "head": {
        "jobcenter": TEXT,
        "kind": TEXT,
        "number": TEXT,
        "date": date,
        "department": TEXT,
        "file_reference": TEXT,
        "is_public": bool,
        "subject": TEXT,
        "proposal": TEXT,
        "addressees": TEXT,
        "next_report": date,
        "co_signed": TEXT,
        "signature": TEXT,
    },
    "finance": {"summary": TEXT, "expense": TEXT, "income": TEXT, "budget_item": TEXT, "cover": TEXT},
    "ombuds": {"mandate": TEXT, "independence": TEXT},
}
KNOWN_LISTS: dict[str, dict[str, type | str]] = {
    "consultation": {"committee": TEXT, "day": date, "role": TEXT, "is_public": bool},
    "reference": {"number": TEXT, "words": TEXT},
    "attachment": {"words": TEXT},
    "proposal": {"words": TEXT, "became": TEXT},
}


class RefusedSettings(Exception):
    """The file cannot be followed; the message says where and why."""


@dataclass(frozen=True)
class Settings:
    """The file as it was read; what does not stand in it is a visible blank in the paper."""

    values: dict[str, Any] = field(default_factory=dict, hash=False)

    def text(self, key: str, language: str) -> str:
        """The text under 'section.key' in a language; a blank that can be seen if there is none."""
        section, name = key.split(".")
        return written(self.values.get(section, {}).get(name), language) or blank()

    def rows(self, section: str, language: str) -> list[dict[str, str]]:
        """The entries of a list, every key of it, as text."""
        keys = KNOWN_LISTS[section]
        return [
            {key: written(entry.get(key), language) or blank() for key in keys}
            for entry in self.values.get(section, ())
        ]


def blank() -> str:
    """What stands where the town has said nothing yet."""
    return _("… (to be filled in in the settings)")


def written(value: Any, language: str) -> str:
    """A value as text: a day, yes or no for what is public, or a text in one language or in both."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("public") if value else _("not public")
    if isinstance(value, date):
        return units.show_day(value)
    return str(value.get(language) or next(iter(value.values()))) if isinstance(value, dict) else str(value)


def read(path: Path) -> Settings:
    """The settings in a file; none where there is no file. Raises RefusedSettings, with line and reason."""
    if not path.exists():
        return Settings()
    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise RefusedSettings(_refused(path, int(line[1]) if line else 1, _("this is no TOML"))) from error
    for section, value in table.items():
        _check(path, text, section, value)
    return Settings(table)


def read_given(path: Path) -> Settings:
    """The settings in a file that was named: it has to be there. Raises RefusedSettings."""
    if not path.is_file():
        raise RefusedSettings(_("There is no file {file}.").format(file=path))
    return read(path)


def beside(folder: Path, *, is_synthetic: bool) -> Settings:
    """The settings beside the releases, which the public process may read too; of an invented jobcenter the example.

    Raises RefusedSettings.
    """
    own = folder / NAME
    return read(EXAMPLE if is_synthetic and not own.exists() else own)


def _check(path: Path, text: str, section: str, value: Any) -> None:
    if section in KNOWN and isinstance(value, dict):
        entries, known = [value], KNOWN[section]
    elif section in KNOWN_LISTS and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        entries, known = value, KNOWN_LISTS[section]
    else:
        sections = ", ".join([*(f"[{name}]" for name in KNOWN), *(f"[[{name}]]" for name in KNOWN_LISTS)])
        raise RefusedSettings(_refused(path, _line(text, section), _("known are only: {keys}").format(keys=sections)))
    for entry in entries:
        for key, found in entry.items():
            if objection := _objection(key, found, known):
                raise RefusedSettings(_refused(path, _line(text, key), f"[{section}] {objection}"))


def _objection(key: str, found: Any, known: dict[str, type | str]) -> str:
    if key not in known:
        return _("known are only: {keys}").format(keys=", ".join(known))
    if known[key] is bool and not isinstance(found, bool):
        return _("{key} is true or false").format(key=key)
    if known[key] is date and type(found) is not date:
        return _("{key} is a day, as 2026-03-01").format(key=key)
    if known[key] is TEXT and not _is_text(found):
        return _("{key} is a text, or one in both languages, de and en").format(key=key)
    return ""


def _is_text(found: Any) -> bool:
    if isinstance(found, dict):
        return bool(found) and set(found) <= {"de", "en"} and all(isinstance(text, str) for text in found.values())
    return isinstance(found, str)


def _line(text: str, word: str) -> int:
    """The first line that begins with the word, bracketed or not."""
    pattern = re.compile(rf"^\s*\[*\s*{re.escape(word)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def _refused(path: Path, line: int, why: str) -> str:
    return _("{file}, line {line}: {why}.").format(file=path.name, line=line, why=why)
