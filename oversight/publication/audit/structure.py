"""Gate: every published number keeps the promise of rounding."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from oversight.protected import BASE
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.knowledge import labels, margin
from oversight.publication.audit.sums import summed
from oversight.publication.tables import LARGEST_DEVIATION, Rounded

NAME = "structure"


def gate(tables: Sequence[Rounded]) -> Gate:
    """Multiples of five, zero stays zero, at most four from the truth, in nodes as in cells; linked sums add up."""
    if not any(len(table.cells.frame) for table in tables):
        return Gate(NAME, False, "nothing_published")
    found = [*_wrong_cells(tables), *_wrong_links(tables)]
    return Gate(NAME, not found, "structure_broken" if found else "structure_kept", {"found": found} if found else {})


def _wrong_cells(tables: Sequence[Rounded]) -> Iterator[dict[str, Any]]:
    for table in tables:
        published, true = np.asarray(table.published), table.cells.true
        if published.shape != true.shape:
            yield {"table": table.cells.name, "rule": "one_number_per_cell"}
            continue
        rules = {
            "multiple_of_base": published % BASE != 0,
            "not_below_zero": published < 0,
            "zero_stays_zero": (true == 0) & (published != 0),
            "next_to_the_truth": np.abs(published - true) > LARGEST_DEVIATION,
        }
        for rule, wrong in rules.items():
            if wrong.any():
                yield {"table": table.cells.name, "rule": rule, "cells_n": int(wrong.sum())}
        yield from _wrong_nodes(table)


def _wrong_nodes(table: Rounded) -> Iterator[dict[str, Any]]:
    for node in table.cells.nodes:
        group, n = labels(table.cells.frame, [table.cells.time, *(one for one in node if one != table.cells.time)])
        off = summed(group, table.published, n) - summed(group, table.cells.true, n)
        if (wrong := np.abs(off) > LARGEST_DEVIATION).any():
            yield {"table": table.cells.name, "rule": "node_next_to_the_truth", "sums_n": int(wrong.sum())}


def _wrong_links(tables: Sequence[Rounded]) -> Iterator[dict[str, Any]]:
    by_name = {table.cells.name: table for table in tables}
    for table in tables:
        if table.cells.link is None:
            continue
        leader = by_name.get(table.cells.link.leader)
        if leader is None:
            yield {"table": table.cells.name, "rule": "leader_is_published"}
            continue
        of_leader, own, is_common, n = margin(leader.cells, table.cells)
        off = summed(of_leader, leader.published, n) - summed(own, table.published, n)
        if (wrong := is_common & (off != 0)).any():
            yield {"table": table.cells.name, "rule": "linked_sums_are_equal", "sums_n": int(wrong.sum())}
