"""A release made of any snapshot, for what is asked of it: its tables as they are, and the files around them."""

import json
from pathlib import Path

import duckdb

from oversight import facts, places, releases
from oversight.releases import Release

HASH = "0123456789abcdef" * 4


def publish(
    snapshot: Path, where: Path, version: str = "2026.10.0", created: str = "2026-10-15T10:00:00+02:00"
) -> Release:
    """The release in `where`/`version`, which the pointer then names. Only what is public is in it."""
    folder = where / version
    (folder / releases.COUNTS).mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{snapshot}' AS exact (READ_ONLY)")
        connection.execute(f"ATTACH '{folder / releases.DATABASE}' AS open (STORAGE_VERSION 'v1.5.0')")
        connection.execute("COPY FROM DATABASE exact TO open")
        connection.execute("USE open")
        connection.execute("DROP TABLE IF EXISTS call_hour_counts")
        for (table,) in connection.execute("SHOW TABLES").fetchall():
            if (places.QUERIES / "counts" / f"{table}.sql").exists():
                file = folder / releases.COUNTS / table
                connection.execute(f"COPY {table} TO '{file}.csv'")
                connection.execute(f"COPY {table} TO '{file}.parquet'")
    _describe(snapshot, folder, version, created)
    (where / releases.POINTER).write_text(json.dumps({"version": version}), "utf-8")
    return releases.find(where, version)


def _describe(snapshot: Path, folder: Path, version: str, created: str) -> None:
    about = facts.about(snapshot)
    card = {
        "version": version,
        "created": created,
        "number": 1,
        "is_synthetic": about.is_synthetic,
        "jobcenter": "Jobcenter Auenfurt (erfunden)",
        "publisher": {"name": "Stadt Auenfurt (erfunden)"},
        "address": f"https://auenfurt.example/data/{version}/",
        "first_month": str(about.first_month),
        "last_month": str(about.last_month),
        "data_hash": HASH,
        "previous": None,
    }
    (folder / releases.CARD).write_text(json.dumps(card), "utf-8")
    (folder / "CHANGELOG.md").write_text(f"# Änderungen\n\n## {version}\n\n### Deutsch\n\n- Erste Fassung.\n", "utf-8")
