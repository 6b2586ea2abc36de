"""Gate: nothing is published that is too thin in a calendar year to be a statistic."""

from collections.abc import Iterator, Sequence
from typing import Any

from oversight.publication import enough
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.knowledge import whole_years
from oversight.publication.enough import THINNEST
from oversight.publication.tables import Cells, Rounded

NAME = "minimum"


def gate(tables: Sequence[Rounded]) -> Gate:
    """Every table, and every value by which sums of years may be known, has enough cases a year."""
    found = [thin for table in tables for thin in _thin(table.cells)]
    detail = {"thinnest": THINNEST, **({"found": found} if found else {})}
    return Gate(NAME, not found, "too_thin" if found else "thick_enough", detail)


def _thin(cells: Cells) -> Iterator[dict[str, Any]]:
    if not cells.true.any():
        yield {"table": cells.name, "column": None, "value": None}
        return
    year, _is_over = whole_years(cells)
    named: set[tuple[str | None, Any]] = set()
    for one in enough.thin(cells.frame, year, cells.known):
        if (one.column, one.value) not in named:
            named.add((one.column, one.value))
            yield {
                "table": cells.name,
                "column": one.column,
                "value": None if one.column is None else str(one.value),
            }
