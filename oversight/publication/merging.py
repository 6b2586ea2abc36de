"""What is too thin in a calendar year is counted under 'other', for all sites together, or not published.

The decision for a year never changes once a release holds it: a year that is over is judged by its own cases, a year
in course by those of the year before (the first year by what there is), and a release hands its decisions on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from oversight.publication import coarseness, mending
from oversight.publication.coarseness import OTHER, Codes, Year, together
from oversight.publication.declaration import Table
from oversight.publication.mending import Given

ByYear = Mapping[int, Year]


@dataclass(frozen=True)
class Earlier:
    """What the last release decided, by year, and the last period that it holds of the table; None: it holds none."""

    years: ByYear
    until: pd.Timestamp | None

    def has(self, year: int) -> bool:
        """Whether anything of this year, or of a later one, was published."""
        return self.until is not None and self.until >= pd.Timestamp(year, 1, 1)


def decide(
    table: Table,
    frame: pd.DataFrame,
    thinnest: int,
    leader: ByYear | None = None,
    earlier: Earlier | None = None,
    further: ByYear | None = None,
) -> dict[int, Year]:
    """By year: how coarse a table is, given its cases, what its leader does, and what the last release decided.

    `further`: what an attack has shown to be needed beside, in years of which nothing was published.
    """
    found: dict[int, Year] = {}
    before = frame.iloc[:0]
    for number in sorted(int(number) for number in frame[table.time].dt.year.unique()):
        rows: pd.DataFrame = frame[frame[table.time].dt.year == number]
        year = _judge(table, _cases_for(frame, table, number), thinnest, (leader or {}).get(number, Year()))
        published = frame.iloc[:0]
        if earlier and earlier.has(number):
            published = rows[rows[table.time] <= earlier.until]
            later = rows[rows[table.time] > earlier.until]
            year = _kept(earlier.years.get(number, year), year, published, later)
        else:
            year = _as_coarse_as(year, (further or {}).get(number, Year()))
        found[number] = mending.mended(Given(table, number, rows, published, before, thinnest), year)
        before = coarseness.apply(rows, found[number])
    return found


def _kept(before: Year, judged: Year, published: pd.DataFrame, later: pd.DataFrame) -> Year:
    """What was decided, and beside it what is thin among codes that no published month has had."""
    if before.is_withheld:
        return before
    return replace(
        before,
        merged=together(before.merged, _new(judged.merged, published, later)),
        dropped=together(before.dropped, _new(judged.dropped, published, later)),
    )


def _new(codes: Codes, published: pd.DataFrame, later: pd.DataFrame) -> Codes:
    def seen(frame: pd.DataFrame, column: str) -> frozenset[str]:
        return frozenset(coarseness.named(frame[column]))

    return {column: some & seen(later, column) - seen(published, column) for column, some in codes.items()}


def _as_coarse_as(judged: Year, other: Year) -> Year:
    return Year(
        judged.is_withheld or other.is_withheld,
        judged.is_all_sites or other.is_all_sites,
        together(judged.merged, other.merged),
        together(judged.dropped, other.dropped),
    )


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


def _judge(table: Table, cases: pd.DataFrame, thinnest: int, leader: Year) -> Year:
    counted = cases[cases["figure"] == "ended"] if table.is_life_table else cases
    if counted["n"].sum() < thinnest:
        return Year(is_withheld=True)
    merged = {column: _thin(counted, column, thinnest, leader) for column in table.merge}
    dropped = {column: _below(counted, column, thinnest) for column in table.apart}
    of_leader = {column: codes for column, codes in leader.dropped.items() if column in table.dimensions}
    # a site that the cases do not have yet is new: nobody knows whether it will be thin
    by_site = counted.groupby("site")["n"].sum() if table.by_site else pd.Series(dtype="int64")
    is_all_sites = table.by_site and (leader.is_all_sites or bool(((by_site > 0) & (by_site < thinnest)).any()))
    return Year(False, is_all_sites, together(merged, {}), together(dropped, of_leader))


def _thin(cases: pd.DataFrame, column: str, thinnest: int, leader: Year) -> frozenset[str]:
    """The codes to be counted under 'other', which must not be thin itself; those of the leader among them."""
    sums = cases.groupby(column)["n"].sum().sort_values(kind="stable")
    of_leader = leader.merged.get(column, frozenset())
    merged = {code for code, n in sums.items() if code != OTHER and (n < thinnest or code in of_leader)}
    for code in sums.index:
        others = sums[sums.index.isin(merged | {OTHER})].sum()
        if (not merged and OTHER not in sums.index) or others >= thinnest:
            break
        if code != OTHER:
            merged.add(code)
    return frozenset(str(code) for code in merged | set(of_leader))


def _below(cases: pd.DataFrame, column: str, thinnest: int) -> frozenset[str]:
    sums = cases.groupby(column)["n"].sum()
    return frozenset(str(code) for code in sums[sums < thinnest].index)
