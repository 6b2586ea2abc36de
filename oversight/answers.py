"""Ask a measure: a question and a scope in, an answer with its meaning out."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import database, places, protected, ripening, sql_file
from oversight.measures import Measure
from oversight.sql_file import SqlFile

# (contract table, column) pairs
Columns = frozenset[tuple[str, str]]
GRAINS = ("month", "quarter", "year", "all")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
# a histogram and a life table can be asked for their figures or for the whole picture
PICTURES = {"histogram": "histogram_bins", "lifetable": "lifetable_curve"}


@dataclass(frozen=True)
class Scope:
    """What the reader looks at: months from `start` up to but not including `end`, and sites (none: all)."""

    start: date | None = None
    end: date | None = None
    sites: tuple[str, ...] = ()

    def whole(self, grain: str) -> "Scope":
        """Only the quarters or years that lie in it from the first to the last day."""
        # so many months on, only the first month of a period is still in its period
        start = self.start and _beginning(_later(self.start, _MONTHS[grain] - 1), grain)
        return Scope(start, self.end and _beginning(self.end, grain), self.sites)

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it touches; none where it is open at an end."""
        if self.start is None or self.end is None:
            return frozenset()
        return frozenset(range(self.start.year, (self.end - timedelta(days=1)).year + 1))

    def of_all_sites(self) -> "Scope":
        """The same months at all sites."""
        return Scope(self.start, self.end)

    def before(self, month: date) -> "Scope":
        """Only the months of it that lie before this one."""
        return Scope(self.start, min(self.end or month, month), self.sites)


@dataclass(frozen=True)
class Answer:
    """The rows of a measure in a scope, and all that is needed to understand, check and cite them.

    `frame` has the columns of the shape's file in queries/shapes/, one row per period, site and segment.
    `state` is 'ok', 'empty' (nothing in this scope), 'not_recorded' (a column was not delivered for this scope:
    `missing` names it), 'sums_only' (here the source only adds up, and this cannot be taken from sums) or 'withheld'
    (the release does not hold it: `measure.published` says why).

    A release may hold a measure less finely than it was asked: `scope` and `parameters` are what was answered.
    """

    measure: Measure
    scope: Scope
    frame: pd.DataFrame = field(compare=False, hash=False)
    state: str
    query: str
    parameters: dict[str, Any] = field(compare=False, hash=False)
    variant: str | None = None
    missing: tuple[str, ...] = ()

    @property
    def is_ok(self) -> bool:
        return self.state == "ok"


def ask(
    snapshot: Path,
    name: str,
    scope: Scope = Scope(),
    *,
    grain: str = "month",
    by_site: bool = False,
    variant: str | None = None,
    picture: bool = False,
) -> Answer:
    """Ask one measure. Raises measures.UnknownMeasure, and LookupError for an unknown variant.

    Answers are kept by snapshot (or release) and question: neither ever changes, so nothing can be stale.
    Treat the frame as read-only.
    """
    if grain not in GRAINS:
        raise ValueError(f"unknown grain {grain!r}, known: {', '.join(GRAINS)}")
    measure = protected.measure(snapshot, name)
    if (held := protected.published(measure)) and not held.by_site:
        scope, by_site = scope.of_all_sites(), False
    if measure.finest_grain != "month":
        scope, grain = scope.whole(measure.finest_grain), max(grain, measure.finest_grain, key=GRAINS.index)
    if unripe := ripening.first_unripe_month(snapshot, measure):
        scope = scope.before(_beginning(unripe, grain))
    return _ask(snapshot, measure, scope, grain, by_site, variant, picture)


@lru_cache(maxsize=1024)
def _ask(
    snapshot: Path, measure: Measure, scope: Scope, grain: str, by_site: bool, variant: str | None, picture: bool
) -> Answer:
    query = statement(measure, picture=picture)
    values = _values(measure, query, scope, grain, by_site, variant)
    held = protected.published(measure)
    if held and not held.is_published:
        nothing = _nothing(measure, picture)
        state, missing = _state(snapshot, measure, scope, variant, nothing)
        return Answer(measure, scope, nothing, state if missing else "withheld", query, values, variant, missing)
    frame = _in_order(measure, database.run(database.open_snapshot(snapshot), query, values))
    if held and not picture:
        frame = _without_few(frame)
    state, missing = _state(snapshot, measure, scope, variant, frame)
    return Answer(measure, scope, frame, state, query, values, variant, missing)


def _nothing(measure: Measure, picture: bool) -> pd.DataFrame:
    """No row in the columns of the shape: what is withheld is not even asked."""
    return pd.DataFrame(columns=[column.name for column in _shape(measure, picture).columns()])


