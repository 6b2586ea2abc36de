"""Stores of jobcenters of all shapes: rows invented by size, changed by a few statements, cut where they shall end."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import duckdb

from benchmarks import invented_jobcenter
from oversight.store import Store

TIMES = {
    "contacts": "contact_at",
    "visits": "coalesce(arrived_at, appointment_at, booked_at)",
    "complaints": "received_at",
    "callbacks": "promised_at",
    "incidents": "occurred_at",
    "visitor_feedback": "given_on",
}
# the same few columns everywhere: what a case worker notes of a complaint
REMEDIES = (
    "INSERT INTO remedies BY NAME SELECT received_at, site, CASE WHEN hash(rowid) % 10 < 8 THEN 'objection' ELSE "
    "'lawsuit' END AS kind, received_at + INTERVAL 40 DAY AS decided_at, 'rejected' AS outcome FROM complaints"
)


def uneven(per_mille: Mapping[str, int], *tables: str) -> list[str]:
    """Statements that spread the rows of these tables over sites in these parts."""
    begin, parts = 0, []
    for site, part in per_mille.items():
        parts.append(f"WHEN hash(rowid, 'site') % 1000 < {begin + part} THEN '{site}'")
        begin += part
    case = f"CASE {' '.join(parts)} ELSE '{next(iter(per_mille))}' END"
    return [f"UPDATE {table} SET site = {case}" for table in tables or tuple(TIMES)]


def build(
    folder: Path,
    sizes: Mapping[str, int],
    months: int,
    changes: Sequence[str] = (),
    until: date | None = None,
    ends: Mapping[str, date] | None = None,
) -> Store:
    """`sizes`: rows by table. `until`: the first day of which nothing is recorded yet; `ends`: the same by table."""
    store = Store(folder)
    first = invented_jobcenter.FIRST
    end = date(first.year + months // 12, 1 + months % 12, 1)
    register = duckdb.connect()
    invented_jobcenter._create_tables(register)
    for number, (table, rows) in enumerate(sizes.items(), start=1):
        invented_jobcenter._fill(register, table, number, rows, (end - first).days)
    for statement in changes:
        register.execute(statement)
    for table in sizes:
        _cut(register, table, min(filter(None, (end, until, (ends or {}).get(table)))))
    register.execute(
        "INSERT INTO sites (site, name) SELECT DISTINCT site, site FROM (FROM contacts SELECT site UNION "
        "FROM complaints SELECT site)"
    )
    for table in ("sites", "events"):
        register.execute(f"ALTER TABLE {table} DROP import_id")
        register.execute(f"ALTER TABLE {table} DROP fingerprint")
    (store.snapshots / "snap-000001.duckdb").unlink(missing_ok=True)
    invented_jobcenter.write_snapshot(register, store)
    register.close()
    return store


def _cut(register: duckdb.DuckDBPyConnection, table: str, end: date) -> None:
    last = end - timedelta(days=1)
    if table in TIMES:
        register.execute(f"DELETE FROM {table} WHERE {TIMES[table]} >= ?", [end])
    register.execute("UPDATE imports SET last_day = ?, observed_until = ? WHERE table_name = ?", [last, last, table])
