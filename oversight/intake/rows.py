"""Rows of the register: stored, replaced by a later state, and counted again."""

from datetime import date
from typing import Any

import duckdb

from oversight.intake import contract_tables, links, reasons, sightings
from oversight.intake.judgement import Judgement
from oversight.intake.refusal import Refused
from oversight.intake.report import Note, Report
from oversight.intake.stage import TABLE, Stage, quoted
from oversight.language import translate as _

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
    if not judgement.has_identity:
        return 0
    row = connection.execute(f"SELECT count(*) FROM register.{judgement.contract.name} WHERE {_restated()}").fetchone()
    return int(row[0]) if row else 0


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


def store(judged: Stage, report: Report, checksum: str) -> set[date]:
    """Write the accepted records, unless they stand there, and the books about them.

    Returns the months whose counts change. Raises Refused if the balance does not add up.
    """
    connection, judgement = judged.connection, judged.judgement
    table, number = judgement.contract.name, report.import_id
    months = _months(connection, judgement, _staged(judgement))
    if report.counts.replaced:
        months |= _months(connection, judgement, f"register.{table} WHERE {_restated()}")
        _move_restated(connection, table, number)
    columns = (*judgement.delivered, *links.delivered(judgement))
    if judged.import_id is None:
        _insert(connection, judgement, columns, number)
    stored = connection.execute(f"SELECT count(*) FROM register.{table}_rows WHERE import_id = {number}").fetchone()
    if stored != (report.counts.accepted,) or not report.counts.is_balanced:
        raise Refused(_("{file}: the balance does not add up. Nothing was brought in.").format(file=report.file))
    _write_books(connection, judgement, report, columns, checksum)
    return months


def _insert(
    connection: duckdb.DuckDBPyConnection, judgement: Judgement, columns: tuple[str, ...], number: int | None
) -> None:
    kept = (*columns, "fingerprint", *(["record_key"] if judgement.has_identity else []))
    contract_tables.widen(connection, judgement.contract, kept)
    connection.execute(
        f"INSERT INTO register.{judgement.contract.name}_rows BY NAME "
        f"SELECT {quoted(kept)}, {number} AS import_id FROM ({links.accepted_rows(judgement)})"
    )


def _move_restated(connection: duckdb.DuckDBPyConnection, table: str, number: int | None) -> None:
    connection.execute(
        f"INSERT INTO register.{table}_replaced BY NAME "
        f"SELECT *, {number} AS replaced_by FROM register.{table}_rows WHERE {_restated()}"
    )
    connection.execute(f"DELETE FROM register.{table}_rows WHERE {_restated()}")


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
    if judgement.contract.follows:
        sightings.note(connection, judgement.contract, report)
    for note in (*report.notes, *_replacements(report)):
        connection.execute(
            "INSERT INTO import_notes VALUES ($id, $kind, $column, $reason, $n)",
            {"id": report.import_id, "kind": note.kind, "column": note.column, "reason": note.reason, "n": note.n},
        )
    entry = _entry(report, checksum)
    values = ", ".join(f"${name} AS {name}" for name in entry)
    connection.execute(
        f"INSERT INTO imports BY NAME SELECT {values}, {_observed_until(judgement)} AS observed_until, "
        "date_trunc('second', current_localtimestamp()) AS imported_at",
        entry,
    )


def _replacements(report: Report) -> list[Note]:
    replaced = report.counts.replaced
    return [Note("replaced", None, reasons.LATER_STATE, replaced)] if replaced else []


def _entry(report: Report, checksum: str) -> dict[str, Any]:
    """The row of `imports`, without its moments."""
    counts = report.counts
    return {
        "import_id": report.import_id,
        "file": report.file,
        "checksum": checksum,
        "format": report.format,
        "table_name": report.table,
        "read_n": counts.read,
        "accepted_n": counts.accepted,
        "set_aside_n": counts.set_aside,
        "quarantined_n": counts.quarantined,
        "duplicate_n": counts.duplicate,
        "replaced_n": counts.replaced,
        "first_day": report.first_day,
        "last_day": report.last_day,
        "is_synthetic": report.is_synthetic,
    }


def _observed_until(judgement: Judgement) -> str:
    """The latest moment in any column; a deadline or an appointment to come cannot have been observed."""
    contract = judgement.contract
    observed = [name for name in judgement.delivered if name not in contract.ahead]
    moments = [name for name in observed if contract.column(name).type in ("TIMESTAMP", "DATE")]
    if not moments:
        return "NULL::TIMESTAMP"
    latest = ", ".join(f"max({name})::TIMESTAMP" for name in moments)
    return f"(SELECT least(greatest({latest}), current_localtimestamp()) FROM {_SPOKEN})"
