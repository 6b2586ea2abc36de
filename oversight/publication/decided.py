"""How coarse each table was made in each year, as a table of the release: so that the next one decides alike."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from oversight import database
from oversight.publication.coarseness import Year
from oversight.publication.merging import Earlier

TABLE = "coarsened"
COLUMNS = ("table_name", "year", "decision", "column_name", "code")


def as_frame(years: Mapping[str, Mapping[int, Year]]) -> pd.DataFrame:
    """One row per table and year with 'published' or 'withheld', and one for each thing that was made coarser."""
    of_tables = ((table, *item) for table, by_year in years.items() for item in by_year.items())
    found = [(table, number, *row) for table, number, year in of_tables for row in _rows(year)]
    return pd.DataFrame(found, columns=list(COLUMNS), dtype=object).astype({"year": "int32"})


def read(release: Path, times: Mapping[str, str]) -> dict[str, Earlier]:
    """By table: what this release decided, and the last period that it holds. `times`: its column of time."""
    frame = _ask(release, f"SELECT {', '.join(COLUMNS)} FROM {TABLE}")
    held = set(_ask(release, "SELECT table_name FROM duckdb_tables()")["table_name"])
    untils = {table: _last(release, table, time) for table, time in times.items() if table in held}
    return {str(table): Earlier(_years(part), untils.get(str(table))) for table, part in frame.groupby("table_name")}


def _last(release: Path, table: str, time: str) -> pd.Timestamp | None:
    last = _ask(release, f"SELECT max({time}) AS last FROM {table}")["last"].iloc[0]
    return None if pd.isna(last) else pd.Timestamp(last)


def _ask(release: Path, statement: str) -> pd.DataFrame:
    return database.run(database.open_snapshot(release), statement, {})


def _rows(year: Year) -> list[tuple[str, str | None, str | None]]:
    if year.is_withheld:
        return [("withheld", None, None)]
    codes = [("merged", year.merged), ("dropped", year.dropped)]
    return [
        ("published", None, None),
        *([("all_sites", None, None)] if year.is_all_sites else []),
        *((word, column, code) for word, by in codes for column, some in sorted(by.items()) for code in sorted(some)),
    ]


def _years(frame: pd.DataFrame) -> dict[int, Year]:
    return {int(year): _year(frame[frame["year"] == year]) for year in frame["year"].unique()}


def _year(part: pd.DataFrame) -> Year:
    words = set(part["decision"])
    return Year("withheld" in words, "all_sites" in words, _codes(part, "merged"), _codes(part, "dropped"))


def _codes(part: pd.DataFrame, word: str) -> dict[str, frozenset[str]]:
    chosen = part[part["decision"] == word]
    return {str(column): frozenset(some) for column, some in chosen.groupby("column_name")["code"]}
