"""What must be coarser because the attack came too close: all sites together first, then the year is withheld.

Only years of which nothing was published can still change; where the attack comes too close in others, nothing helps.
A table that leads others is the last to change: it tells most, and it may be wide enough without those beside it.
"""

from collections.abc import Mapping
from typing import Any

from oversight.publication.coarsen import Prepared
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Declaration

Further = dict[str, dict[int, Year]]


def coarser(prepared: Prepared, narrow: Mapping[str, frozenset[int]], further: Further) -> Further:
    """`further`, and one step more for each table and year in which the attack came too close."""
    found = {name: dict(years) for name, years in further.items()}
    for name, number in _first(prepared.declaration, _changeable(prepared, narrow)):
        found.setdefault(name, {})[number] = _step(prepared, name, prepared.years[name][number])
    return found


def _changeable(prepared: Prepared, narrow: Mapping[str, frozenset[int]]) -> list[tuple[str, int]]:
    """The tables and years of which nothing was published."""
    pairs = [(name, number) for name, numbers in narrow.items() for number in sorted(numbers)]
    return [(name, year) for name, year in pairs if not (name in prepared.earlier and prepared.earlier[name].has(year))]


def _first(declaration: Declaration, pairs: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Those that lead no other table, if there are any."""
    leaders = {table.link.leader for table in declaration.tables if table.link}
    return [pair for pair in pairs if pair[0] not in leaders] or pairs


def described(further: Further) -> list[dict[str, Any]]:
    """For the report of the audit: which tables and years became coarser."""
    return [
        {"table": name, "year": number, "decision": "withheld" if year.is_withheld else "all_sites"}
        for name, years in sorted(further.items())
        for number, year in sorted(years.items())
    ]


def _step(prepared: Prepared, name: str, year: Year) -> Year:
    table = prepared.declaration.find(name)
    may_join = (
        table is not None and table.by_site and not year.is_all_sites and not _is_linked(prepared.declaration, name)
    )
    return Year(is_all_sites=True) if may_join else Year(is_withheld=True)


def _is_linked(declaration: Declaration, name: str) -> bool:
    """Sums of linked tables are the same for each site: one of them alone cannot be told for all sites together."""
    return any(table.link and name in (table.name, table.link.leader) for table in declaration.tables)
