"""What rounding and audit share: counts tables as plain cells, and how the tables of a release hang together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from oversight.protected import BASE

# the largest distance between a published cell and the true one
LARGEST_DEVIATION = BASE - 1


@dataclass(frozen=True)
class Link:
    """A table counts the same rows as its leader: sums by these columns, which both have, are the same in both."""

    leader: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class SameRows:
    """Some cells of a table count the same rows as some of another, though the two are rounded apart.

    `where` and `where_other`: which cells, by the values of columns; all where a column is not named. Their sums by
    time and the columns `by` are the same in both or, where `is_part` or less is recorded, no more than in the other.
    """

    other: str
    by: tuple[str, ...] = ()
    where: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    where_other: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    is_part: bool = False


@dataclass(frozen=True)
class Cells:
    """One counts table before rounding, at the grain in which it is published.

    `frame`: one row per cell that could hold a case, also where none is (what can never hold one, a structural zero,
    has no row). Its columns are `time` (first day of the month or quarter, a datetime64), the `dimensions` (codes as
    objects, None is a value like any other), further columns that links and nodes refer to, and `n`, the true count
    (int64, from 0). Rows with the same time are rounded together and form a block; a block that was once published
    stays as it is.

    `nodes`: groups of columns, from coarse to fine, each holding those before it; sums by time and these columns are
    kept as close to the truth as single cells, and links of other tables may refer to them only.
    `known`: the single dimensions by which anybody may know the exact sums of a calendar year (prior knowledge).
    `same_rows`: what the audit, but not rounding, reckons with: other tables that count some of the same rows.
    """

    name: str
    frame: pd.DataFrame
    time: str
    dimensions: tuple[str, ...]
    nodes: tuple[tuple[str, ...], ...] = ()
    known: tuple[str, ...] = ()
    link: Link | None = None
    same_rows: tuple[SameRows, ...] = ()

    def __post_init__(self) -> None:
        needed = {self.time, *self.dimensions, *(column for node in self.nodes for column in node), "n"}
        if missing := needed - set(self.frame.columns):
            raise ValueError(f"{self.name}: columns missing: {sorted(missing)}")
        if (self.frame["n"] < 0).any():
            raise ValueError(f"{self.name}: a count below zero")
        if self.frame.duplicated([self.time, *self.dimensions]).any():
            raise ValueError(f"{self.name}: a cell stands twice")

    @property
    def true(self) -> np.ndarray:
        return self.frame["n"].to_numpy(np.int64)

    def counts_of(self, leader: "Cells") -> np.ndarray:
        """Marks the leader's cells that this table, which follows it, counts too.

        A column of the link that is no dimension here and has one value everywhere says of what kind all cells are:
        telephone calls follow contacts by telephone, and no others.
        """
        marked = np.ones(len(leader.frame), bool)
        for column in self.link.by if self.link else ():
            if column not in (self.time, *self.dimensions) and self.frame[column].nunique(dropna=False) == 1:
                marked &= (leader.frame[column] == self.frame[column].iloc[0]).to_numpy(bool)
        return marked


@dataclass(frozen=True)
class Rounded:
    """The cells of a table and what is published for each: a multiple of five, in the order of the rows."""

    cells: Cells
    published: np.ndarray
