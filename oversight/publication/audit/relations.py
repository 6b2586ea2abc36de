"""What an attacker knows of tables that count some of the same rows, though they are rounded apart.

A relation binds in the blocks, months or quarters, in which it is true in every sum: what an attacker takes for granted
must be true. Where codes were merged or sites put together in one of the tables, it binds by the columns that are left;
where the first table records less than all, as a part.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import numpy as np
import pandas as pd

from oversight.publication.audit.knowledge import by_quarter, labels, starts
from oversight.publication.audit.sums import Marks, Places, Sums, joined, summed
from oversight.publication.tables import Cells, Rounded, SameRows


def sums(tables: Sequence[Rounded]) -> Sums:
    """The other table's cells less those of the first: nothing where they are equal, nothing or more where a part."""
    by_name = {table.cells.name: table.cells for table in tables}
    begin = starts(tables)
    return joined(
        binding(cells, by_name[relation.other], relation, (begin[cells.name], begin[relation.other]))
        for cells in by_name.values()
        for relation in cells.same_rows
        if relation.other in by_name
    )


def binding(cells: Cells, other: Cells, relation: SameRows, begin: tuple[int, int] = (0, 0)) -> Sums:
    """The rows of one relation: each block as equal if it may be, and by as many columns as leave it true."""
    both = _both(cells, other, relation, begin)
    return joined(_binding(both, relation)) if len(both) else joined([])


def _binding(both: pd.DataFrame, relation: SameRows) -> Iterator[Sums]:
    block, blocks = labels(both, ["time"])
    is_open = np.ones(blocks, bool)
    for is_part, columns in product((True,) if relation.is_part else (False, True), _finest_first(relation.by)):
        group, n = labels(both, ["time", *columns])
        block_of = np.zeros(n, np.int64)
        block_of[group] = block
        holds = is_open & _holds(both, is_part, group, block_of, blocks)
        wanted = holds[block_of] & _in_both(both, group, n)
        upper = np.full(n, np.inf if is_part else 0.0)
        yield Sums(group, both["cell"].to_numpy(), both["sign"].to_numpy(), np.zeros(n), upper).only(wanted)
        is_open &= ~holds


def _finest_first(columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [chosen for size in range(len(columns), -1, -1) for chosen in combinations(columns, size)]


def _holds(both: pd.DataFrame, is_part: bool, group: Places, block_of: Places, blocks: int) -> Marks:
    """In which blocks no sum contradicts the relation."""
    off = summed(group, (both["sign"] * both["n"]).to_numpy(), len(block_of))
    wrong = off < 0 if is_part else off != 0
    return np.asarray(summed(block_of, wrong, blocks) == 0)


def _in_both(both: pd.DataFrame, group: Places, n: int) -> Marks:
    """Sums of which both tables hold cells: elsewhere one of them may just not count."""
    is_other = both["sign"].to_numpy() > 0
    return (summed(group, is_other, n) > 0) & (summed(group, ~is_other, n) > 0)


def _both(cells: Cells, other: Cells, relation: SameRows, begin: tuple[int, int]) -> pd.DataFrame:
    """The cells of both that the relation is about: where each stands, its sign, its time, and what sums go by."""
    grain = "Q" if by_quarter(cells) or by_quarter(other) else "M"
    sides = ((cells, relation.where, begin[0], -1.0), (other, relation.where_other, begin[1], 1.0))
    parts = []
    for table, where, start, sign in sides:
        chosen = np.ones(len(table.frame), bool)
        for column, values in where.items():
            chosen &= table.frame[column].isin(values).to_numpy()
        inside = table.frame[chosen]
        time = pd.DatetimeIndex(inside[table.time]).to_period(grain).to_timestamp()
        given = {"time": time, "cell": np.flatnonzero(chosen) + start, "sign": sign, "n": table.true[chosen]}
        parts.append(pd.DataFrame({**given, **{column: inside[column].to_numpy() for column in relation.by}}))
    return pd.concat(parts, ignore_index=True)
