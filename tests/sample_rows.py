"""For every contract table, a row that fills every column."""

import re

from oversight.intake.contract import Column, Contract

# values that fit together where one value per type would not
FITTING = {("phone_intervals", "offered_n"): "9"} | {
    ("staff_shares", share): "0.5" for share in ("largest_share", "two_largest_share")
}
BY_TYPE = {
    "TIMESTAMP": "2024-03-01 09:00:00",
    "DATE": "2024-03-01",
    "BOOLEAN": "true",
    "INTEGER": "1",
    "BIGINT": "1",
    "DOUBLE": "1.5",
    "VARCHAR": "mitte",
}


def row(table: Contract) -> dict[str, str]:
    """Column = value, as text."""
    return {column.name: _value(table, column) for column in table.columns}


def _value(table: Contract, column: Column) -> str:
    if (table.name, column.name) in FITTING:
        return FITTING[table.name, column.name]
    allowed = re.search(rf"\s{column.name}\s.*? IN \('(\w+)'", table.file.statement)
    return allowed[1] if allowed else BY_TYPE[column.type]
