"""The rows of a snapshot's counts tables at the grain and in the bins in which they are published, still exact."""

import duckdb
import pandas as pd

from oversight.publication import bins
from oversight.publication.declaration import FIGURES, Table
from oversight.publication.ripe import Span


def read(connection: duckdb.DuckDBPyConnection, table: Table, span: Span) -> pd.DataFrame:
    """One row per time, dimensions and (in a life table) figure: true counts, in the published span."""
    with connection.cursor() as cursor:
        frame = cursor.execute(_statement(table)).df()
    frame[table.time] = frame[table.time].astype("datetime64[us]")
    frame = frame[span.holds(frame[table.time])].reset_index(drop=True)
    frame = _in_figures(_in_bins(frame, table), table) if table.is_life_table else _in_bins(frame, table)
    keys = [table.time, *dimensions(table)]
    return added_up(plain(frame, dimensions(table)), keys)


def has_any(connection: duckdb.DuckDBPyConnection, name: str) -> bool:
    """Whether a counts table has a row, in whatever month."""
    with connection.cursor() as cursor:
        return cursor.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() is not None


def dimensions(table: Table) -> list[str]:
    """The dimensions of a table's cells: those published, and which figure of a life table it is."""
    return [*table.dimensions, *(["figure"] if table.is_life_table else [])]


def plain(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """With codes as plain objects: None is a value like any other."""
    objects = {column: frame[column].astype(object) for column in columns}
    return frame.assign(**{column: values.where(values.notna(), None) for column, values in objects.items()})


def added_up(frame: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """One row per combination of keys, their n added up."""
    if not keys or frame.empty:
        return frame[[*keys, "n"]]
    sums = frame.groupby(keys, dropna=False, sort=False)["n"].sum().reset_index()
    return plain(sums, [key for key in keys if sums[key].dtype != "datetime64[us]"])


def _statement(table: Table) -> str:
    grain = f"date_trunc('{table.grain}', {table.time})::DATE"
    columns = list(table.dimensions)
    if table.bins and table.bins.over and table.bins.over not in columns:
        columns.append(table.bins.over)
    counts = [f"sum({name})::BIGINT AS {name}" for name in (FIGURES if table.is_life_table else ("n",))]
    return (
        f"SELECT {grain} AS {table.time}, {', '.join([*columns, *counts])} FROM {table.name} GROUP BY ALL ORDER BY ALL"
    )


def _in_bins(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    wide = table.bins
    if wide is None or frame.empty:
        return frame
    if wide.over is None:
        return frame.assign(**{wide.to: bins.widen_ages(frame[wide.to], wide.edges)})
    over, to = bins.widen(frame[wide.over], frame[wide.to], wide.edges)
    return frame.assign(**{wide.over: over, wide.to: to})


def _in_figures(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Each figure of each bin of ages as a row. A case is at risk once per age: published is the mean over the bin."""
    assert table.bins is not None
    age = table.bins.to
    sums = frame.groupby([table.time, age], as_index=False)[list(FIGURES)].sum()
    width = bins.widths(sums[age], table.bins.edges)
    sums["at_risk"] = (sums["at_risk"] * 2 + width) // (width * 2)
    return sums.melt([table.time, age], list(FIGURES), "figure", "n")
