"""A year made coarser until it holds nothing that the audit would find too thin, as far as nothing was published of it.

Whatever was published of a year stays as it is: then only what is new can still be merged or withheld.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from oversight.publication import coarseness, enough
from oversight.publication.coarseness import ALL_SITES, NOT_RECORDED, OTHER, Year
from oversight.publication.declaration import Table
from oversight.publication.enough import Thin


@dataclass(frozen=True)
class Given:
    """The rows of a year, those of them that were published, and what is published of the year before."""

    table: Table
    number: int
    rows: pd.DataFrame
    published: pd.DataFrame
    before: pd.DataFrame
    thinnest: int

    @property
    def is_new(self) -> bool:
        return self.published.empty

    def was_published(self, column: str, code: str | None) -> bool:
        values = self.published[column]
        return bool(values.isna().any() if code is None else (values == code).any())


def mended(given: Given, year: Year) -> Year:
    """The same year, or one as much coarser as it must be. Each step merges or withholds more, so it ends."""
    while (worst := next(_thin(given, year), None)) is not None:
        coarser = _coarser(given, year, worst)
        if coarser is None:
            break
        year = coarser
    return year


def _thin(given: Given, year: Year) -> Iterator[Thin]:
    shown = coarseness.apply(given.rows, year)
    both = pd.concat([given.before, shown]) if len(given.before) else shown
    numbers = both[given.table.time].dt.year.to_numpy("int64")
    return (one for one in enough.thin(both, numbers, given.table.known, given.thinnest) if one.year == given.number)


def _coarser(given: Given, year: Year, thin: Thin) -> Year | None:
    """One step; None where what was published leaves no other."""
    if thin.column == "site" and thin.value != ALL_SITES:
        if given.is_new:
            return replace(year, is_all_sites=True)
        return _without(given, year, "site", thin.value)
    if thin.column is None or thin.column == "site":
        return replace(year, is_withheld=True) if given.is_new else None
    if thin.column not in given.table.merge or thin.value is None:
        return _without(given, year, thin.column, thin.value)
    return _merged(given, year, thin.column, thin.value)


def _without(given: Given, year: Year, column: str, code: str | None) -> Year | None:
    if given.was_published(column, code):
        return None
    codes = {column: frozenset({NOT_RECORDED if code is None else code})}
    return replace(year, dropped=coarseness.together(year.dropped, codes))


def _merged(given: Given, year: Year, column: str, code: str) -> Year | None:
    """A thin code goes to the others; where these are thin, the rarest code joins them, or they are withheld."""
    if code == OTHER:
        joining = _rarest(given, year, column)
        if joining is None:
            return _without_others(given, year, column)
        code = joining
    elif given.was_published(column, code):
        return None
    return replace(year, merged=coarseness.together(year.merged, {column: frozenset({code})}))


def _rarest(given: Given, year: Year, column: str) -> str | None:
    shown = coarseness.apply(given.rows, year)
    sums = shown[shown[column] != OTHER].groupby(column)["n"].sum().sort_values(kind="stable")
    return next((str(code) for code in sums.index if not given.was_published(column, str(code))), None)


def _without_others(given: Given, year: Year, column: str) -> Year | None:
    others = {*year.merged.get(column, ()), OTHER}
    there = others & set(given.rows[column].dropna())
    withheld = frozenset(str(code) for code in there if not given.was_published(column, str(code)))
    if withheld <= year.dropped.get(column, frozenset()):
        return None
    rest = {**year.merged, column: year.merged.get(column, frozenset()) - withheld}
    return replace(
        year,
        merged=coarseness.together(rest, {}),
        dropped=coarseness.together(year.dropped, {column: withheld}),
    )
