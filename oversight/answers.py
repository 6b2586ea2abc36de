"""Ask a measure: a question and a scope in, an answer with its meaning out."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from oversight import database, measures, places, sql_file
from oversight.measures import Measure

GRAINS = ("month", "quarter", "year", "all")
# a histogram and a life table can be asked for their figures or for the whole picture
PICTURES = {"histogram": "histogram_bins", "lifetable": "lifetable_curve"}


@dataclass(frozen=True)
class Scope:
    """What the reader looks at: months from `start` up to but not including `end`, and sites (none: all)."""

    start: date | None = None
    end: date | None = None
    sites: tuple[str, ...] = ()

    def whole_quarters(self) -> "Scope":
        """Only the quarters that lie in it from the first to the last day."""
        # two months on, only the first month of a quarter is still in its quarter
        start = self.start and _quarter_of(self.start + timedelta(days=62))
        return Scope(start, self.end and _quarter_of(self.end), self.sites)


@dataclass(frozen=True)
class Answer:
    """The rows of a measure in a scope, and all that is needed to understand, check and cite them.

    `frame` has the columns of the shape's file in queries/shapes/, one row per period, site and segment.
    `state` is 'ok', 'empty' (nothing in this scope), 'not_recorded' (a column was never delivered: `missing`
    names it) or 'sums_only' (the source only adds up, and this cannot be taken from sums).
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

    Answers are kept by snapshot and question: a snapshot never changes, so nothing can be stale.
    Treat the frame as read-only.
    """
    if grain not in GRAINS:
        raise ValueError(f"unknown grain {grain!r}, known: {', '.join(GRAINS)}")
    measure = measures.find(name)
    if measure.finest_grain == "quarter":
        scope, grain = scope.whole_quarters(), "quarter" if grain == "month" else grain
    return _ask(snapshot, measure, scope, grain, by_site, variant, picture)


@lru_cache(maxsize=1024)
def _ask(
    snapshot: Path, measure: Measure, scope: Scope, grain: str, by_site: bool, variant: str | None, picture: bool
) -> Answer:
    query = statement(measure, picture=picture)
    values = _values(measure, query, scope, grain, by_site, variant)
    frame = database.run(database.open_snapshot(snapshot), query, values)
    state, missing = _state(snapshot, measure, variant, frame)
    return Answer(measure, scope, frame, state, query, values, variant, missing)


def statement(measure: Measure, *, picture: bool = False) -> str:
    """The measure inside its shape: one SELECT that anyone can run on a snapshot or release."""
    name = PICTURES[measure.shape] if picture else measure.shape
    shape = sql_file.read(places.QUERIES / "shapes" / f"{name}.sql")
    inner = "\n".join(f"    {line}".rstrip() for line in measure.file.statement.splitlines())
    head, rest = f"WITH measure AS (\n{inner}\n)", shape.statement
    return f"{head},\n\n{rest.removeprefix('WITH ')}" if rest.startswith("WITH ") else f"{head}\n\n{rest}"


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
        "within": measure.within,
        **measure.parameter_values(variant),
    }
    needed = database.parameters(query)
    return {name: possible[name] for name in needed}


def _state(snapshot: Path, measure: Measure, variant: str | None, frame: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    if not frame.empty:
        return "ok", ()
    delivered = delivered_columns(snapshot)
    needs = measure.needs_of(variant)
    if any(alternative <= delivered for alternative in needs):
        return "empty", ()
    nearest = min(needs, key=lambda alternative: len(alternative - delivered))
    missing = tuple(sorted(f"{table}.{column}" for table, column in nearest - delivered))
    has_sums = measure.sums_only is not None and any(table == measure.sums_only[0] for table, _ in delivered)
    return ("sums_only" if has_sums else "not_recorded"), missing


@lru_cache(maxsize=8)
def delivered_columns(snapshot: Path) -> frozenset[tuple[str, str]]:
    """The (contract table, column) pairs that at least one import delivered."""
    query = sql_file.read(places.QUERIES / "delivered_columns.sql").statement
    frame = database.run(database.open_snapshot(snapshot), query, {})
    return frozenset(zip(frame["table_name"], frame["column_name"], strict=True))


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
