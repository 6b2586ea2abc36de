"""A snapshot of a jobcenter that does not exist, of any size, made in seconds: for measuring and for page tests.

It knows no queue and no cause; `python -m oversight demo` does. The same size gives the same rows.
"""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb

from oversight import places, sql_file
from oversight.store import Store

ROWS = Path(__file__).parent / "invented"
SITES = {"mitte": "Mitte", "nord": "Nord", "sued": "Süd"}
FIRST = date(2023, 1, 1)
# rows of each table for every contact
SIZES = {"contacts": 1.0, "visits": 0.4, "complaints": 0.05, "slot_supply": 0.1, "caseload": 1.0}
# what a jobcenter delivers whose systems only add up
SUMS = {"phone_intervals": 0.1, "wait_intervals": 0.1}


def build(store: Store, contacts: int = 30_000, months: int = 36, sizes: dict[str, float] | None = None) -> Path:
    """Fill a register in memory, count it, and put the counts into the store as its snapshot."""
    days = (date(FIRST.year + months // 12, 1 + months % 12, 1) - FIRST).days
    connection = duckdb.connect()
    _create_tables(connection)
    for number, (table, size) in enumerate((sizes or SIZES).items(), start=1):
        _fill(connection, table, number, max(int(contacts * size), 1), days)
    connection.executemany("INSERT INTO sites (site, name) VALUES (?, ?)", list(SITES.items()))
    connection.execute(
        "INSERT INTO events (date_from, site, kind, description) VALUES "
        "(?, 'nord', 'appointment_system', 'Terminpraxis eingeführt'), (?, 'all', 'law', 'Änderung des Gesetzes')",
        [date(FIRST.year + 1, 5, 1), date(FIRST.year + 1, 9, 1)],
    )
    return write_snapshot(connection, store)


def _create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    for file in sql_file.read_folder(places.DATA / "contract"):
        connection.execute(file.statement)
        connection.execute(f"ALTER TABLE {file.name} ADD COLUMN import_id INTEGER")
        connection.execute(f"ALTER TABLE {file.name} ADD COLUMN fingerprint UBIGINT")
    for file in sql_file.read_folder(places.DATA / "register"):
        connection.execute(file.statement)


def _fill(connection: duckdb.DuckDBPyConnection, table: str, number: int, rows: int, days: int) -> None:
    select = sql_file.read(ROWS / f"{table}.sql").statement
    values = {"n": rows, "first": FIRST, "days": days}
    connection.execute(f"INSERT INTO {table} BY NAME SELECT *, {number} AS import_id FROM ({select})", values)
    columns = [row[0] for row in connection.execute(f"DESCRIBE {select}", values).fetchall()]
    connection.executemany("INSERT INTO delivered VALUES (?, ?, ?)", [(number, table, name) for name in columns])
    connection.execute(
        "INSERT INTO imports BY NAME SELECT $number AS import_id, $at AS imported_at, $file AS file, "
        "'invented' AS checksum, 'invented' AS format, $table AS table_name, $rows AS read_n, $rows AS accepted_n, "
        "0 AS set_aside_n, 0 AS quarantined_n, 0 AS duplicate_n, 0 AS replaced_n, "
        "$first AS first_day, $last AS last_day, $last AS observed_until, true AS is_synthetic",
        {
            "number": number,
            "at": datetime(2026, 1, 5, 8),
            "file": f"{table}.csv",
            "table": table,
            "rows": rows,
            "first": FIRST,
            "last": FIRST + timedelta(days - 1),
        },
    )


def write_snapshot(connection: duckdb.DuckDBPyConnection, store: Store) -> Path:
    """Count everything in this register and make the counts the store's snapshot."""
    store.snapshots.mkdir(parents=True, exist_ok=True)
    path = store.snapshots / "snap-000001.duckdb"
    connection.execute(f"ATTACH '{path}' AS snapshot")
    span = {"from": date(1990, 1, 1), "to": date(2100, 1, 1)}
    for file in sql_file.read_folder(places.QUERIES / "counts"):
        values = {name: value for name, value in span.items() if name in file.parameters}
        connection.execute(f"CREATE TABLE snapshot.{file.name} AS {file.statement}", values)
    for table in ("sites", "events", "imports", "delivered", "import_notes", "truth"):
        connection.execute(f"CREATE TABLE snapshot.{table} AS FROM {table}")
    connection.execute(
        "CREATE TABLE snapshot.about AS SELECT * FROM (VALUES ('number', '1'), ('made_at', '2026-01-05T08:00:00'), "
        "('is_synthetic', 'yes')) t(key, value) UNION ALL "
        "SELECT * FROM (SELECT unnest(['first_month', 'last_month']), "
        "unnest([min(month)::VARCHAR, max(month)::VARCHAR]) FROM snapshot.coverage)"
    )
    connection.execute("DETACH snapshot")
    store.pointer.write_text(json.dumps({"snapshot": path.name}), "utf-8")
    return path
