"""Who is compared with whom: decided by the dates of introduction and by what was recorded, by nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from oversight.effects.effect import Kind
from oversight.effects.reading import Reading
from oversight.statistics.series import month_number


@dataclass(frozen=True)
class Plan:
    """The kind of comparison, and the first month (a number) of each site in it; None: not within these months.

    A site that had begun before its records do is left out: there is nothing before to compare with.
    """

    kind: Kind
    starts: dict[str, int | None]

    @property
    def begun(self) -> list[str]:
        return [site for site, start in self.starts.items() if start is not None]

    @property
    def never(self) -> list[str]:
        return [site for site, start in self.starts.items() if start is None]

    @property
    def start(self) -> int:
        """The one date."""
        return next(start for start in self.starts.values() if start is not None)


def choose(found: Reading, introduced: Mapping[str, date]) -> Plan:
    """The plan for what was recorded."""
    starts: dict[str, int | None] = {}
    for row, site in enumerate(found.sites):
        recorded = [month for month, known in zip(found.months, found.recorded[row], strict=True) if known]
        start = month_number(introduced[site]) if site in introduced else None
        if recorded and (start is None or start > recorded[0]):
            starts[site] = start if start is not None and start <= found.months[-1] else None
    return Plan(_kind(starts), starts)


def _kind(starts: Mapping[str, int | None]) -> Kind:
    dates = {start for start in starts.values() if start is not None}
    if not dates:
        return Kind.NONE
    if len(dates) > 1:
        return Kind.STAGGERED
    return Kind.COMPARED if None in starts.values() else Kind.ONE_DATE


def month_of(number: int) -> date:
    """The first day of a month by its number."""
    return date(number // 12, number % 12 + 1, 1)
