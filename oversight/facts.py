"""What a snapshot says about itself: its number and span, its sites, events, imports and gaps."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from oversight import database, places, sql_file
from oversight.answers import Scope
from oversight.language import current


@dataclass(frozen=True)
class About:
    """A snapshot's own card. The months are None while it holds no records.

    `is_paired_world`: simulated, and no office ever introduces appointments.
    """

    number: int
    made_at: datetime
    is_synthetic: bool
    first_month: date | None
    last_month: date | None
    is_paired_world: bool = False


@lru_cache(maxsize=8)
def about(snapshot: Path) -> About:
    """The card of a snapshot. Raises database.NotASnapshot if the file is missing, damaged or not one of ours."""
    try:
        frame = ask(snapshot, "about")
        card = dict(zip(frame["key"], frame["value"], strict=True))
        return About(
            int(card["number"]),
            datetime.fromisoformat(card["made_at"]),
            card["is_synthetic"] == "yes",
            _month(card.get("first_month")),
            _month(card.get("last_month")),
            card.get("world") == "without_appointments",
        )
    except (duckdb.Error, KeyError, ValueError) as error:
        raise database.NotASnapshot(f"{snapshot}: {error}") from error


def ask(snapshot: Path, name: str, **values: Any) -> pd.DataFrame:
    """The rows of queries/NAME.sql. Treat the frame as read-only: it is kept for the next reader."""
    return _ask(snapshot, name, tuple(sorted(values.items())))


def events(snapshot: Path, scope: Scope) -> pd.DataFrame:
    """What changed in this scope, in the reader's language; columns as in queries/events_in_scope.sql."""
    values = (("from", scope.start), ("language", current()), ("sites", scope.sites or None), ("to", scope.end))
    return _ask(snapshot, "events_in_scope", values)


@lru_cache(maxsize=8)
def site_names(snapshot: Path) -> dict[str, str]:
    """The name that readers see, by the site's code, in the order of names."""
    frame = ask(snapshot, "site_names")
    return dict(zip(frame["site"], frame["name"], strict=True))


@lru_cache(maxsize=128)
def _ask(snapshot: Path, name: str, values: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    statement = sql_file.read(places.QUERIES / f"{name}.sql").statement
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in values}
    return database.run(database.open_snapshot(snapshot), statement, plain)


def _month(text: str | None) -> date | None:
    return date.fromisoformat(f"{text[:7]}-01") if text else None
