"""The kinds of arrays that go in and out of the statistics, and how input is made into them."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


def floats(values: ArrayLike, *, dimensions: int = 1) -> Floats:
    """The values as floats. Raises ValueError for another number of dimensions."""
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != dimensions:
        raise ValueError(f"expected {dimensions} dimension(s), got {array.ndim}")
    return array


def complete(values: ArrayLike) -> Floats:
    """The values as floats, none of them missing. Raises ValueError otherwise: a gap is left out by the caller."""
    array = floats(values)
    if not np.isfinite(array).all():
        raise ValueError("missing or infinite values: leave these points out before")
    return array


def integers(values: ArrayLike) -> Integers:
    """The values as whole numbers, one dimension. Raises ValueError if one of them is not whole."""
    array = floats(values)
    if not np.array_equal(array, np.floor(array)):
        raise ValueError("expected whole numbers")
    return array.astype(np.int64)


def events_and_basis(events: ArrayLike, basis: ArrayLike) -> tuple[Floats, Floats]:
    """Events and what they are counted per. Raises ValueError unless events >= 0 and basis > 0, equally many."""
    x, n = complete(events), complete(basis)
    if x.shape != n.shape or (x < 0).any() or (n <= 0).any():
        raise ValueError("events must not be negative, what they are counted per must be positive, one for each")
    return x, n
