"""What an attacker knows of a release: the cells shown, the sums of nodes, equal margins, and exact sums of years."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from oversight.publication.audit.sums import Marks, Numbers, Places, Sums, exactly, groups, joined, summed
from oversight.publication.coarseness import ALL_SITES
from oversight.publication.tables import LARGEST_DEVIATION, Cells, Rounded

# an attacker who knows nothing of a cell still will not believe that it is so far off
_FAR = 1000.0


def truth(tables: Sequence[Rounded]) -> Numbers:
    """The true value of every cell of all tables, one after the other."""
    return np.concatenate([table.cells.true.astype(np.float64) for table in tables])


def shown(tables: Sequence[Rounded]) -> tuple[Numbers, Numbers]:
    """Between which values each cell lies by what is published for it."""
    published = np.concatenate([table.published.astype(np.float64) for table in tables])
    return np.maximum(published - LARGEST_DEVIATION, 0.0), published + LARGEST_DEVIATION


def unseen(tables: Sequence[Rounded]) -> tuple[Numbers, Numbers]:
    """The bounds of every cell for whom nothing is published: none in effect."""
    true = truth(tables)
    return np.zeros(len(true)), true + _FAR


def starts(tables: Sequence[Rounded]) -> dict[str, int]:
    """Where the cells of each table begin among all."""
    sizes = np.cumsum([0, *(len(table.cells.frame) for table in tables)])
    return {table.cells.name: int(start) for table, start in zip(tables, sizes[:-1], strict=True)}


def tables_and_years(tables: Sequence[Rounded]) -> Places:
    """For every cell the number of its table and year: these become coarser together."""
    frames = [table.cells.frame[table.cells.time].dt.year.rename("year") for table in tables]
    found = pd.concat(frames, keys=range(len(frames)), names=["table", None]).reset_index("table")
    return np.asarray(found.groupby(["table", "year"]).ngroup(), np.int64)


def published_sums(tables: Sequence[Rounded]) -> Sums:
    """Sums of nodes: kept next to their true values, and everybody knows it."""
    return joined(one for table in tables for one in _nodes(table, starts(tables)[table.cells.name]))


def _nodes(table: Rounded, start: int) -> Iterator[Sums]:
    for node in table.cells.nodes:
        group, n = labels(table.cells.frame, [table.cells.time, *(one for one in node if one != table.cells.time)])
        total = summed(group, table.published, n)
        cell = np.arange(len(group)) + start
        yield groups(cell, group, np.maximum(total - LARGEST_DEVIATION, 0.0), total + LARGEST_DEVIATION)


def equal_margins(tables: Sequence[Rounded]) -> Sums:
    """A linked table counts the same rows as its leader: their sums are the same, wherever they are in truth."""
    by_name = {table.cells.name: table.cells for table in tables}
    begin = starts(tables)
    linked = [cells for cells in by_name.values() if cells.link and cells.link.leader in by_name]
    return joined(_margin(begin, by_name[cells.link.leader], cells) for cells in linked if cells.link)


def _margin(begin: dict[str, int], leader: Cells, cells: Cells) -> Sums:
    group_leader, group, agrees, n = margin(leader, cells, is_joined=True)
    row = np.concatenate([group_leader, group])
    cell = np.concatenate(
        [np.arange(len(group_leader)) + begin[leader.name], np.arange(len(group)) + begin[cells.name]]
    )
    sign = np.concatenate([np.ones(len(group_leader)), -np.ones(len(group))])
    return Sums(row, cell, sign, np.zeros(n), np.zeros(n)).only(agrees)


def margin(leader: Cells, cells: Cells, is_joined: bool = False) -> tuple[Places, Places, Marks, int]:
    """Which common sum each cell of both belongs to, and which sums are common knowledge.

    These are the sums of which both tables hold cells, in blocks where all sums are the same in truth: elsewhere the
    tables do not count the same rows. `is_joined`: where one of them is told for all sites together, so is the other.
    """
    both = pd.concat([_keys(leader, cells), _keys(cells, cells)], ignore_index=True)
    if is_joined and "site" in both:
        together = both["time"].isin(both.loc[both["site"] == ALL_SITES, "time"])
        both["site"] = both["site"].where(~together, ALL_SITES)
    group, n = labels(both, list(both.columns))
    group_leader, group_cells = np.split(group, [len(leader.frame)])
    # what the linked table cannot count says nothing of what it does
    of_leader = leader.true * cells.counts_of(leader)
    off = summed(group_leader, of_leader, n) - summed(group_cells, cells.true, n)
    block, blocks = labels(both, ["time"])
    of_group = np.zeros(n, np.int64)
    of_group[group] = block
    apart = summed(of_group, np.abs(off), blocks) > 0
    in_both = np.isin(np.arange(n), group_leader) & np.isin(np.arange(n), group_cells)
    return group_leader, group_cells, ~apart[of_group] & in_both, n


def _keys(table: Cells, linked: Cells) -> pd.DataFrame:
    by = [column for column in (linked.link.by if linked.link else ()) if column != linked.time]
    return table.frame[[table.time, *by]].set_axis(["time", *by], axis=1)


def years(tables: Sequence[Rounded]) -> Sums:
    """Exact sums of whole calendar years, in all and by each dimension of which anybody may know them."""
    return joined(one for table in tables for one in _years(table.cells, starts(tables)[table.cells.name]))


def _years(cells: Cells, start: int) -> Iterator[Sums]:
    year, is_whole = whole_years(cells)
    inside = np.flatnonzero(is_whole)
    frame = cells.frame.iloc[inside].assign(_year=year[inside])
    for by in ([], *([one] for one in cells.known)):
        if len(inside):
            group, n = labels(frame, ["_year", *by])
            yield exactly(inside + start, group, summed(group, cells.true[inside], n))


def whole_years(cells: Cells) -> tuple[Places, Marks]:
    """The calendar year of each cell, and whether that year is over in the table: no sum of it is known before."""
    moments = pd.DatetimeIndex(cells.frame[cells.time])
    year = moments.year.to_numpy(np.int64)
    last = 10 if by_quarter(cells) else 12
    return year, np.isin(year, np.unique(year[moments.month == last]))


def by_quarter(cells: Cells) -> bool:
    """Whether a cell holds a quarter; one lonely month says nothing of it."""
    moments = pd.DatetimeIndex(cells.frame[cells.time].unique())
    return cells.time == "quarter" or (len(moments) > 1 and set(moments.month) <= {1, 4, 7, 10})


def labels(frame: pd.DataFrame, columns: list[str]) -> tuple[Places, int]:
    """A number for each row by its values in these columns, and how many there are; None is a value like any other."""
    group = frame.groupby(columns, dropna=False, sort=False, observed=True).ngroup().to_numpy(dtype=np.int64)
    return np.asarray(group, np.int64), int(group.max()) + 1 if len(group) else 0
