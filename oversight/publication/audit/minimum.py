"""Gate: nothing is published that is too thin in a calendar year to be a statistic."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from oversight.publication.audit.gate import Gate
from oversight.publication.audit.knowledge import whole_years
from oversight.publication.tables import Cells, Rounded

NAME = "minimum"
# cases a year, all sites together; topics below are merged or withheld before rounding
THINNEST = 20


def gate(tables: Sequence[Rounded]) -> Gate:
    """Every table, and every value by which sums of years may be known, has enough cases a year."""
    found = [thin for table in tables for thin in _thin(table.cells)]
    detail = {"thinnest": THINNEST, **({"found": found} if found else {})}
    return Gate(NAME, not found, "too_thin" if found else "thick_enough", detail)


def _thin(cells: Cells) -> Iterator[dict[str, Any]]:
    if not cells.true.any():
        yield {"table": cells.name, "column": None, "value": None}
        return
    year, is_over = whole_years(cells)
    for column in (None, *cells.known):
        values = cells.frame[column].astype(object) if column else pd.Series("", cells.frame.index)
        frame = pd.DataFrame({"value": values.to_numpy(), "year": year, "n": cells.true})
        by_year = frame.groupby(["value", "year"], dropna=False)["n"].sum().unstack(fill_value=0)
        over = set(np.unique(year[is_over]).tolist())
        for value, counts in by_year.iterrows():
            if _is_thin(counts, over):
                yield {"table": cells.name, "column": column, "value": None if column is None else str(value)}


def _is_thin(counts: pd.Series, over: set[int]) -> bool:
    """A year is judged by its own cases or, because months never change once published, by those of the year before."""
    by_year = dict(zip(counts.index.tolist(), counts.tolist(), strict=True))
    return any(
        n > 0 and by_year.get(year - 1, 0) < THINNEST and (n < THINNEST or (year not in over and year - 1 in by_year))
        for year, n in by_year.items()
    )
