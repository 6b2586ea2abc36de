"""What the release before published of a table, cell by cell, and what a new one corrects."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.publication.labels import described, labels
from oversight.publication.tables import Cells, Rounded

Counts = npt.NDArray[np.int64]
_COLUMNS = {"table_name": "object", "time": "datetime64[s]", "cell": "object", "old": "int64", "new": "int64"}


class AnotherGrain(ValueError):
    """A table was published by other columns than it would be now, so that its figures cannot be kept."""

    def __init__(self, table: str, difference: str) -> None:
        self.table = table
        super().__init__(f"{table}: the release before {difference}, so it cannot be kept")


@dataclass(frozen=True)
class Before:
    """`frame`: time, dimensions, n; what has no row there was published as 0. None: the table held nothing but 0."""

    frame: pd.DataFrame | None
    until: pd.Timestamp

    def aligned(self, cells: Cells) -> Counts:
        """What was published for each cell of the table. Raises AnotherGrain if that was by other columns."""
        if self.frame is None:
            return np.zeros(len(cells.frame), dtype=np.int64)
        if missing := {cells.time, *cells.dimensions, "n"} - set(self.frame.columns):
            raise AnotherGrain(cells.name, f"has no {sorted(missing)}")
        old = dict(zip(_keys(self.frame, cells), self.frame["n"].astype("int64"), strict=True))
        if len(old) < len(self.frame):
            raise AnotherGrain(cells.name, f"is finer than {cells.dimensions}")
        return np.array([old.get(key, 0) for key in _keys(cells.frame, cells)], dtype=np.int64)


def empty_corrections() -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _COLUMNS.items()})


def corrections(rounded: Rounded, before: Before | None) -> pd.DataFrame:
    """Every cell of a published time that now says something else; one that is gone says 0."""
    if before is None:
        return empty_corrections()
    cells = rounded.cells
    now = cells.frame[[cells.time, *cells.dimensions]].assign(old=before.aligned(cells), new=rounded.published)
    both = pd.concat([now, _gone(cells, before)], ignore_index=True)
    changed = both[(both["old"] != both["new"]) & (both[cells.time] <= before.until)]
    found = pd.DataFrame(
        {
            "table_name": cells.name,
            "time": pd.to_datetime(changed[cells.time]),
            "cell": described(changed, cells.dimensions),
            "old": changed["old"],
            "new": changed["new"],
        }
    )
    return found.astype(_COLUMNS).sort_values(["time", "cell"], ignore_index=True)


def _gone(cells: Cells, before: Before) -> pd.DataFrame:
    """What was published of cells that the table no longer has."""
    columns = [cells.time, *cells.dimensions]
    if before.frame is None:
        return cells.frame[columns].head(0).assign(old=0, new=0)
    there = set(_keys(cells.frame, cells))
    is_gone = [key not in there for key in _keys(before.frame, cells)]
    return before.frame.loc[is_gone, columns].assign(old=before.frame["n"].astype("int64"), new=0)


def _keys(frame: pd.DataFrame, cells: Cells) -> list[tuple[pd.Timestamp, object]]:
    times = pd.to_datetime(frame[cells.time])
    return list(zip(times, labels(frame, cells.dimensions), strict=True))
