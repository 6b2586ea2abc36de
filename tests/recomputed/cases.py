"""Single cases of a measure, from the rows of a contract table."""

import numpy as np
import pandas as pd

from tests.recomputed.rows import DAY, month

NONE = ""
Condition = pd.Series


def of(rows: pd.DataFrame, when: pd.Series, segment: pd.Series | str = NONE, **columns: object) -> pd.DataFrame:
    """One case per row: its month, its site, its part and what else is given."""
    return pd.DataFrame({"period": when, "site": rows["site"].astype(str), "segment": segment} | columns)


def share(rows: pd.DataFrame, when: pd.Series, counted: Condition, segment: pd.Series | str = NONE) -> pd.DataFrame:
    """Cases of a share: all rows below the line, those counted above it."""
    return of(rows, month(when), segment, numerator=counted.astype(int), denominator=1)


def per(counted: pd.DataFrame, basis: pd.DataFrame, size: str) -> pd.DataFrame:
    """Cases of a rate per something: what is counted above the line, the size of each month and site below it.

    What is counted where nothing is known of the size belongs to no rate.
    """
    known = basis[basis[size].notna()]
    below = of(known, known["period"], numerator=0, denominator=known[size].astype(float))
    places = known[["period", "site"]].drop_duplicates()
    above = counted[["period", "site"]].merge(places).assign(segment=NONE, numerator=1, denominator=0)
    return pd.concat([below, above])


def cohort(
    rows: pd.DataFrame, when: pd.Series, age: pd.Series, ended: Condition, segment: pd.Series | str = NONE
) -> pd.DataFrame:
    """Spells of cases that are followed in the month in which they began."""
    return of(rows, when, segment, first_age=0, last_age=age, ended=ended, censored=~ended)


def by_month_of_age(
    rows: pd.DataFrame,
    begins: pd.Series,
    age: pd.Series,
    ended: Condition,
    segment: pd.Series | str = NONE,
    unit: pd.Timedelta = DAY,
) -> pd.DataFrame:
    """Spells of cases that are followed from month to month: each stands in every month in which it was still open."""
    whole = of(rows, begins, segment, begins=begins, age=age, has_ended=ended)
    spells = _once_in_each_month(whole, whole["begins"] + whole["age"] * unit)
    ends = np.ceil((spells["period"] + pd.offsets.MonthBegin() - spells["begins"]) / unit) - 1
    spells["first_age"] = np.ceil((spells["period"] - spells["begins"]) / unit).clip(lower=0).astype(int)
    spells["last_age"] = np.minimum(ends, spells["age"]).astype(int)
    is_last = spells["last_age"] == spells["age"]
    spells = spells.assign(ended=is_last & spells["has_ended"], censored=is_last & ~spells["has_ended"])
    return spells[spells["first_age"] <= spells["last_age"]]


def _once_in_each_month(cases: pd.DataFrame, last: pd.Series) -> pd.DataFrame:
    """Each case as often as there are months from its begin to its last moment, one `period` each."""
    first, months = cases["begins"].dt.to_period("M"), last.dt.to_period("M")
    times = months.astype("int64") - first.astype("int64") + 1
    repeated = cases.assign(first=first.dt.to_timestamp()).loc[cases.index.repeat(times)]
    later = repeated.groupby(level=0).cumcount().to_numpy()
    period = repeated["first"].dt.to_period("M") + later
    return repeated.assign(period=period.dt.to_timestamp()).reset_index(drop=True)


def since_known(cases: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Only months of a site from the first in which its records know something: the cases `known`."""
    first = known.groupby("site")["period"].min()
    return cases[cases["period"] >= cases["site"].map(first)]
