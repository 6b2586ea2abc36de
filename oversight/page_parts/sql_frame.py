"""The rows of an answer as frames: written out for reading and files, typed for sorting and drawing."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any

import pandas as pd

from oversight import units
from oversight.explorer.reply import Table
from oversight.language import current
from oversight.language import translate as _

_LARGEST = 2**63


def written(reply: Table) -> pd.DataFrame:
    """Every value as a text, numbers to their last digit, with the reader's decimal sign; what is missing as a dash."""
    return _frame(reply, lambda values: [units.NO_VALUE if v is None else text(v) for v in values])


def typed(reply: Table) -> pd.DataFrame:
    """Numbers as numbers and days as days, where a whole column is; everything else as text."""
    return _frame(reply, _column)


def csv(reply: Table, is_synthetic: bool) -> bytes:
    """A file for the reader's spreadsheet: in German with semicolon and decimal comma. What is missing is empty."""
    frame = _frame(reply, lambda values: ["" if v is None else text(v) for v in values])
    if is_synthetic:
        frame = frame.assign(**{_("notice"): _("SYNTHETIC DEMO DATA")})
    return frame.to_csv(index=False, sep=";" if current() == "de" else ",").encode("utf-8-sig")


def text(value: Any) -> str:
    """A value in full: a number to its last digit, a day as 2024-05-01."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return _with_sign(f"{value:f}" if isinstance(value, Decimal) else _shortest(value))
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | dict):
        return json.dumps(_plain(value), ensure_ascii=False)
    return str(value)


def _frame(reply: Table, convert: Any) -> pd.DataFrame:
    columns = {name: convert([row[place] for row in reply.rows]) for place, name in enumerate(_names(reply.columns))}
    return pd.DataFrame(columns)


def _names(names: Iterable[str]) -> list[str]:
    """Each name once: a table on a page may not have two columns of one name."""
    given: list[str] = []
    for name in names:
        number, candidate = 1, name or " "
        while candidate in given:
            number += 1
            candidate = f"{name}_{number}"
        given.append(candidate)
    return given


def _column(values: Sequence[Any]) -> Any:
    known = [value for value in values if value is not None]
    if known and all(type(value) is int and abs(value) < _LARGEST for value in known):
        return pd.array(list(values), dtype="Int64")
    if known and all(isinstance(value, int | float | Decimal) and not isinstance(value, bool) for value in known):
        return [None if value is None else float(value) for value in values]
    if known and all(isinstance(value, date) for value in known):
        return pd.Series(list(values), dtype=object)
    return [None if value is None else text(value) for value in values]


def _shortest(value: float) -> str:
    """As Python writes it, without an exponent where that is readable."""
    if isfinite(value) and value == int(value) and abs(value) < 1e15:
        return f"{value:.1f}"
    return repr(value)


def _with_sign(number: str) -> str:
    return number.replace(".", ",") if current() == "de" else number


def _plain(value: Any) -> Any:
    """Nested values as JSON has them."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return str(value) if isinstance(value, date | time | timedelta | Decimal | bytes) else value
