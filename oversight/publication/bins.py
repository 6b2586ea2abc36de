"""Wide bins: which one a duration falls into, and how wide it is."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def widen(over: pd.Series, to: pd.Series, edges: Sequence[int]) -> tuple[pd.Series, pd.Series]:
    """The wide bins (lower edge, not included; upper edge, included) of finer ones.

    A bin without an edge, or wider than the one it would come into, stays as it is.
    """
    known = over.notna() & to.notna()
    upper = _upper(to[known], edges)
    lower = lower_edges(upper, edges)
    fits = over[known].to_numpy(np.int64) >= lower
    new_over, new_to = over.astype("Int64"), to.astype("Int64")
    inside = known[known].index[fits]
    new_over.loc[inside], new_to.loc[inside] = lower[fits], upper[fits]
    return new_over, new_to


def widen_ages(ages: pd.Series, edges: Sequence[int]) -> pd.Series:
    """For each age the last one of its bin."""
    return pd.Series(_upper(ages, edges), ages.index)


def widths(last_ages: pd.Series, edges: Sequence[int]) -> pd.Series:
    """How many ages the bin covers of which this is the last one; age 0 is a bin of its own."""
    last = last_ages.to_numpy(np.int64)
    return pd.Series(np.maximum(last - lower_edges(last, edges), 1), last_ages.index)


def lower_edges(upper: np.ndarray, edges: Sequence[int]) -> np.ndarray:
    """The edge below each of these upper edges; of 0 itself."""
    every = _up_to(edges, upper)
    return every[np.maximum(np.searchsorted(every, upper) - 1, 0)]


def _upper(values: pd.Series, edges: Sequence[int]) -> np.ndarray:
    plain = values.to_numpy(np.int64)
    every = _up_to(edges, plain)
    return every[np.searchsorted(every, plain)]


def _up_to(edges: Sequence[int], values: np.ndarray) -> np.ndarray:
    """The declared edges, and beyond them doubled ones until the largest value has its bin."""
    every = list(edges)
    largest = values.max(initial=0)
    while every[-1] < largest:
        every.append(every[-1] * 2)
    return np.array(every, np.int64)
