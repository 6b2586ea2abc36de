"""The tables that describe a release: what was delivered and covered, without any exact count of cases."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from oversight import database
from oversight.protected import BASE
from oversight.publication import decided, ripe, stood_out
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Declaration
from oversight.publication.tables import Cells

# a table with so many records a month has a gap where it has none
_DENSE = 20
# what offices and sources are called, and what they tell the public themselves
_AS_THEY_ARE = ("sites", "events", "delivered")
_COUNTS_OF_IMPORTS = ("read_n", "accepted_n", "set_aside_n", "quarantined_n", "duplicate_n", "replaced_n")


def facts(
    snapshot: Path, declaration: Declaration, cells: Sequence[Cells], years: Mapping[str, Mapping[int, Year]]
) -> dict[str, pd.DataFrame]:
    """By table: all that a release holds beside protected counts."""
    connection = database.open_snapshot(snapshot)
    times = {one.name: one.frame for one in cells}
    return {
        **{name: _whole(connection, name) for name in (*_AS_THEY_ARE, *declaration.unchanged)},
        **{name: _months(_whole(connection, name), times.get(of)) for name, of in declaration.months.items()},
        "about": _about(connection, cells),
        "imports": _imports(connection),
        "import_notes": _whole(connection, "import_notes").iloc[:0],
        "coverage": _coverage(snapshot, _whole(connection, "coverage"), declaration),
        "quality_findings": stood_out.findings(snapshot, declaration),
        decided.TABLE: decided.as_frame(years),
    }


def _whole(connection: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    with connection.cursor() as cursor:
        return cursor.execute(f"FROM {name} ORDER BY ALL").df()


def _about(connection: duckdb.DuckDBPyConnection, cells: Sequence[Cells]) -> pd.DataFrame:
    """The card of the snapshot, as that of a release. Its number, version and day are given when it is written."""
    snapshot = _whole(connection, "about")
    kept = snapshot[snapshot["key"].isin(("is_synthetic", "world"))].to_dict("records")
    times = [one.frame[one.time] for one in cells]
    months = {
        "first_month": min((some.min() for some in times), default=None),
        "last_month": max((some.max() for some in times), default=None),
    }
    found = [{"key": key, "value": f"{month:%Y-%m-%d}"} for key, month in months.items() if month is not None]
    return pd.DataFrame([{"key": "kind", "value": "release"}, *kept, *found], columns=["key", "value"])


def _imports(connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """One row per import with its days. How many records it brought would tell sums that rounding protects."""
    frame = _whole(connection, "imports")
    empty = pd.Series(pd.NA, frame.index, dtype="Int64")
    moments = {column: frame[column].dt.normalize() for column in ("imported_at", "observed_until")}
    return frame.assign(file="", checksum="", **moments, **dict.fromkeys(_COUNTS_OF_IMPORTS, empty))


def _months(frame: pd.DataFrame, published: pd.DataFrame | None) -> pd.DataFrame:
    """The months that records cover and of which the table beside it is published; without counts."""
    keys = [column for column in frame.columns if column != "n" and column != "site"]
    frame["month"] = frame["month"].astype("datetime64[us]")
    frame["n"] = pd.Series(pd.NA, frame.index, dtype="Int64")
    if published is None:
        return frame.iloc[:0]
    return frame.merge(published[keys].drop_duplicates(), on=keys)[list(frame.columns)]


def _coverage(snapshot: Path, frame: pd.DataFrame, declaration: Declaration) -> pd.DataFrame:
    """Which months are covered. Where a table is thin, the mere presence of a month would tell one case from none."""
    frame["month"] = frame["month"].astype("datetime64[us]")
    parts = [_of_table(snapshot, str(name), part, declaration) for name, part in frame.groupby("table_name")]
    columns = ["month", "site", "table_name", "n"]
    return pd.concat(parts, ignore_index=True)[columns] if parts else frame[columns].astype({"n": "Int64"})


def _of_table(snapshot: Path, name: str, frame: pd.DataFrame, declaration: Declaration) -> pd.DataFrame:
    # official figures are published as they are, each of their rows for all to see
    if f"{name}_counts" in declaration.unchanged:
        return frame.assign(n=frame["n"].astype("Int64"))
    span = ripe.span_of_records(snapshot, name)
    every = pd.concat([_of_site(part, frame["month"].max()) for _site, part in frame.groupby("site")])
    inside = every[span.holds(every["month"])]
    # where a counts table is published, its own sums are told in assembling
    n = pd.NA if name in declaration.coverage else (inside["n"] + BASE // 2) // BASE * BASE
    return inside.assign(table_name=name, n=pd.Series(n, inside.index, dtype="Int64"))


def _of_site(frame: pd.DataFrame, last_month: pd.Timestamp) -> pd.DataFrame:
    if frame["n"].mean() >= _DENSE:
        return frame
    months = pd.date_range(frame["month"].min(), last_month, freq="MS", unit="us")
    every = pd.DataFrame({"month": months, "site": frame["site"].iloc[0]})
    return every.merge(frame[["month", "n"]], how="left", on="month").fillna({"n": 0})
