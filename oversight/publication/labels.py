"""Values of columns as text and as numbers that do not depend on the order of rows or on how a file stores them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.int64]
# separates the columns of a label; no code holds it
_BETWEEN = "\x1f"


def text(value: Any) -> str:
    """One value; nothing recorded is a value like any other, and 3.0 read from a file with gaps is 3."""
    if pd.isna(value):
        return "(none)"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def labels(frame: pd.DataFrame, columns: Sequence[str]) -> npt.NDArray[np.object_]:
    """One text per row, for all these columns together; without columns all rows are alike."""
    joined = np.full(len(frame), "", dtype=object)
    for column in columns:
        joined = joined + _texts(frame[column]) + _BETWEEN
    return joined


def codes(frame: pd.DataFrame, columns: Sequence[str]) -> Codes:
    """The same as numbers from 0, in the order of the texts."""
    return combined([_numbers(_texts(frame[column])) for column in columns], len(frame))


def combined(numbers: Sequence[Codes], rows: int) -> Codes:
    """One number for several that stand side by side, in their order."""
    found = np.zeros(rows, dtype=np.int64)
    for number in numbers:
        found = _numbers(found * (number.max(initial=0) + 1) + number)
    return found


def _numbers(values: npt.NDArray[Any]) -> Codes:
    found, _ = pd.factorize(values, sort=True)
    return found.astype(np.int64)


def _texts(values: pd.Series) -> npt.NDArray[np.object_]:
    found, distinct = pd.factorize(values, use_na_sentinel=False)
    written = np.array([text(value) for value in distinct], dtype=object)
    return written[found] if len(written) else np.empty(0, dtype=object)


def described(frame: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """Each row in words for a list of corrections: `site=S01, channel=phone`."""
    parts = [[f"{column}={value}" for value in _texts(frame[column])] for column in columns]
    return [", ".join(part) for part in zip(*parts, strict=True)] if parts else [""] * len(frame)
