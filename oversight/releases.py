"""Where releases lie, which is the newest, and what each says of itself. The public process knows nothing else."""

import json
import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from oversight.store import is_internal, published_store, store_to_show

ENVIRONMENT_VARIABLE = "OVERSIGHT_RELEASES"
# names inside a release
CARD, DATABASE, COUNTS = "release.json", "erreichbar.duckdb", "counts"
# beside the releases: which is the newest, and which were withdrawn, when and why
POINTER, WITHDRAWN = "current.json", "withdrawn.json"
# year, month and number of the correction: 2026.10.0
_VERSION = re.compile(r"\d{4}\.\d{1,2}\.\d+", re.ASCII)


class NoSuchRelease(LookupError):
    """No release has this version."""


@dataclass(frozen=True)
class Release:
    """One immutable release: a folder named after its version, described by its card."""

    folder: Path
    card: dict[str, Any]

    @property
    def version(self) -> str:
        return str(self.card["version"])

    @property
    def created(self) -> datetime:
        return datetime.fromisoformat(self.card["created"])

    @property
    def is_synthetic(self) -> bool:
        return bool(self.card["is_synthetic"])

    @property
    def first_month(self) -> date:
        return date.fromisoformat(self.card["first_month"])

    @property
    def last_month(self) -> date:
        return date.fromisoformat(self.card["last_month"])

    @property
    def data_hash(self) -> str:
        """SHA-256 over the counts of the release, as 64 hex digits."""
        return str(self.card["data_hash"])

    @property
    def database(self) -> Path:
        """The DuckDB file: the same tables that a snapshot has, protected, and those that describe the release."""
        return self.folder / DATABASE


def folder() -> Path:
    """Where this process looks for releases: $OVERSIGHT_RELEASES, else in the store that it may show."""
    given = os.environ.get(ENVIRONMENT_VARIABLE)
    return Path(given) if given else (store_to_show if is_internal() else published_store)().releases


def of(database: Path) -> Release | None:
    """The release whose database this is; None: it is a snapshot."""
    is_one = database.name == DATABASE and (database.parent / CARD).is_file()
    return _read(database.parent) if is_one else None


def newest(where: Path) -> Release | None:
    """The release that the public sees; None before the first."""
    try:
        version = str(json.loads((where / POINTER).read_text("utf-8"))["version"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    return find(where, version)


def find(where: Path, version: str) -> Release:
    """The release of this version, withdrawn ones too. Raises NoSuchRelease."""
    inside = where / version
    if not _VERSION.fullmatch(version) or not (inside / CARD).is_file():
        raise NoSuchRelease(version)
    return _read(inside)


def all_releases(where: Path) -> tuple[Release, ...]:
    """Every release, the newest first, withdrawn ones too."""
    # a release that is being written lies beside the others, under a name that is no version
    cards = (card for card in where.glob(f"*/{CARD}") if _VERSION.fullmatch(card.parent.name))
    return tuple(sorted((_read(card.parent) for card in cards), key=lambda one: one.created, reverse=True))


def withdrawn(where: Path) -> dict[str, dict[str, str]]:
    """By version: the day ('day') and the reason ('reason_de', 'reason_en') of every release taken back."""
    path = where / WITHDRAWN
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


@lru_cache(maxsize=64)
def _read(inside: Path) -> Release:
    return Release(inside, json.loads((inside / CARD).read_text("utf-8")))
