"""The tables of a release from rounded cells and facts: with the columns and types that a snapshot's tables have."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd

from oversight import places, sql_file
from oversight.publication import bins, silent
from oversight.publication.coarsen import Prepared
from oversight.publication.declaration import FIGURES, Declaration, Table
from oversight.publication.tables import Rounded

_TYPES = {
    "DATE": "datetime64[us]",
    "BIGINT": "Int64",
    "INTEGER": "Int32",
    "BOOLEAN": "boolean",
    "DOUBLE": "float64",
    "VARCHAR": "object",
}


def tables(prepared: Prepared, rounded: Sequence[Rounded]) -> dict[str, pd.DataFrame]:
    """By name: every table of the release. Raises ValueError if not exactly the prepared cells were rounded."""
    if {one.cells.name for one in rounded} != {cells.name for cells in prepared.cells}:
        raise ValueError("the rounded tables are not those that were prepared")
    by_name = {one.cells.name: one for one in rounded}
    counts = {table.name: _counts(table, by_name.get(table.name)) for table in prepared.declaration.tables}
    facts = {name: in_columns(name, frame) if _is_counts(name) else frame for name, frame in prepared.facts.items()}
    facts["coverage"] = in_columns("coverage", _covered(facts["coverage"], counts, prepared.declaration))
    published = silent.withheld(prepared, {**counts, **facts})
    return {**counts, **facts, "published_measures": published, "published_notes": prepared.notes}


def in_columns(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A counts table with the columns of its query, in their order and types; those that are missing are empty."""
    return pd.DataFrame({column: _typed(frame, column, kind) for column, kind in _columns(name).items()})


def _typed(frame: pd.DataFrame, column: str, kind: str) -> pd.Series:
    values = frame[column] if column in frame else pd.Series(None, frame.index, dtype=object)
    return values.astype(pd.api.types.pandas_dtype(_TYPES[kind]))


@cache
def _columns(name: str) -> dict[str, str]:
    file = sql_file.read(places.QUERIES / "counts" / f"{name}.sql")
    return {column.name: column.type for column in file.columns()}


def _is_counts(name: str) -> bool:
    return (places.QUERIES / "counts" / f"{name}.sql").exists()


def _counts(table: Table, rounded: Rounded | None) -> pd.DataFrame:
    if rounded is None:
        return in_columns(table.name, pd.DataFrame(index=pd.RangeIndex(0)))
    frame = rounded.cells.frame.assign(n=np.asarray(rounded.published, np.int64))
    shown = frame[frame["n"] > 0].reset_index(drop=True)
    wide = _by_figure(shown, table) if table.is_life_table else shown
    in_order = in_columns(table.name, _with_edges(_with_site(wide, table), table))
    return in_order.sort_values(list(in_order.columns), ignore_index=True)


def _by_figure(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """A life table as it stands in a snapshot: a row per age with its three numbers, 0 where none is shown."""
    keys = [table.time, *table.dimensions]
    found = frame.pivot(index=keys, columns="figure", values="n").reindex(columns=list(FIGURES)).fillna(0)
    return found.reset_index()


def _with_site(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    return frame if table.by_site else frame.assign(site=pd.Series("all", frame.index, dtype=object))


def _with_edges(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """With the lower edges of bins; of ages, with how many a row joins."""
    wide = table.bins
    if wide is None or wide.over in frame:
        return frame
    if wide.over is None:
        return frame.assign(width=bins.widths(frame[wide.to].astype("int64"), wide.edges))
    there = frame[wide.to].notna()
    lower = pd.Series(pd.NA, frame.index, dtype="Int64")
    lower[there] = bins.lower_edges(frame.loc[there, wide.to].to_numpy(np.int64), wide.edges)
    return frame.assign(**{wide.over: lower})


def _covered(coverage: pd.DataFrame, counts: dict[str, pd.DataFrame], declaration: Declaration) -> pd.DataFrame:
    """How many records each month has, as far as the release itself says so."""
    parts = [
        counts[of].groupby(["month", "site"], as_index=False)["n"].sum().assign(table_name=name)
        for name, of in declaration.coverage.items()
    ]
    published = pd.concat(parts, ignore_index=True)
    keys = ["month", "site", "table_name"]
    joined = coverage.merge(published, how="left", on=keys, suffixes=("", "_published"))
    return coverage.assign(n=joined["n"].fillna(joined["n_published"]).set_axis(coverage.index))
