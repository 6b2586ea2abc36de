"""Rows on their way into a table: columns collected in pieces, day by day."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from oversight.simulation import city

Array = NDArray[Any]

NEVER = np.iinfo(np.int64).min
"""A moment that did not come: numpy reads it as 'not a time'."""
UNKNOWN = -1
"""A code, flag or number that is not known."""
SITE_CODES = tuple(site.code for site in city.SITES)


class Rows:
    """The columns of one table, each a list of pieces of the same length."""

    def __init__(self) -> None:
        self._pieces: dict[str, list[Array]] = {}

    def add(self, **columns: Array) -> None:
        for name, piece in columns.items():
            self._pieces.setdefault(name, []).append(piece)

    def column(self, name: str) -> Array:
        """All pieces together; empty if nothing came."""
        pieces = self._pieces.get(name)
        return np.concatenate(pieces) if pieces else np.empty(0, np.int64)


def moments(values: Array) -> Any:
    """Seconds since 1970, NEVER where empty."""
    return values.astype(np.int64).astype("datetime64[s]")


def dates(day_numbers: Array) -> Any:
    """Days since 1970 as text, the way the contract writes a date."""
    return np.datetime_as_string(day_numbers.astype("datetime64[D]"))


def flags(values: Array) -> Any:
    """1, 0 and UNKNOWN as true, false and empty."""
    return pd.arrays.BooleanArray(values == 1, values == UNKNOWN)


def whole_numbers(values: Array) -> Any:
    """Whole numbers, UNKNOWN where empty."""
    return pd.arrays.IntegerArray(values.astype(np.int64), values == UNKNOWN)


def codes(values: Array, words: Sequence[str]) -> Any:
    """Positions in `words`, UNKNOWN where empty."""
    return pd.Categorical.from_codes(values.astype(np.int64), categories=pd.Index(words))


def site_column(site: str, n: int) -> Any:
    """The site's code, n times; all sites share the categories, so that their tables can be joined."""
    return codes(np.full(n, SITE_CODES.index(site)), SITE_CODES)


def capped(values: Array, ends: int) -> Array:
    """Moments, NEVER where they lie after the records end: then it has not happened yet."""
    return np.where(values < ends, values, NEVER)


def pick(chances: Array, shares: Sequence[float]) -> Array:
    """Which of the shares each chance (0 to 1) falls into; what is beyond the last falls into the last."""
    return np.minimum(np.searchsorted(np.cumsum(shares), chances, side="right"), len(shares) - 1)


def lognormal(normal: Array, mean: float, sigma: float) -> Array:
    """Standard normal draws as lognormal ones of this mean."""
    return np.asarray(np.exp(normal * sigma) * mean * np.exp(-(sigma**2) / 2))


def exponential(chances: Array, mean: float) -> Array:
    return np.asarray(-np.log1p(-chances) * mean)
