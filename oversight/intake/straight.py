"""The straight way: a large file with nothing to object to goes into the register in one pass, without a stage.

At the first record that needs a closer look this way is given up, and the file takes the ordinary one from the start.
"""

from pathlib import Path

import duckdb

from oversight.intake import contract_tables, late_judgement
from oversight.intake.judgement import Judgement
from oversight.intake.stage import Stage, broken_records, quoted

# below, the ordinary way takes no second longer
LARGE_BYTES = 32 * 1024**2


def is_open(path: Path, judgement: Judgement) -> bool:
    """Whether the file is large, and each of its records can be judged without knowing the others."""
    layout = judgement.layout
    needs_others = judgement.has_identity or layout.link is not None or bool(layout.set_aside)
    return path.stat().st_size >= LARGE_BYTES and not needs_others


def store(connection: duckdb.DuckDBPyConnection, judgement: Judgement, import_id: int) -> Stage | None:
    """Write all records as rows of this import. None: there is something to object to; the caller must roll back."""
    rows = f"register.{judgement.contract.name}_rows"
    kept = (*judgement.delivered, "fingerprint")
    contract_tables.widen(connection, judgement.contract, kept)
    beyond_doubt = "reason = 0 AND doubts = 0" if judgement.doubts else "reason = 0"
    # a row without import is not allowed, so the first record to be objected to ends the pass
    number = f"CASE WHEN {beyond_doubt} THEN {import_id} END AS import_id"
    try:
        connection.execute(
            f"INSERT INTO {rows} BY NAME SELECT {quoted(kept)}, {number} FROM ({judgement.select})",
            judgement.source.parameters or None,
        )
    except duckdb.Error:
        return None
    if judgement.source.has_rejects and broken_records(connection):
        return None
    # what the register holds of this import takes the place of the stage
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW stage AS "
        f"SELECT *, 0::SMALLINT AS reason, 0::UINTEGER AS doubts FROM {rows} WHERE import_id = {import_id}"
    )
    stage = Stage(connection, judgement, [], [], 0, {}, import_id)
    return None if late_judgement.suspicions(stage) or _is_partly_known(stage, rows) else stage


def _is_partly_known(stage: Stage, rows: str) -> bool:
    """Whether an earlier import brought one of the records."""
    return stage.count(f"fingerprint IN (SELECT fingerprint FROM {rows} WHERE import_id <> {stage.import_id})") > 0
