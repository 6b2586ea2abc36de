"""What is too thin in a calendar year is counted under 'other', for all sites together, or not published.

The decision for a year never changes once a release holds it: a year that is over is judged by its own cases, a year
in course by those of the year before (the first year by what there is), and a release hands its decisions on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from oversight.publication.declaration import Table

OTHER, ALL_SITES = "other", "all"
Codes = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Year:
    """How coarse a table is in one calendar year: by dimension, the codes that are merged or withheld."""

    is_withheld: bool = False
    is_all_sites: bool = False
    merged: Codes = field(default_factory=dict)
    dropped: Codes = field(default_factory=dict)


@dataclass(frozen=True)
class Earlier:
    """What the last release decided, by year, and the last month that it holds."""

    years: Mapping[int, Year]
    until: pd.Timestamp


def decide(
    table: Table,
    frame: pd.DataFrame,
    thinnest: int,
    leader: Mapping[int, Year] | None = None,
    earlier: Earlier | None = None,
) -> dict[int, Year]:
    """By year: how coarse a table is, given its cases, what its leader does, and what the last release decided."""
    found: dict[int, Year] = {}
    for year in sorted(int(number) for number in frame[table.time].dt.year.unique()):
        judged = _judge(table, _cases_for(frame, table, year), thinnest, (leader or {}).get(year))
        if earlier and year in earlier.years:
            judged = _kept(earlier.years[year], judged, frame[frame[table.time] <= earlier.until])
        found[year] = judged
    return found


def _kept(before: Year, judged: Year, published: pd.DataFrame) -> Year:
    """What was decided, and beside it what is thin among codes that no published month has had."""
    if before.is_withheld:
        return before
    new = {column: codes - frozenset(published[column].dropna()) for column, codes in judged.merged.items()}
    columns = before.merged.keys() | new.keys()
    merged = {column: before.merged.get(column, frozenset()) | new.get(column, frozenset()) for column in columns}
    return replace(before, merged=_there(merged))


def _cases_for(frame: pd.DataFrame, table: Table, year: int) -> pd.DataFrame:
    """The cases by which a year is judged; values that only the year itself has are there with 0."""
    years = frame[table.time].dt.year
    of_year: pd.DataFrame = frame[years == year]
    before: pd.DataFrame = frame[years == year - 1]
    if before.empty or _is_over(frame, table, year):
        return of_year
    return pd.concat([before, of_year.assign(n=0)])


def _is_over(frame: pd.DataFrame, table: Table, year: int) -> bool:
    last_period = pd.Timestamp(year, 10 if table.grain == "quarter" else 12, 1)
    return bool(frame[table.time].max() >= last_period)


def _judge(table: Table, cases: pd.DataFrame, thinnest: int, leader: Year | None) -> Year:
    counted = cases[cases["figure"] == "ended"] if table.is_life_table else cases
    if counted["n"].sum() < thinnest:
        return Year(is_withheld=True)
    merged = {column: _thin(counted, column, thinnest, leader) for column in table.merge}
    dropped = {column: _below(counted, column, thinnest) for column in table.apart}
    # a site that the cases do not have yet is new: nobody knows whether it will be thin
    by_site = counted.groupby("site")["n"].sum() if table.by_site else pd.Series(dtype="int64")
    is_all_sites = bool(((by_site > 0) & (by_site < thinnest)).any())
    return Year(False, is_all_sites, _there(merged), _there(dropped))


def _thin(cases: pd.DataFrame, column: str, thinnest: int, leader: Year | None) -> frozenset[str]:
    """The codes to be counted under 'other', which must not be thin itself; those of the leader among them."""
    sums = cases.groupby(column)["n"].sum().sort_values(kind="stable")
    of_leader = (leader.merged if leader else {}).get(column, frozenset())
    merged = {code for code, n in sums.items() if code != OTHER and (n < thinnest or code in of_leader)}
    for code in sums.index:
        together = sums[sums.index.isin(merged | {OTHER})].sum()
        if (not merged and OTHER not in sums.index) or together >= thinnest:
            break
        if code != OTHER:
            merged.add(code)
    return frozenset(str(code) for code in merged | set(of_leader))


def _below(cases: pd.DataFrame, column: str, thinnest: int) -> frozenset[str]:
    sums = cases.groupby(column)["n"].sum()
    return frozenset(str(code) for code in sums[sums < thinnest].index)


def _there(codes: dict[str, frozenset[str]]) -> Codes:
    return {column: found for column, found in codes.items() if found}


def apply(frame: pd.DataFrame, year: Year) -> pd.DataFrame:
    """The rows of one year with their codes as published; what is not published is left out."""
    if year.is_withheld:
        return frame.iloc[:0]
    kept = frame
    for column, codes in year.dropped.items():
        kept = kept[~kept[column].isin(codes)]
    new = {column: kept[column].where(~kept[column].isin(codes), OTHER) for column, codes in year.merged.items()}
    if year.is_all_sites and "site" in kept:
        new["site"] = pd.Series(ALL_SITES, kept.index, dtype=object)
    return kept.assign(**new)
