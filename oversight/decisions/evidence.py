"""What the counts say about a point on a given day: figure, finding, signal, and what is missing."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from oversight import (
    answers,
    database,
    facts,
    findings,
    measures,
    observed,
    places,
    protected,
    published,
    rebasing,
    signals,
    units,
)
from oversight.answers import Answer, Scope
from oversight.decisions import figures, same_sites, windows
from oversight.decisions.books import is_release
from oversight.decisions.decision import Tie
from oversight.decisions.windows import Window
from oversight.language import translate as _
from oversight.measures import Measure
from oversight.rebasing import RefusedRebasing
from oversight.signals import Signal

# of more groups nobody reads a signal each
MOST_GROUPS = 6
# the queries of a page run beside each other; DuckDB uses both cores anyway
AT_ONCE = 4


@dataclass(frozen=True)
class Evidence:
    """A measure's last twelve months as they were known on a day.

    `state`: ok, few (too few cases), empty (nothing recorded in them), missing (`missing` names the columns as
    'table.column'), sums_only or withheld (not part of this release). `value`, `period` and `finding` are words for
    readers; `scope` are the months, for links. `course`: the figure by month, as for a small chart.
    """

    measure: str
    segment: str | None
    state: str
    value: str
    period: str
    finding: str
    scope: Scope
    missing: tuple[str, ...] = ()
    signals: tuple[Signal, ...] = field(default=(), compare=False)

    @property
    def is_striking(self) -> bool:
        return any(signal.is_striking for signal in self.signals)

    @property
    def is_told(self) -> bool:
        """Whether there is a figure or at least the knowledge that nothing came in."""
        return self.state in ("ok", "few", "empty")


def of(snapshot: Path, tie: Tie, on: date) -> Evidence:
    """The evidence of one measure."""
    measure = protected.measure(snapshot, tie.measure)
    if is_withheld(snapshot, measure):
        return Evidence(tie.measure, tie.segment, "withheld", "", "", "", Scope())
    window = windows.of(snapshot, tie.measure, on)
    if window.is_empty:
        return _before_any_month(snapshot, tie)
    now = answer(snapshot, tie.measure, window.now)
    if not now.is_ok:
        return _without(tie, now, window)
    found = figures.figures(now, tie)
    state = "ok" if any(figure.has_enough for figure in found) else "few" if found else "empty"
    return Evidence(
        tie.measure,
        tie.segment,
        state,
        figures.text(found),
        units.show_span(window.now.start, window.now.end),
        # never the figures of a part that is not meant
        _finding(snapshot, tie, now, window) if found else findings.nothing(now),
        window.now,
        signals=signals_of(snapshot, tie, on),
    )


def then(snapshot: Path, tie: Tie, on: date) -> Evidence:
    """The same without words, for a day long past: out of the months, so that a year costs no question of its own."""
    measure = protected.measure(snapshot, tie.measure)
    if is_withheld(snapshot, measure):
        return Evidence(tie.measure, tie.segment, "withheld", "", "", "", Scope())
    window = windows.of(snapshot, tie.measure, on)
    if window.is_empty:
        return _before_any_month(snapshot, tie)
    rows = by_month(snapshot, tie.measure).frame
    first, end = str(window.now.start), str(window.now.end)
    rows = rows[(rows["period"] >= first) & (rows["period"] < end)]
    if rows.empty:
        now = answer(snapshot, tie.measure, window.now)
        return (
            _without(tie, now, window)
            if not now.is_ok
            else Evidence(tie.measure, tie.segment, "empty", "", "", "", window.now)
        )
    return Evidence(tie.measure, tie.segment, "ok", "", "", "", window.now, signals=signals_of(snapshot, tie, on))


def answer(snapshot: Path, name: str, scope: Scope) -> Answer:
    return answers.ask(snapshot, name, scope, grain="all")


def by_month(snapshot: Path, name: str) -> Answer:
    """All months of a measure: asked once for every day that somebody looks back from."""
    return answers.ask(snapshot, name, grain="month")


def ask_ahead(snapshot: Path, names: Iterable[str], on: date) -> None:
    """Ask all that will be needed, several questions at a time; the answers are kept."""
    if facts.about(snapshot).last_month is None:
        return
    wanted = [name for name in dict.fromkeys(names) if not is_withheld(snapshot, protected.measure(snapshot, name))]
    database.open_snapshot(snapshot)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _asked in pool.map(lambda name: _ask_all(snapshot, name, on), wanted):
            pass


def _ask_all(snapshot: Path, name: str, on: date) -> None:
    window = windows.of(snapshot, name, on)
    if measures.find(name).shape != "breakdown":
        by_month(snapshot, name)
    answer(snapshot, name, Scope() if window.is_empty else window.now)
    if window.before and not window.is_empty:
        answer(snapshot, name, window.before)


def is_withheld(snapshot: Path, measure: Measure) -> bool:
    """Whether a release does not hold the measure: it is not public, or its counts are not in it."""
    held_as = protected.published(measure)
    if held_as is not None and not held_as.is_published:
        return True
    if not is_release(snapshot):
        return False
    held = _tables(snapshot)
    needed = {table for table in _counts_tables() if table in measure.file.statement.replace("(", " ").split()}
    return not measure.is_public or not needed <= held


@lru_cache(maxsize=8)
def _tables(snapshot: Path) -> frozenset[str]:
    return database.tables(database.open_snapshot(snapshot))


@lru_cache(maxsize=1)
def _counts_tables() -> frozenset[str]:
    return frozenset(path.stem for path in (places.QUERIES / "counts").glob("*.sql"))


def _before_any_month(snapshot: Path, tie: Tie) -> Evidence:
    """No whole month was over: nothing is recorded so far, unless the columns were never delivered at all."""
    ever = answer(snapshot, tie.measure, Scope())
    if ever.state in ("not_recorded", "sums_only"):
        return _without(tie, ever, Window(None, None))
    told = _("No whole month is recorded up to this day.")
    return Evidence(tie.measure, tie.segment, "empty", "", "", told, Scope())


def _without(tie: Tie, now: Answer, window: Window) -> Evidence:
    states = {state: state for state in ("empty", "sums_only", "withheld")}
    return Evidence(
        tie.measure,
        tie.segment,
        states.get(now.state, "missing"),
        "",
        units.show_span(window.now.start, window.now.end) if window.now.start else "",
        findings.compare(now)[0].text,
        window.now,
        now.missing,
    )


def _finding(snapshot: Path, tie: Tie, now: Answer, window: Window) -> str:
    """What the figures say, compared with the twelve months before where both are of the same months and sites."""
    before = answer(snapshot, tie.measure, window.before) if window.before else None
    if before is not None and not _is_comparable(snapshot, tie.measure, window):
        before = None
    names = facts.site_names(snapshot)
    told = findings.compare(figures.part_of(now, tie), before and figures.part_of(before, tie), names)
    return " ".join(finding.text for finding in told)


def _is_comparable(snapshot: Path, name: str, window: Window) -> bool:
    """Whether no month of both years is without records, and every site is there from the first to the last."""
    measure = protected.measure(snapshot, name)
    if measure.minimum_n == 1:
        # one case is enough for a figure: a month without any is usual
        return True
    if window.before is None or window.before.start is None or window.end is None:
        return False
    if not same_sites.are_throughout(snapshot, measure, window.before.start, window.end):
        return False
    # the parts of a whole are shares: a month less does not shift them
    return measure.shape == "breakdown" or _holds_every_month(snapshot, measure, window.before.start)


def _holds_every_month(snapshot: Path, measure: Measure, start: date) -> bool:
    """Whether there is a figure for each of the two years' months, or quarters."""
    step = windows.LENGTHS[measure.finest_grain]
    held = {pd.Timestamp(period).date() for period in by_month(snapshot, measure.name).frame["period"]}
    return {windows.shift(start, n) for n in range(0, 2 * windows.YEAR, step)} <= held


@lru_cache(maxsize=2048)
def signals_of(snapshot: Path, tie: Tie, on: date) -> tuple[Signal, ...]:
    """The signals of the last whole month that was over on this day; none of parts that are not meant."""
    measure, window = protected.measure(snapshot, tie.measure), windows.of(snapshot, tie.measure, on)
    if measure.shape == "breakdown" or measure.finest_grain != "month" or window.is_empty:
        return ()
    asked = by_month(snapshot, tie.measure)
    try:
        decided = rebasing.decisions_for(tie.measure)
    except RefusedRebasing:
        # said where signals are explained; until it is put right there are none
        return ()
    begin, _end = observed.whole_months(snapshot, tie.measure)
    found = signals.signals(
        asked, begin=begin, end=window.end, rebasings=decided, target=published.target_for(tie.measure)
    )
    meant = tuple(signal for signal in found if tie.segment in (None, signal.series.segment))
    return meant if len(meant) <= MOST_GROUPS else ()
