"""A table taken apart for rounding: blocks of one time each, margins whose sums should be true, nodes that must be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from oversight.publication.labels import Codes, codes, combined
from oversight.publication.tables import Cells

# sums over more than three dimensions are hardly ever shown, and there are too many of them
MOST_DIMENSIONS = 3


@dataclass(frozen=True)
class Block:
    """The rows of one time, in an order that does not depend on the order of the frame."""

    time: pd.Timestamp
    rows: npt.NDArray[np.intp]


@dataclass(frozen=True)
class Table:
    """`dimensions`, `margins` and `levels` have one row per cell.

    margins: for each set of dimensions (the cell itself among them) the number of the sum that the cell is part of.
    levels: the same for nodes, from coarse to fine. The first `fixed` of them are given by the leader.
    """

    cells: Cells
    dimensions: Codes
    margins: Codes
    is_cell: npt.NDArray[np.bool_]
    levels: Codes
    own_levels: tuple[int, ...]
    fixed: int
    blocks: tuple[Block, ...]

    @property
    def margins_n(self) -> int:
        return int(self.margins.max(initial=-1)) + 1


def take_apart(cells: Cells) -> Table:
    frame, dimensions = cells.frame, cells.dimensions
    chain = _chain(cells)
    subsets = [*_subsets(dimensions)]
    # nodes of further columns are sums that somebody shows, too
    own = tuple(level for level, node in enumerate(chain) if not set(node) <= set(dimensions))
    columns = {column for node in (dimensions, *chain) for column in node}
    single = {column: codes(frame, [column]) for column in columns}

    def sums(node: tuple[str, ...]) -> Codes:
        return combined([single[column] for column in node], len(frame))

    margins = [sums(node) for node in (*subsets, *(chain[level] for level in own))]
    return Table(
        cells,
        _beside([single[column] for column in dimensions], len(frame)),
        _numbered_apart(margins, len(frame)),
        np.array([*(len(subset) == len(dimensions) for subset in subsets), *(False for _ in own)]),
        _beside([sums(node) for node in chain], len(frame)),
        own,
        _fixed(cells, chain),
        tuple(_blocks(frame[cells.time], sums(dimensions))),
    )


def by_of(cells: Cells) -> tuple[str, ...]:
    """The columns of the link, without the time, which every block has anyway."""
    return tuple(column for column in cells.link.by if column != cells.time) if cells.link else ()


def without_time(cells: Cells) -> list[tuple[str, ...]]:
    return [tuple(column for column in node if column != cells.time) for node in cells.nodes]


def _chain(cells: Cells) -> list[tuple[str, ...]]:
    """The nodes and the columns of the link in one line, each holding those before it. Raises ValueError."""
    nodes = without_time(cells)
    if cells.link and not any(set(node) == set(by_of(cells)) for node in nodes):
        nodes.append(by_of(cells))
    nodes.sort(key=lambda node: len(set(node)))
    for coarse, fine in pairwise(nodes):
        if not set(coarse) < set(fine):
            raise ValueError(f"{cells.name}: {fine} does not hold all of {coarse}: its sums cannot all be kept")
    return nodes


def _fixed(cells: Cells, chain: Sequence[tuple[str, ...]]) -> int:
    if cells.link is None:
        return 0
    return 1 + next(level for level, node in enumerate(chain) if set(node) == set(by_of(cells)))


def _subsets(dimensions: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for count in range(min(MOST_DIMENSIONS, len(dimensions)) + 1):
        yield from combinations(dimensions, count)
    if len(dimensions) > MOST_DIMENSIONS:
        yield dimensions


def _beside(columns: Sequence[Codes], rows: int) -> Codes:
    return np.column_stack(columns) if columns else np.empty((rows, 0), dtype=np.int64)


def _numbered_apart(columns: Sequence[Codes], rows: int) -> Codes:
    """No number stands in two columns."""
    sizes = [int(column.max(initial=-1)) + 1 for column in columns]
    return _beside([column + before for column, before in zip(columns, np.cumsum([0, *sizes]), strict=False)], rows)


def _blocks(times: pd.Series, order: Codes) -> Iterator[Block]:
    if times.isna().any():
        raise ValueError(f"{times.name}: a cell without time belongs to no block")
    if times.empty:
        return
    stamps = times.to_numpy()
    sorted_rows = np.lexsort((order, stamps))
    distinct, starts = np.unique(stamps[sorted_rows], return_index=True)
    for time, rows in zip(distinct, np.split(sorted_rows, starts[1:]), strict=True):
        yield Block(pd.Timestamp(time), rows)
