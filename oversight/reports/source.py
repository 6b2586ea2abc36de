"""Where the figures of a paper come from: a release for the public, a snapshot for the house."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from oversight import database, facts, places, releases, sql_file
from oversight.releases import Release


@dataclass(frozen=True)
class Source:
    """A file with counts tables, and how it is cited. `version` is the release's, empty for a snapshot."""

    database: Path
    version: str
    number: int
    made_at: datetime
    data_hash: str
    is_synthetic: bool
    first_month: date | None
    last_month: date | None

    @property
    def is_public(self) -> bool:
        return bool(self.version)


def newest_release(where: Path) -> Source | None:
    """The release that the public sees; None before the first."""
    found = releases.newest(where)
    return None if found is None else _of_release(found)


def _of_release(release: Release) -> Source:
    about = facts.about(release.database)
    return Source(
        release.database,
        release.version,
        about.number,
        release.created,
        release.data_hash,
        release.is_synthetic or about.is_synthetic,
        about.first_month,
        about.last_month,
    )


def of_snapshot(snapshot: Path) -> Source:
    """An internal snapshot: exact counts, not for publication."""
    about = facts.about(snapshot)
    return Source(
        snapshot,
        "",
        about.number,
        about.made_at,
        hash_of_counts(snapshot),
        about.is_synthetic,
        about.first_month,
        about.last_month,
    )


@lru_cache(maxsize=8)
def hash_of_counts(snapshot: Path) -> str:
    """SHA-256 over the rows of all counts tables, whatever their order: the same counts, the same hash."""
    found = hashlib.sha256()
    connection = database.open_snapshot(snapshot)
    for table in sql_file.read_folder(places.QUERIES / "counts"):
        rows = f"SELECT row::VARCHAR AS written FROM {table.name} AS row"
        statement = f"SELECT sha256(string_agg(written, chr(10) ORDER BY written)) AS digest FROM ({rows})"
        digest = database.run(connection, statement, {})["digest"].iloc[0]
        found.update(f"{table.name} {digest}\n".encode())
    return found.hexdigest()
