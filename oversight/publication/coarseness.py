"""How coarse a table is made in one calendar year, and what that makes of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

OTHER, ALL_SITES = "other", "all"
# how a code is called that was not recorded, where it is withheld
NOT_RECORDED = "not_recorded"
Codes = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Year:
    """How coarse a table is in one calendar year: by dimension, the codes that are merged or withheld."""

    is_withheld: bool = False
    is_all_sites: bool = False
    merged: Codes = field(default_factory=dict)
    dropped: Codes = field(default_factory=dict)


def apply(frame: pd.DataFrame, year: Year) -> pd.DataFrame:
    """The rows of one year with their codes as published; what is not published is left out."""
    if year.is_withheld:
        return frame.iloc[:0]
    kept = frame
    for column, codes in year.dropped.items():
        kept = kept[~named(kept[column]).isin(codes)] if column in kept else kept
    new = {column: kept[column].where(~kept[column].isin(codes), OTHER) for column, codes in year.merged.items()}
    if year.is_all_sites and "site" in kept:
        new["site"] = pd.Series(ALL_SITES, kept.index, dtype=object)
    return kept.assign(**new)


def together(codes: Codes, more: Codes) -> Codes:
    """The codes of both, by dimension."""
    columns = [*codes, *(column for column in more if column not in codes)]
    found = {column: codes.get(column, frozenset()) | more.get(column, frozenset()) for column in columns}
    return {column: some for column, some in found.items() if some}


def named(values: pd.Series) -> pd.Series:
    """Codes, and a name for what was not recorded."""
    return values.where(values.notna(), NOT_RECORDED)
