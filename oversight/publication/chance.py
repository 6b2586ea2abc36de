"""Secret chance: numbers that the key decides for a table and a month, the same on every machine and in every year."""

import hashlib
import hmac

import numpy as np
import numpy.typing as npt
import pandas as pd


def uniforms(key: bytes, table: str, time: pd.Timestamp, count: int) -> npt.NDArray[np.float64]:
    """Numbers from 0 to below 1. Not NumPy's generators: their streams may change from version to version."""
    seed = hmac.digest(key, f"{table} {time:%Y-%m-%d}".encode(), "sha256")
    stream = np.frombuffer(hashlib.shake_256(seed).digest(8 * count), dtype="<u8")
    return (stream >> np.uint64(11)).astype(np.float64) * 2.0**-53
