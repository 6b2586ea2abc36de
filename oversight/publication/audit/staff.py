"""Gate: no published figure of a site rests on so few officials that it speaks about one of them."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from oversight.publication.audit.gate import Gate
from oversight.publication.coarseness import ALL_SITES
from oversight.publication.tables import Rounded

NAME = "staff"
FEWEST, LARGEST, TWO_LARGEST = 5, 0.50, 0.67
_COLUMNS = ("month", "site", "function", "contributing_n", "largest_share", "two_largest_share")


def gate(tables: Sequence[Rounded], shares: pd.DataFrame | None, attested: str | None) -> Gate:
    """Every published site: at least five contribute, none more than half, two not more than 67 per cent.

    Where the office delivered no shares for a published month, somebody vouches for it, or nothing is published.
    """
    published = _published(tables)
    limits = {"fewest": FEWEST, "largest_share": LARGEST, "two_largest_share": TWO_LARGEST}
    if published.empty:
        return Gate(NAME, True, "no_site_published", limits)
    delivered = pd.DataFrame(columns=list(_COLUMNS)) if shares is None else shares[list(_COLUMNS)]
    delivered = delivered.assign(month=pd.to_datetime(delivered["month"]))
    seen = published.merge(delivered, on=["month", "site"], how="left")
    if dominated := _dominated(seen):
        return Gate(NAME, False, "site_dominated", {**limits, "sites": dominated})
    missing = sorted(seen.loc[seen["contributing_n"].isna(), "site"].unique())
    if not missing:
        return Gate(NAME, True, "staff_wide_enough", limits)
    vouched = (attested or "").strip()
    said: dict[str, Any] = {**limits, "sites": missing, **({"attested": vouched} if vouched else {})}
    return Gate(NAME, bool(vouched), "staff_attested" if vouched else "staff_unknown", said)


def _dominated(seen: pd.DataFrame) -> list[str]:
    """Sites to be merged with another or withheld."""
    known = seen[seen["contributing_n"].notna()]
    incomplete = known[["largest_share", "two_largest_share"]].isna().any(axis=1)
    too_few = known["contributing_n"] < FEWEST
    too_large = (known["largest_share"] > LARGEST) | (known["two_largest_share"] > TWO_LARGEST)
    return sorted(known.loc[too_few | too_large | incomplete, "site"].unique())


def _published(tables: Sequence[Rounded]) -> pd.DataFrame:
    """Months and sites of which a release shows anything."""
    shown = [
        table.cells.frame.loc[table.published > 0, [table.cells.time, "site"]].set_axis(["month", "site"], axis=1)
        for table in tables
        if "site" in table.cells.dimensions
    ]
    if not shown:
        return pd.DataFrame({"month": pd.Series(dtype="datetime64[us]"), "site": pd.Series(dtype=object)})
    found = pd.concat(shown, ignore_index=True).drop_duplicates()
    return found[found["site"].notna() & (found["site"] != ALL_SITES)]
