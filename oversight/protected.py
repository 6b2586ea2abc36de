"""What a release says of its own protection: what it withholds, how finely it publishes, how far sums may deviate."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd

from oversight import database, measures, places, sql_file
from oversight.measures import Measure

# every count of a release is a multiple of it
BASE = 5
# figures out of fewer published cases: of shares and rates none, then with a warning; of durations none; nine in ten
FEWEST_FOR_A_SHARE, FEWEST_WITHOUT_WARNING = 50, 100
FEWEST_FOR_A_MEDIAN, FEWEST_FOR_NINE_IN_TEN = 30, 200
_GRAINS = ("month", "quarter", "year")


@dataclass(frozen=True)
class Published:
    """How a release publishes one measure. `reason`: why not at all, or why not finer; None: as fine as counted."""

    is_published: bool
    finest: str
    by_site: bool
    reason: str | None


@dataclass(frozen=True)
class ProtectedMeasure(Measure):
    """A measure as a release holds it. `largest_deviation`: how far the sums of its counts lie from the true ones."""

    published: Published
    largest_deviation: float
    usual_deviation: float
    # the years in which a release counts a code under 'other'
    merged: tuple[tuple[int, str], ...] = ()

    def blurred(self, years: frozenset[int]) -> frozenset[str]:
        merged = {code: {year for year, of_year in self.merged if of_year == code} for _year, code in self.merged}
        codes = {code for code, found in merged.items() if years & found and years - found}
        # what 'other' holds then differs from year to year as well
        return frozenset(codes | {"other"}) if codes else frozenset()

    @property
    def minimum_n(self) -> int:
        return max(super().minimum_n, _fewest(self))

    @property
    def warned_below(self) -> int:
        return FEWEST_WITHOUT_WARNING if self.shape in ("rate", "breakdown") else 0

    @property
    def finest_grain(self) -> str:
        return max(super().finest_grain, self.published.finest, key=_GRAINS.index)

    @property
    def deviation(self) -> float:
        return self.largest_deviation

    @property
    def mean_deviation(self) -> float:
        return self.usual_deviation


def _fewest(measure: Measure) -> int:
    """The fewest published cases behind a figure; of a duration with a promise or threshold, also behind its share."""
    if measure.shape == "count":
        return 0
    is_of_durations = measure.shape in ("histogram", "lifetable")
    has_share = measure.over is not None or measure.within is not None
    return FEWEST_FOR_A_MEDIAN if is_of_durations and not has_share else FEWEST_FOR_A_SHARE


@lru_cache(maxsize=8)
def is_release(snapshot: Path) -> bool:
    """Whether this database holds protected counts. Raises NotASnapshot."""
    about = _rows(snapshot, "about")
    return ("kind", "release") in set(zip(about["key"], about["value"], strict=True))


@lru_cache(maxsize=1024)
def measure(snapshot: Path, name: str) -> Measure:
    """The measure as this snapshot or release holds it. Raises measures.UnknownMeasure."""
    found = measures.find(name)
    if not is_release(snapshot):
        return found
    # what a release does not name it does not hold
    published = _published(snapshot).get(name, Published(False, "month", False, "not_in_release"))
    largest, mean = _deviations(snapshot, found)
    return ProtectedMeasure(found.file, published, largest, mean, _merged(snapshot, name))


def published(measure: Measure) -> Published | None:
    """How a release publishes it; None: this is no release, and it is as fine as it is counted."""
    return measure.published if isinstance(measure, ProtectedMeasure) else None


def notes(snapshot: Path, name: str) -> tuple[tuple[str, str], ...]:
    """What else a release says of a measure: (code, detail)."""
    if not is_release(snapshot):
        return ()
    rows = _rows(snapshot, "release/published_notes")
    own = rows[rows["measure"] == name]
    return tuple((note, detail or "") for note, detail in zip(own["note"], own["detail"].fillna(""), strict=True))


def _merged(snapshot: Path, name: str) -> tuple[tuple[int, str], ...]:
    """(2024, 'fax'), (2024, 'referral') out of '2024: fax, referral'."""
    details = [detail.split(": ", 1) for note, detail in notes(snapshot, name) if note == "merged"]
    return tuple((int(year), code) for year, codes in details for code in codes.split(", "))


def rounding(snapshot: Path) -> pd.DataFrame:
    """How far the sums of each table deviate; columns as in queries/release/rounding.sql."""
    return _rows(snapshot, "release/rounding")


def quality_findings(snapshot: Path) -> pd.DataFrame:
    """What stood out when the release was made; columns as in queries/release/quality_findings.sql."""
    return _rows(snapshot, "release/quality_findings")


def _deviations(snapshot: Path, measure: Measure) -> tuple[float, float]:
    """The largest and the mean deviation of the tables that a measure reads; never below that of a single cell.

    Of a table with few figures neither was worked out: then the largest of all tables holds, and there is no mean.
    """
    words = set(re.findall(r"\w+", measure.file.statement))
    rows = rounding(snapshot).astype({"largest": float, "mean": float})
    own = rows[rows["table_name"].isin(words)]
    if own.empty:
        return float(BASE), float(BASE)
    largest, mean = own[["largest", "mean"]].max(skipna=False)
    return float(np.nanmax([BASE, largest if largest == largest else rows["largest"].max()])), float(mean)


@lru_cache(maxsize=8)
def _published(snapshot: Path) -> dict[str, Published]:
    rows = _rows(snapshot, "release/published_measures")
    return {
        str(row.measure): Published(
            bool(row.is_published),
            str(row.finest),
            bool(row.by_site),
            row.reason if isinstance(row.reason, str) else None,
        )
        for row in rows.itertuples()
    }


@lru_cache(maxsize=32)
def _rows(snapshot: Path, name: str) -> pd.DataFrame:
    statement = sql_file.read(places.QUERIES / f"{name}.sql").statement
    return database.run(database.open_snapshot(snapshot), statement, {})
