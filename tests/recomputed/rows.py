"""The rows of a simulated jobcenter, read from its files with pandas alone, and what time means in them."""

from pathlib import Path

import numpy as np
import pandas as pd

from oversight.simulation.files import MARK, PREFIX

DAY, HOUR, MINUTE, SECOND = (pd.Timedelta(1, unit) for unit in ("D", "h", "min", "s"))
Tables = dict[str, pd.DataFrame]


def read(files: list[Path]) -> Tables:
    """Every contract table by name."""
    return {file.name.removeprefix(PREFIX).removesuffix(".csv.gz"): _read(file) for file in files}


def _read(file: Path) -> pd.DataFrame:
    table = pd.read_csv(file, low_memory=False).drop(columns=MARK)
    moments = [name for name in table if name.endswith(("_at", "_on")) or name == "month"]
    return table.convert_dtypes().assign(**{name: pd.to_datetime(table[name]) for name in moments})


def day(moments: pd.Series) -> pd.Series:
    return moments.dt.normalize()


def month(moments: pd.Series) -> pd.Series:
    """The first day of the month."""
    return moments.dt.to_period("M").dt.to_timestamp()


def quarter(moments: pd.Series) -> pd.Series:
    """The first day of the quarter."""
    return moments.dt.to_period("Q").dt.to_timestamp()


def days_between(begins: pd.Series, ends: pd.Series) -> pd.Series:
    """Calendar days from one day to another, whatever the hour."""
    return (day(ends) - day(begins)) / DAY


def started(duration: pd.Series, unit: pd.Timedelta) -> pd.Series:
    """A duration in started units; none below 0."""
    return np.ceil(duration / unit).clip(lower=0)


def last_moment(table: pd.DataFrame, *but: str) -> pd.Timestamp:
    """The latest moment of which a table tells in any column, except the columns that look ahead."""
    return table.select_dtypes("datetime").drop(columns=list(but)).max().max()


def last_day(table: pd.DataFrame) -> pd.Timestamp:
    return last_moment(table).normalize()


def is_(column: pd.Series, *values: object) -> pd.Series:
    """Whether a column says one of these; what is not recorded says none of them."""
    return column.isin(values).fillna(False).astype(bool)


def whole_months(first: pd.Timestamp, last: pd.Timestamp) -> pd.DatetimeIndex:
    """The months of which records from a first to a last day speak wholly; one that begins by the 5th still is."""
    months = pd.date_range(first.normalize().replace(day=1), last.normalize(), freq="MS")
    begins_in_time = months + 4 * DAY >= first.normalize()
    return months[begins_in_time & (months + pd.offsets.MonthEnd() - 3 * DAY <= last.normalize())]


def ripe(cases: pd.DataFrame, days: int, *tables: pd.DataFrame) -> pd.DataFrame:
    """Only the months beyond whose last day the records of all these tables reach by so many days."""
    reached = min(last_day(table) for table in tables)
    return cases[cases["period"] + pd.offsets.MonthEnd() + days * DAY <= reached]
