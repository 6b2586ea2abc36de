"""Dataclasses as plain JSON and back: what is known of a type stands in its annotations."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints


def written(value: Any) -> Any:
    """The value as JSON can say it (nan and infinity the way Python's json does)."""
    if is_dataclass(value):
        return {field.name: written(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [written(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def read(kind: Any, value: Any) -> Any:
    """A value of this type. Raises KeyError, TypeError or ValueError for anything else."""
    if get_origin(kind) in (Union, types.UnionType):
        chosen = next(option for option in get_args(kind) if option is not type(None))
        return None if value is None else read(chosen, value)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return kind(**{name: read(hints[name], item) for name, item in value.items()})
    return _PLAIN.get(kind, _checked)(value) if not _is_enum(kind) else kind(value)


def _tuple(kinds: tuple[Any, ...], values: list[Any]) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(read(kinds[0], item) for item in values)
    return tuple(read(kind, item) for kind, item in zip(kinds, values, strict=True))


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _checked(value: Any) -> Any:
    """A word or a truth value as it is."""
    if not isinstance(value, str | bool):
        raise TypeError(value)
    return value


_PLAIN: dict[Any, Callable[[Any], Any]] = {date: date.fromisoformat, float: float, int: int}
