"""Measures of which a release would hold no row: they are withheld, and the release says why."""

from collections.abc import Mapping

import duckdb
import pandas as pd

from oversight import measures, places, sql_file
from oversight.measures import Measure
from oversight.publication import publicly
from oversight.publication.coarsen import Prepared


def withheld(prepared: Prepared, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """published_measures, where only what has a row in these tables is called published."""
    frame = prepared.measures
    speaking = _speaking(tables)
    is_silent = frame["is_published"].astype(bool) & ~frame["measure"].isin(speaking)
    reasons = frame["measure"].map(lambda name: _why(measures.find(name), prepared))
    return frame.assign(
        is_published=frame["is_published"] & ~is_silent, reason=frame["reason"].where(~is_silent, reasons)
    )


def _why(measure: Measure, prepared: Prepared) -> str:
    read = set(publicly.tables_of(measure, tuple(table.name for table in prepared.declaration.tables)))
    if read & prepared.unripe:
        return "not_ripe"
    # a table without cells had no case to count
    return "no_records" if read - {cells.name for cells in prepared.cells} else "too_few"


def _speaking(tables: Mapping[str, pd.DataFrame]) -> set[str]:
    """The measures that have a row, in any of their definitions."""
    with duckdb.connect() as connection:
        for file in sql_file.read_folder(places.QUERIES / "counts"):
            columns = file.columns()
            connection.execute(f"CREATE TABLE {file.name} ({', '.join(f'{one.name} {one.type}' for one in columns)})")
            if file.name in tables:
                casts = ", ".join(f"{one.name}::{one.type} AS {one.name}" for one in columns)
                connection.register("given", tables[file.name])
                connection.execute(f"INSERT INTO {file.name} BY NAME SELECT {casts} FROM given")
        return {measure.name for measure in measures.all_measures() if _speaks(connection, measure)}


def _speaks(connection: duckdb.DuckDBPyConnection, measure: Measure) -> bool:
    statement = f"SELECT 1 FROM (\n{measure.file.statement}\n) LIMIT 1"
    names: list[str | None] = [variant.name for variant in measure.variants]
    return any(connection.execute(statement, measure.parameter_values(name)).fetchone() for name in names or [None])
