"""A small release with files around it, for what is asked of it; its cells are rounded each by itself."""

import json
from pathlib import Path

import duckdb

from oversight import places, releases
from oversight.publication.settings import DEMO
from oversight.releases import Release
from tests import released


def publish(
    snapshot: Path, where: Path, version: str = "2026.10.0", created: str = "2026-10-15T10:00:00+02:00"
) -> Release:
    """The release in `where`/`version`, which the pointer then names."""
    folder = released.publish(snapshot, where, version).folder
    _write_counts(folder)
    card = json.loads((folder / releases.CARD).read_text("utf-8")) | {
        "created": created,
        "jobcenter": DEMO.jobcenter,
        "publisher": {"name": DEMO.publisher},
        "address": f"{DEMO.base_address}/data/{version}/",
    }
    (folder / releases.CARD).write_text(json.dumps(card), "utf-8")
    (folder / "CHANGELOG.md").write_text(f"# Änderungen\n\n## {version}\n\n### Deutsch\n\n- Erste Fassung.\n", "utf-8")
    releases._read.cache_clear()
    return releases.find(where, version)


def _write_counts(folder: Path) -> None:
    (folder / releases.COUNTS).mkdir()
    with duckdb.connect(folder / releases.DATABASE, read_only=True) as connection:
        for (table,) in connection.execute("SHOW TABLES").fetchall():
            if (places.QUERIES / "counts" / f"{table}.sql").exists():
                file = folder / releases.COUNTS / table
                connection.execute(f"COPY {table} TO '{file}.csv'")
                connection.execute(f"COPY {table} TO '{file}.parquet'")
