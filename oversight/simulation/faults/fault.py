"""One fault as it was injected: the truth that the quality report is held against."""

from dataclasses import dataclass

COLUMNS = ("kind", "table", "site", "first_moment", "last_moment", "record", "what")


@dataclass(frozen=True)
class Fault:
    """`key` is the record it is about; None for a fault of a stretch of time."""

    kind: str
    table: str
    site: str
    first_moment: str
    last_moment: str
    what: str
    key: int | None = None
