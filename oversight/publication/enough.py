"""Whether a table or a value has enough cases in a calendar year: the one rule of coarsening and of the audit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

# cases a year, all sites together
THINNEST = 20


@dataclass(frozen=True)
class Thin:
    """A value with too few cases in a year. `column` None: the whole table; `value` None: what is not recorded."""

    column: str | None
    value: Any
    year: int


def is_thin(n: int, before: int, thinnest: int = THINNEST) -> bool:
    """Given the cases of a year and of the year before, as both are published.

    The year before counts because months never change once published: what was frequent may become rare in a year that
    is published already. And twenty cases in a year in course cannot become fewer.
    """
    return 0 < n < thinnest and before < thinnest


def thin(
    frame: pd.DataFrame, year: npt.NDArray[np.int64], columns: tuple[str, ...], thinnest: int = THINNEST
) -> Iterator[Thin]:
    """What is thin of published cells (n and these columns), whose years are given: the whole first."""
    for column in (None, *columns):
        values = frame[column].astype(object).to_numpy() if column else np.full(len(frame), "", dtype=object)
        counted = pd.DataFrame({"value": values, "year": year, "n": frame["n"].to_numpy(np.int64)})
        sums = counted.groupby(["value", "year"], dropna=False)["n"].sum()
        by_value: dict[Any, dict[int, int]] = {}
        for (value, number), n in zip(sums.index, sums.tolist(), strict=True):
            by_value.setdefault(None if pd.isna(value) else value, {})[int(number)] = n
        for value, by_year in by_value.items():
            for number, n in by_year.items():
                if is_thin(n, by_year.get(number - 1, 0), thinnest):
                    yield Thin(column, value if column else None, number)