def _without_few(frame: pd.DataFrame) -> pd.DataFrame:
    """Of rounded counts, nine in ten is known only out of many cases."""
    if "p90" not in frame:
        return frame
    return frame.assign(p90=frame["p90"].where(frame["n"] >= protected.FEWEST_FOR_NINE_IN_TEN))


def _in_order(measure: Measure, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with the segments of a period and site in the order of the header."""
    if frame["segment"].isna().all():
        return frame
    places = frame["segment"].map(measure.place, na_action="ignore")
    sorted_rows = frame.assign(place=places).sort_values(["period", "site", "place"], kind="stable")
    return sorted_rows.drop(columns="place").reset_index(drop=True)


def statement(measure: Measure, *, picture: bool = False) -> str:
    """The measure inside its shape: one SELECT that anyone can run on a snapshot or release."""
    shape = _shape(measure, picture)
    inner = "\n".join(f"    {line}".rstrip() for line in measure.file.statement.splitlines())
    head, rest = f"WITH measure AS (\n{inner}\n)", shape.statement
    return f"{head},\n\n{rest.removeprefix('WITH ')}" if rest.startswith("WITH ") else f"{head}\n\n{rest}"


def _shape(measure: Measure, picture: bool) -> SqlFile:
    name = PICTURES[measure.shape] if picture else measure.shape
    return sql_file.read(places.QUERIES / "shapes" / f"{name}.sql")


def _values(
    measure: Measure, query: str, scope: Scope, grain: str, by_site: bool, variant: str | None
) -> dict[str, Any]:
    possible: dict[str, Any] = {
        "grain": grain,
        "by_site": by_site,
        "from": scope.start,
        "to": scope.end,
        "sites": list(scope.sites) or None,
        "over": measure.over,
        "step": measure.step,
        "within": measure.within,
        **measure.parameter_values(variant),
    }
    needed = database.parameters(query)
    return {name: possible[name] for name in needed}


def _state(
    snapshot: Path, measure: Measure, scope: Scope, variant: str | None, frame: pd.DataFrame
) -> tuple[str, tuple[str, ...]]:
    """Why there is no figure, judged by what was delivered for these months and sites."""
    if not frame.empty:
        return "ok", ()
    here, needs = delivered_in_scope(snapshot, scope), measure.needs_of(variant)
    if any(alternative <= here for alternative in needs):
        return "empty", ()
    absent = _nearest_absence(needs, here, delivered_columns(snapshot))
    missing = tuple(sorted(f"{table}.{column}" for table, column in absent))
    if _sums_speak_instead(measure, needs, here):
        return "sums_only", missing
    return ("not_recorded" if missing else "empty"), missing


def _sums_speak_instead(measure: Measure, needs: tuple[Columns, ...], here: Columns) -> bool:
    """Whether there are sums, and no column of theirs could answer: else it is that column that is missing."""
    sums = measure.sums_only and measure.sums_only[0]
    return sums in _tables(here) and not any(sums in _tables(alternative) for alternative in needs)


def _nearest_absence(needs: tuple[Columns, ...], here: Columns, anywhere: Columns) -> Columns:
    """Of the alternative with most tables here and fewest columns missing: these columns.

    A column is missing if its table has records here without it, or if nobody ever delivered it.
    """
    tables = _tables(here)
    absences = [
        (
            len(_tables(alternative) - tables),
            frozenset(c for c in alternative - here if c[0] in tables or c not in anywhere),
        )
        for alternative in needs
    ]
    return min(absences, key=lambda absence: (absence[0], len(absence[1])))[1]


def _tables(columns: Columns) -> frozenset[str]:
    return frozenset(table for table, _ in columns)


@lru_cache(maxsize=128)
def delivered_in_scope(snapshot: Path, scope: Scope) -> Columns:
    """The (contract table, column) pairs delivered for the months and sites of a scope."""
    query = sql_file.read(places.QUERIES / "delivered_in_scope.sql").statement
    values = {"from": scope.start, "to": scope.end, "sites": list(scope.sites) or None}
    return _pairs(database.run(database.open_snapshot(snapshot), query, values))


@lru_cache(maxsize=8)
def delivered_columns(snapshot: Path) -> Columns:
    """The (contract table, column) pairs that at least one import delivered."""
    query = sql_file.read(places.QUERIES / "delivered_columns.sql").statement
    return _pairs(database.run(database.open_snapshot(snapshot), query, {}))


def _pairs(frame: pd.DataFrame) -> Columns:
    return frozenset(zip(frame["table_name"], frame["column_name"], strict=True))


def _beginning(month: date, grain: str) -> date:
    """The first month of the period in which this month lies: a period that is ripe in part is not shown."""
    return {"quarter": _quarter_of(month), "year": date(month.year, 1, 1)}.get(grain, month)


def _later(month: date, n: int) -> date:
    years, index = divmod(month.month - 1 + n, 12)
    return date(month.year + years, index + 1, 1)


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
