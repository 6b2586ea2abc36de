"""Parquet: typed columns, handed on as text."""

from pathlib import Path

import duckdb

from oversight.intake.readers import numbers
from oversight.intake.readers.header import column_names
from oversight.intake.readers.source import ReadOptions, Source, Unreadable, exact, quote_name
from oversight.language import translate as _

_NESTED = ("STRUCT", "MAP", "UNION", "BLOB", "VARIANT", "GEOMETRY")


def read(path: Path, name: str, options: ReadOptions, workdir: Path) -> Source:
    """Every column as text: moments in ISO form (with a zone in UTC, and naming it), whole numbers without '.0'."""
    parameters = {"source_path": exact(path)}
    described = _describe(parameters, name)
    columns = column_names(name, [column for column, _type in described])
    fields = (
        f"{_as_text(original, kind, name, options)} AS {quote_name(column)}"
        for column, (original, kind) in zip(columns, described, strict=True)
    )
    return Source(name, columns, f"(SELECT {', '.join(fields)} FROM read_parquet($source_path))", parameters)


def _describe(parameters: dict[str, str], name: str) -> list[tuple[str, str]]:
    """Names and types. Raises Unreadable for a file without rows, and for one that is damaged, if only in one value."""
    try:
        with duckdb.connect() as connection:
            described = connection.execute("DESCRIBE SELECT * FROM read_parquet($source_path)", parameters).fetchall()
            whole = "SELECT count(*), max(hash(*COLUMNS(*))) FROM read_parquet($source_path)"
            count = connection.execute(whole, parameters).fetchone()
    except duckdb.Error:
        raise Unreadable(_("{file} is damaged or cut off. Copy or export it again."), file=name) from None
    if count is None or count[0] == 0:
        raise Unreadable(
            _("{file} holds column names but no records. Export it again, for a period with records."), file=name
        )
    return [(row[0], row[1]) for row in described]


def _as_text(column: str, kind: str, name: str, options: ReadOptions) -> str:
    field = quote_name(column)
    if kind.endswith("]") or kind.startswith(_NESTED):
        raise Unreadable(
            _("In {file} the column “{column}” holds more than one value per record. Export it as plain columns."),
            file=name,
            column=column,
        )
    if kind in ("DOUBLE", "FLOAT") or kind.startswith("DECIMAL"):
        return numbers.as_text_sql(f"CAST({field} AS DOUBLE)", options)
    if kind == "TIMESTAMP WITH TIME ZONE":
        # the zone stays with the text, so that nobody takes it for local time
        return f"CAST({field} AT TIME ZONE 'UTC' AS VARCHAR) || '+00'"
    return f"nullif(CAST({field} AS VARCHAR), '')"
