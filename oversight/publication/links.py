"""Which tables follow which, and what a leader's published sums say to each cell of a table that follows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.publication.blocks import by_of, without_time
from oversight.publication.labels import labels
from oversight.publication.tables import Cells, Rounded

Counts = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Led:
    """`targets`: the leader's published sum, once per cell. `apart`: times in which the two count different rows."""

    targets: Counts
    apart: frozenset[pd.Timestamp]


def leaders_first(tables: Sequence[Cells]) -> list[Cells]:
    """Raises ValueError where a leader is missing, follows its own follower, or does not keep the sums of a link."""
    by_name = {cells.name: cells for cells in tables}
    if len(by_name) < len(tables):
        raise ValueError("a table stands twice among those to be rounded")
    for cells in tables:
        _check(cells, by_name)
    leaders = {cells.name: [cells.link.leader] if cells.link else [] for cells in tables}
    try:
        return [by_name[name] for name in TopologicalSorter(leaders).static_order()]
    except CycleError as circle:
        raise ValueError(f"these tables lead each other in a circle: {circle.args[1]}") from None


def led_by(leader: Rounded, follower: Cells) -> Led:
    """Compares both by the columns of the link, time by time."""
    counted = follower.counts_of(leader.cells)
    given = _sums(leader.cells, by_of(follower), counted, published=leader.published)
    own = _sums(follower, by_of(follower)).rename(columns={"n": "own"})
    both = own.join(given, how="outer").fillna(0).astype("int64")
    differs = both.index[both["own"] != both["n"]].get_level_values("time")
    keys = pd.MultiIndex.from_arrays(_keys(follower, by_of(follower)))
    targets = both["published"].reindex(keys).to_numpy(np.int64)
    times = pd.DatetimeIndex(follower.frame[follower.time])
    return Led(targets, frozenset(pd.Timestamp(time) for time in times[times.isin(differs)]))


def _sums(cells: Cells, by: tuple[str, ...], counted: Marks | None = None, **more: Counts) -> pd.DataFrame:
    time, label = _keys(cells, by)
    values = pd.DataFrame({"time": time, "label": label, "n": cells.true, **more})
    return (values if counted is None else values[counted]).groupby(["time", "label"]).sum()


def _keys(cells: Cells, by: tuple[str, ...]) -> tuple[pd.Series, npt.NDArray[np.object_]]:
    return cells.frame[cells.time].reset_index(drop=True), labels(cells.frame, by)


def _check(cells: Cells, by_name: dict[str, Cells]) -> None:
    if cells.link is None:
        return
    if (leader := by_name.get(cells.link.leader)) is None:
        raise ValueError(f"{cells.name}: its leader {cells.link.leader} is not among the tables")
    by = set(by_of(cells))
    for side in (cells, leader):
        if missing := by - set(side.frame.columns):
            raise ValueError(f"{cells.name}: linked by {sorted(missing)}, which {side.name} does not have")
    kept = [set(node) for node in without_time(leader)]
    if by not in [*kept, set(leader.dimensions)]:
        raise ValueError(f"{cells.name}: linked by {sorted(by)}, which is no node of {leader.name}")
    for node in without_time(cells):
        # the leader decides these sums: only if it keeps them true are they true here
        if set(node) < by and set(node) not in kept:
            raise ValueError(f"{cells.name}: its node {node} must be a node of {leader.name}, too")
