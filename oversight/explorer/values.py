"""Values on their way through a pipe: what JSON cannot say carries its kind with it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

_KIND = "$"
# a date and time is a date as well, so it comes first
_WRITE: tuple[tuple[type, str, Callable[[Any], Any]], ...] = (
    (datetime, "datetime", datetime.isoformat),
    (date, "date", date.isoformat),
    (time, "time", time.isoformat),
    (timedelta, "timedelta", lambda span: [span.days, span.seconds, span.microseconds]),
    (Decimal, "decimal", str),
    (UUID, "uuid", str),
    (bytes, "bytes", bytes.hex),
)
_READ: dict[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda parts: timedelta(*parts),
    "decimal": Decimal,
    "uuid": UUID,
    "bytes": bytes.fromhex,
    "pairs": lambda pairs: {_hashable(packed_key): unpack(value) for packed_key, value in pairs},
}


def pack(value: Any) -> Any:
    """A value of DuckDB as JSON can carry it. Whole numbers of any size, NaN and infinity pass as they are."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [pack(item) for item in value]
    if isinstance(value, dict):
        return {_KIND: "pairs", "v": [[pack(key), pack(item)] for key, item in value.items()]}
    for kind, name, write in _WRITE:
        if isinstance(value, kind):
            return {_KIND: name, "v": write(value)}
    return str(value)


def unpack(packed: Any) -> Any:
    """What was packed; a tuple comes back as a list."""
    if isinstance(packed, list):
        return [unpack(item) for item in packed]
    return _READ[packed[_KIND]](packed["v"]) if isinstance(packed, dict) else packed


def _hashable(packed_key: Any) -> Any:
    key = unpack(packed_key)
    return str(key) if isinstance(key, list | dict) else key
