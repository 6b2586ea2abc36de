"""Every cell that could hold a case, also where none is: covered months and sites, and combinations once seen."""

from collections.abc import Mapping

import pandas as pd

from oversight.publication import coarseness, rows
from oversight.publication.coarseness import Year
from oversight.publication.declaration import Table


def cells(table: Table, frame: pd.DataFrame, years: Mapping[int, Year]) -> pd.DataFrame:
    """The cells of all years that are published, with their true counts."""
    alike: list[tuple[Year, list[int]]] = []
    for number, year in years.items():
        numbers = next((found for other, found in alike if other == year), None)
        if numbers is None:
            alike.append((year, [number]))
        else:
            numbers.append(number)
    parts = [_cells_of(table, frame, numbers, year) for year, numbers in alike if not year.is_withheld]
    return pd.concat(parts, ignore_index=True) if parts else frame.iloc[:0]


def _cells_of(table: Table, frame: pd.DataFrame, numbers: list[int], year: Year) -> pd.DataFrame:
    """The cells of years that are made coarse in the same way."""
    keys = [table.time, *rows.dimensions(table)]
    others = [column for column in rows.dimensions(table) if column != "site"]
    counted = rows.added_up(coarseness.apply(frame[frame[table.time].dt.year.isin(numbers)], year), keys)
    # a combination that was never seen, in any month or at any site, is a structural zero and has no cell
    combinations = coarseness.apply(frame[others].drop_duplicates(), _without_sites(year)).drop_duplicates()
    grid = _covered(table, frame, numbers, year).merge(combinations, how="cross")
    filled = grid.merge(counted, how="left", on=keys)
    filled["n"] = filled["n"].fillna(0).astype("int64")
    if filled["n"].sum() != counted["n"].sum():
        raise ValueError(f"{table.name}: cases of {numbers} fall outside its cells")
    return filled[[*keys, "n"]]


def _covered(table: Table, frame: pd.DataFrame, numbers: list[int], year: Year) -> pd.DataFrame:
    """The periods of these years, and from its first record on each site."""
    frequency = "QS" if table.grain == "quarter" else "MS"
    every = pd.date_range(frame[table.time].min(), frame[table.time].max(), freq=frequency, unit="us")
    periods = pd.DataFrame({table.time: every[every.year.isin(numbers)]})
    if not table.by_site:
        return periods
    if year.is_all_sites:
        return periods.assign(site=pd.Series(coarseness.ALL_SITES, periods.index, dtype=object))
    begun = frame.groupby("site", sort=False)[table.time].min().rename("begun").reset_index()
    begun["site"] = begun["site"].astype(object)
    kept = begun[~begun["site"].isin(year.dropped.get("site", ()))]
    pairs = periods.merge(kept, how="cross")
    return pairs[pairs[table.time] >= pairs["begun"]].drop(columns="begun")


def _without_sites(year: Year) -> Year:
    return Year(
        merged=year.merged, dropped={column: codes for column, codes in year.dropped.items() if column != "site"}
    )
