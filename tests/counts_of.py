"""Snapshots that hold just the counts a test is about: for what happens to counts after they were made."""

import shutil
from itertools import product
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from tests.jobcenter import empty_snapshot

ABOUT = {"number": "1", "made_at": "2026-01-05 09:00:00", "is_synthetic": "yes"}


def snapshot(folder: Path, **tables: pd.DataFrame) -> Path:
    """A snapshot with these rows in these tables."""
    path = folder / f"snap-{len(list(folder.glob('snap-*'))) + 1:06}.duckdb"
    shutil.copy(empty_snapshot(folder), path)
    with duckdb.connect(path) as connection:
        for name, frame in {"about": _about(), **tables}.items():
            connection.register("given", frame)
            connection.execute(f"INSERT INTO {name} BY NAME FROM given")
    return path


def months(first: str, n: int) -> list[pd.Timestamp]:
    return list(pd.date_range(first, periods=n, freq="MS", unit="us"))


def every(n: Any, **columns: list[Any]) -> pd.DataFrame:
    """A row for each combination of these values, each counted n times (or as often as n says for it)."""
    rows = [dict(zip(columns, values, strict=True)) for values in product(*columns.values())]
    frame = pd.DataFrame(rows)
    return frame.assign(n=[n(row) for row in rows] if callable(n) else n)


def frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """These rows, with whole numbers that may be missing."""
    return pd.DataFrame(rows).astype("Int64")


def files(
    table: str, first_day: str, last_day: str, columns: tuple[str, ...], until: str | None = None
) -> dict[str, Any]:
    """imports and delivered as one file of a contract table leaves them."""
    card = {
        "import_id": 1,
        "imported_at": pd.Timestamp("2026-01-05 08:30"),
        "file": "file.csv",
        "checksum": "abc",
        "format": "format",
        "table_name": table,
        "read_n": 123,
        "accepted_n": 123,
        **dict.fromkeys(("set_aside_n", "quarantined_n", "duplicate_n", "replaced_n"), 0),
        "first_day": pd.Timestamp(first_day),
        "last_day": pd.Timestamp(last_day),
        "observed_until": pd.Timestamp(until or f"{last_day} 16:12:13"),
        "is_synthetic": True,
    }
    delivered = [{"import_id": 1, "table_name": table, "column_name": column} for column in columns]
    return {"imports": pd.DataFrame([card]), "delivered": pd.DataFrame(delivered)}


def _about() -> pd.DataFrame:
    return pd.DataFrame(list(ABOUT.items()), columns=["key", "value"])
