"""A small release made of any snapshot: each cell rounded by itself, and the tables that describe a release.

It hangs together less well than a real one (sums of its tables need not agree), which is all the harder for the pages.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from oversight import facts, measures, releases
from oversight.releases import Release

HASH = "0123456789abcdef" * 4
DESCRIBING = (
    "CREATE TABLE published_measures (measure VARCHAR, is_published BOOLEAN, finest VARCHAR, by_site BOOLEAN, "
    "reason VARCHAR)",
    "CREATE TABLE published_notes (measure VARCHAR, note VARCHAR, detail VARCHAR)",
    "CREATE TABLE rounding (table_name VARCHAR, cells_n BIGINT, mean DOUBLE, p95 DOUBLE, largest DOUBLE)",
    "CREATE TABLE quality_findings (check_name VARCHAR, table_name VARCHAR, site VARCHAR, first_day DATE, "
    "last_day DATE, n BIGINT, found DOUBLE, usual DOUBLE, detail VARCHAR)",
)
# what is published as it is
FACTS = ("sites", "events", "delivered", "caseload_counts", "measure_taken_counts")
# tables of a release that a snapshot has and that are not counted from records
EMPTY = ("import_notes",)
NOT_PUBLIC = ("call_hour_counts", "truth", "reaction_concern_months")
BINS = {"visit_wait_counts": "minutes"}
TOGETHER = ("feedback_counts",)
EDGES = (0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 240)


@dataclass(frozen=True)
class Withheld:
    """What a release keeps back: measures by reason, those by quarter, those for all sites together; and its notes."""

    measures: Mapping[str, str] = field(
        default_factory=lambda: {
            "call_hours_answered_share": "not_public",
            "call_wait_mean_seconds": "duration_sums",
            "office_hour_wait_minutes": "unprotected_sums",
        }
    )
    by_quarter: Sequence[str] = ("days_to_closed",)
    together: Sequence[str] = ("visitor_satisfaction_share", "feedback_response_share")
    notes: Sequence[tuple[str, str, str | None]] = (("wait_minutes", "wide_bins", None),)
    findings: Sequence[str] = ("contacts",)


def publish(
    snapshot: Path,
    where: Path,
    version: str = "2026.10.0",
    *,
    withheld: Withheld = Withheld(),
    largest: float = 6,
    unmeasured: Sequence[str] = (),
) -> Release:
    """The release in `where`/`version`, which the pointer then names."""
    folder = where / version
    folder.mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{snapshot}' AS exact (READ_ONLY)")
        connection.execute(f"ATTACH '{folder / releases.DATABASE}' AS open (STORAGE_VERSION 'v1.5.0')")
        connection.execute("USE open")
        _fill(connection, withheld, largest)
        _describe(connection, version, withheld)
        for table in unmeasured:
            connection.execute("UPDATE rounding SET mean = NULL, largest = NULL WHERE table_name = ?", [table])
    _write_card(snapshot, folder, version)
    (where / releases.POINTER).write_text(json.dumps({"version": version}), "utf-8")
    return releases.find(where, version)


def _fill(connection: duckdb.DuckDBPyConnection, withheld: Withheld, largest: float) -> None:
    for statement in DESCRIBING:
        connection.execute(statement)
    for (table,) in connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'exact' ORDER BY ALL"
    ).fetchall():
        if table in FACTS:
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM exact.{table}")
        elif table in EMPTY:
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM exact.{table} LIMIT 0")
        elif table not in ("about", *NOT_PUBLIC):
            _round(connection, table)
            connection.execute("INSERT INTO rounding VALUES (?, 100, 1.5, 4, ?)", [table, largest])
    connection.execute("CREATE TABLE about AS SELECT * FROM exact.about WHERE key <> 'made_at'")
    connection.executemany(
        "INSERT INTO quality_findings VALUES "
        "('days_missing', ?, 'mitte', DATE '2024-03-04', DATE '2024-03-15', 10, 0, 40, NULL)",
        [[table] for table in withheld.findings],
    )


def _round(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    columns = connection.execute(f"DESCRIBE exact.{table}").fetchall()
    kinds = {name: kind for name, kind, *_rest in columns}
    counted = [name for name, kind in kinds.items() if kind in ("BIGINT", "HUGEINT") and not name.endswith("_id")]
    parts = [_column(table, name, name in counted) for name in kinds]
    connection.execute(f"CREATE TABLE {table} AS SELECT {', '.join(parts)} FROM exact.{table} GROUP BY ALL")
    if table == "imports":
        connection.execute("UPDATE imports SET file = '', checksum = ''")
    elif counted:
        connection.execute(f"DELETE FROM {table} WHERE {' AND '.join(f'coalesce({name}, 0) = 0' for name in counted)}")


def _column(table: str, name: str, is_counted: bool) -> str:
    if is_counted:
        return f"(round(sum({name}) / 5) * 5)::BIGINT AS {name}"
    if table in TOGETHER and name == "site":
        return "'all' AS site"
    edges = f"(SELECT unnest({list(EDGES)}) AS edge)"
    unit = BINS.get(table)
    if unit and name == f"to_{unit}":
        return f"(SELECT min(edge) FROM {edges} WHERE edge >= {name})::INTEGER AS {name}"
    if unit and name == f"over_{unit}":
        # a bin is over the next lower edge; 0 is a bin of its own
        return f"coalesce((SELECT max(edge) FROM {edges} WHERE edge < to_{unit}), 0)::INTEGER AS {name}"
    return name


def _describe(connection: duckdb.DuckDBPyConnection, version: str, withheld: Withheld) -> None:
    for key, value in {"kind": "release", "version": version, "made_at": "2026-10-15T10:00:00"}.items():
        connection.execute("INSERT INTO about VALUES (?, ?)", [key, value])
    rows = [
        (
            measure.name,
            measure.name not in withheld.measures,
            "quarter" if measure.name in withheld.by_quarter else measure.finest_grain,
            measure.name not in withheld.together,
            withheld.measures.get(measure.name)
            or ("life_table_by_quarter" if measure.name in withheld.by_quarter else None)
            or ("too_few" if measure.name in withheld.together else None),
        )
        for measure in measures.all_measures()
    ]
    connection.executemany("INSERT INTO published_measures VALUES (?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO published_notes VALUES (?, ?, ?)", withheld.notes)


def _write_card(snapshot: Path, folder: Path, version: str) -> None:
    about = facts.about(snapshot)
    card = {
        "jobcenter": "Jobcenter Auenfurt (erfunden)",
        "publisher": {"name": "Stadt Auenfurt (erfunden)", "contact": "daten@auenfurt.example"},
        "base_address": "https://auenfurt.example",
        "address": f"https://auenfurt.example/data/{version}/",
        "version": version,
        "created": "2026-10-15T10:00:00+02:00",
        "number": 1,
        "is_synthetic": about.is_synthetic,
        "first_month": str(about.first_month),
        "last_month": str(about.last_month),
        "data_hash": HASH,
        "previous": None,
    }
    (folder / releases.CARD).write_text(json.dumps(card), "utf-8")
