"""Which records a file shows once more, though it does not bring them in: until when a case was followed rests on it.

A file shows a record again that it repeats. A file that restates numbered records also tells of those that it leaves
out: had they changed, they would stand in it.
"""

import duckdb

from oversight.intake import reasons
from oversight.intake.contract import Contract
from oversight.intake.report import Report
from oversight.intake.stage import TABLE

# beyond the longest term that is counted for a closed case, six months, nobody asks whether it was seen
_LONGEST = "INTERVAL 7 MONTH"


def note(connection: duckdb.DuckDBPyConnection, contract: Contract, report: Report) -> None:
    """Write into the book `seen_again` which records of the register this import has shown again."""
    values = {"id": report.import_id, "table": contract.name}
    connection.execute(
        f"INSERT INTO seen_again SELECT DISTINCT $id, $table, fingerprint FROM {TABLE} "
        f"WHERE reason = {reasons.DUPLICATE}",
        values,
    )
    if report.counts.replaced:
        connection.execute(_left_out(contract), values)


def _left_out(contract: Contract) -> str:
    """Numbered records of the sites that were restated: closed ones for good, open ones as far back as was restated."""
    closed = contract.file.one("follows")
    return f"""
    INSERT INTO seen_again
    WITH restated AS (
        SELECT site, min({contract.time}) AS since
        FROM register.{contract.name}_replaced
        WHERE replaced_by = $id
        GROUP BY site
    ),
    known AS (
        SELECT seen.fingerprint, max(imports.observed_until) AS until
        FROM seen_again AS seen
        INNER JOIN imports ON seen.import_id = imports.import_id
        WHERE seen.table_name = $table
        GROUP BY seen.fingerprint
    )
    SELECT DISTINCT $id, $table, held.fingerprint
    FROM register.{contract.name} AS held
    INNER JOIN restated ON held.site = restated.site
    INNER JOIN imports ON held.import_id = imports.import_id
    LEFT JOIN known ON held.fingerprint = known.fingerprint
    WHERE held.record_key IS NOT NULL AND held.import_id <> $id
        AND CASE
            WHEN held.{closed} IS NULL THEN held.{contract.time} >= restated.since
            ELSE greatest(imports.observed_until, known.until) < held.{contract.time} + {_LONGEST}
        END
    """
