"""Rows of the register: stored, replaced by a later state, and counted again."""

from datetime import date

import duckdb

from oversight.intake import counts_tables, links, reasons
from oversight.intake.judgement import Judgement
from oversight.intake.report import Note, Report
from oversight.intake.stage import TABLE, quoted

_ACCEPTED = f"{TABLE} WHERE reason = {reasons.ACCEPTED}"
_SPOKEN = f"{TABLE} WHERE reason IN ({reasons.ACCEPTED}, {reasons.DUPLICATE})"


def known_import(connection: duckdb.DuckDBPyConnection, checksum: str, judgement: Judgement) -> int | None:
    """The import that brought exactly this file into this table, if any."""
    row = connection.execute(
        "SELECT max(import_id) FROM imports WHERE checksum = $checksum AND table_name = $table",
        {"checksum": checksum, "table": judgement.contract.name},
    ).fetchone()
    return row[0] if row else None


def replaced_n(connection: duckdb.DuckDBPyConnection, judgement: Judgement) -> int:
    """Rows of the register of which the file brings a later state."""
    row = connection.execute(f"SELECT count(*) FROM register.{judgement.contract.name} WHERE {_restated()}").fetchone()
    return int(row[0]) if row and _has_identity(judgement) else 0


def _has_identity(judgement: Judgement) -> bool:
    return bool(judgement.contract.identity or judgement.layout.identity)


def _restated() -> str:
    return f"record_key IN (SELECT record_key FROM {_ACCEPTED})"


def days(connection: duckdb.DuckDBPyConnection, judgement: Judgement) -> tuple[date | None, date | None]:
    """The first and the last day of the accepted records."""
    time = judgement.contract.time
    if time is None:
        return None, None
    row = connection.execute(f"SELECT min({time})::DATE, max({time})::DATE FROM {_staged(judgement)}").fetchone()
    return (row[0], row[1]) if row else (None, None)


def _staged(judgement: Judgement) -> str:
    """The accepted records with every contract column."""
    absent = [c for c in judgement.contract.columns if c.name not in judgement.delivered]
    nothing = "".join(f', NULL::{column.type} AS "{column.name}"' for column in absent)
    return f"(SELECT *{nothing} FROM {_ACCEPTED})"


def store(connection: duckdb.DuckDBPyConnection, judgement: Judgement, report: Report, checksum: str) -> set[date]:
    """Write the accepted records and the books about them. Returns the months whose counts change."""
    table, import_id = judgement.contract.name, report.import_id
    months = _months(connection, judgement, _staged(judgement))
    if report.counts.replaced:
        months |= _months(connection, judgement, f"register.{table} WHERE {_restated()}")
        connection.execute(
            f"INSERT INTO register.{table}_replaced SELECT *, {import_id} FROM register.{table} WHERE {_restated()}"
        )
        connection.execute(f"DELETE FROM register.{table} WHERE {_restated()}")
    columns = (*judgement.delivered, *links.delivered(judgement))
    connection.execute(
        f"INSERT INTO register.{table} BY NAME SELECT {quoted(columns)}, {import_id} AS import_id, fingerprint, record_key "
        f"FROM ({links.accepted_rows(judgement)})"
    )
    _write_books(connection, judgement, report, columns, checksum)
    return months


def _months(connection: duckdb.DuckDBPyConnection, judgement: Judgement, rows: str) -> set[date]:
    time = judgement.contract.time
    if time is None:
        return set()
    found = connection.execute(f"SELECT DISTINCT date_trunc('month', {time})::DATE FROM {rows}").fetchall()
    return {month for (month,) in found}


def _write_books(
    connection: duckdb.DuckDBPyConnection, judgement: Judgement, report: Report, columns: tuple[str, ...], checksum: str
) -> None:
    connection.execute(
        "INSERT INTO delivered SELECT $id, $table, unnest($columns)",
        {"id": report.import_id, "table": report.table, "columns": list(columns)},
    )
    notes = report.notes
    if report.counts.replaced:
        notes = (*notes, Note("replaced", None, "a later state of the same record", report.counts.replaced))
    for note in notes:
        connection.execute(
            "INSERT INTO import_notes VALUES ($id, $kind, $column, $reason, $n)",
            {"id": report.import_id, "kind": note.kind, "column": note.column, "reason": note.reason, "n": note.n},
        )
    counts = report.counts
    connection.execute(
        "INSERT INTO imports BY NAME SELECT $id AS import_id, date_trunc('second', current_localtimestamp()) AS imported_at, "
        "$file AS file, $checksum AS checksum, $format AS format, $table AS table_name, $read AS read_n, "
        "$accepted AS accepted_n, $set_aside AS set_aside_n, $quarantined AS quarantined_n, $duplicate AS duplicate_n, "
        "$replaced AS replaced_n, $first AS first_day, $last AS last_day, "
        f"{_observed_until(judgement)} AS observed_until, $synthetic AS is_synthetic",
        {
            "id": report.import_id, "file": report.file, "checksum": checksum, "format": report.format,
            "table": report.table, "read": counts.read, "accepted": counts.accepted, "set_aside": counts.set_aside,
            "quarantined": counts.quarantined, "duplicate": counts.duplicate, "replaced": counts.replaced,
            "first": report.first_day, "last": report.last_day, "synthetic": report.is_synthetic,
        },
    )  # fmt: skip


def _observed_until(judgement: Judgement) -> str:
    """The latest moment in any column; a deadline or an appointment to come cannot have been observed."""
    contract = judgement.contract
    moments = [n for n in judgement.delivered if contract.column(n).type in ("TIMESTAMP", "DATE")]
    if not moments:
        return "NULL::TIMESTAMP"
    latest = ", ".join(f"max({name})::TIMESTAMP" for name in moments)
    return f"(SELECT least(greatest({latest}), current_localtimestamp()) FROM {_SPOKEN})"


def count_again(connection: duckdb.DuckDBPyConnection, table: str, months: set[date]) -> None:
    counts_tables.refresh(connection, table, months)
