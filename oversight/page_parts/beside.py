"""What may have moved elsewhere: waits, the way to the appointment, the telephone and those who left, as observed.

The same months of the year before the first and after the last introduction, so that the season is the same. Nothing
is calculated here: no sentence says why a figure differs.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd
import streamlit as st

from oversight import answers, facts, measures, units
from oversight.answers import Scope
from oversight.charts.quantities import quantity
from oversight.effects import Effect
from oversight.effects.effect import Question
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import downloads, tables, verdicts
from oversight.page_parts.look import Look
from oversight.questions import cases, periods

FIGURES = (
    ("long_wait_all_share", "value"),
    ("wait_minutes", "median"),
    ("wait_minutes", "p90"),
    ("appointment_lead_days", "median"),
    ("appointment_lead_days", "p90"),
    ("walked_away_share", "value"),
    ("calls_per_1000_households", "value"),
    ("answered_share", "value"),
)
MONTHS = 12
# the head of each column and its months, the second being the first month after them
Columns = tuple[tuple[str, tuple[date, date] | None], ...]


@dataclass(frozen=True)
class Spans:
    """The months before and after; None where there are none."""

    before: tuple[date, date] | None
    after: tuple[date, date] | None


def show(effect: Effect, look: Look) -> None:
    """A table for the sites that introduced something, and one for the others in the same months."""
    about = facts.about(look.snapshot)
    starts = {site: day for site, day in effect.design.starts if day is not None}
    others = tuple(site for site, day in effect.design.starts if day is None)
    if about.first_month is None or about.last_month is None:
        return
    seen = spans(tuple(starts.values()), effect.design.transition, about.first_month, about.last_month)
    st.markdown(
        _(
            "As observed, nothing calculated. Why a figure differs, these figures do not tell. "
            "A dash: no cases, or not recorded."
        )
    )
    if not starts:
        st.markdown(
            _(
                "Without a date of introduction in the months of this measure there is no before and after: "
                "the last months as observed."
            )
        )
        _show(look, ((_("last months"), seen.after),), (), _("All sites"), "all")
        return
    st.markdown(
        _(
            "With appointment and without are not the same people before and after: before the introduction all or "
            "nearly all come without one, afterwards only some. Who left before being called is in no waiting time."
        )
    )
    if seen.after is None:
        st.markdown(_("There are no months yet after the last introduction and its transition."))
    columns = ((_("before"), seen.before), (_("after"), seen.after))
    _show(look, columns, tuple(starts), _("Sites with the appointment system"), "with")
    if others:
        _show(
            look,
            columns,
            others,
            _("For comparison, the same months: sites of which no introduction is recorded"),
            "without",
        )


def spans(starts: tuple[date, ...], transition: int, first: date, last: date) -> Spans:
    """At most twelve months after the last introduction and its transition, and the same months before the first."""
    end = periods.shift(last, 1)
    begin = periods.shift(max(starts), transition) if starts else periods.shift(end, -MONTHS)
    begin = max(begin, periods.shift(end, -MONTHS), first)
    if begin >= end:
        return Spans(None, None)
    years = next((n for n in range(1, 100) if starts and periods.shift(end, -12 * n) <= min(starts)), None)
    before = (periods.shift(begin, -12 * years), periods.shift(end, -12 * years)) if years else None
    return Spans(before if before and before[0] >= first else None, (begin, end))


def _show(look: Look, columns: Columns, sites: tuple[str, ...], heading: str, name: str) -> None:
    names = facts.site_names(look.snapshot)
    frame = table(look.snapshot, columns, sites, look.view, current())
    with st.container(key=f"beside-{name}"):
        named = ", ".join(names.get(site, site) for site in sites)
        st.markdown(f"**{heading}**" + (f": {named}" if named else "") + f"  \n{_said(columns)}")
        if frame.empty:
            st.write(_("Nothing of this topic is recorded for this choice."))
            return
        tables.show(frame, f"beside-{name}", heading)
        st.download_button(
            _("Download these figures (CSV)"),
            downloads.csv_of(look, lambda: frame),
            downloads.file_name_of(look, f"before_after_{name}"),
            downloads.MIME,
            key=f"csv-beside-{name}",
            on_click="ignore",
        )


@lru_cache(maxsize=32)
def table(snapshot: Path, columns: Columns, sites: tuple[str, ...], view: str, _language: str) -> pd.DataFrame:
    """A row per figure and group, with a column for each stretch of months."""
    rows = [
        row for name, of in FIGURES if _may_be_shown(name, view) for row in _rows(snapshot, name, of, columns, sites)
    ]
    return pd.DataFrame(rows)


def _may_be_shown(name: str, view: str) -> bool:
    return measures.find(name).is_public or view == "management"


def _rows(snapshot: Path, name: str, of: str, columns: Columns, sites: tuple[str, ...]) -> list[dict[str, str]]:
    figures = {word: _figures(snapshot, name, of, span, sites) for word, span in columns}
    groups = sorted({group for column in figures.values() for group in column}, key=measures.find(name).place)
    return [
        {
            _("Measure"): verdicts.name(Question(name, of, group or None)),
            **{word: column.get(group, units.NO_VALUE) for word, column in figures.items()},
        }
        for group in groups or [""]
    ]


def _said(columns: Columns) -> str:
    """Which months the columns hold."""
    return " · ".join(f"{word}: {units.show_span(*span) if span else units.NO_VALUE}" for word, span in columns)


def _figures(
    snapshot: Path, name: str, of: str, span: tuple[date, date] | None, sites: tuple[str, ...]
) -> dict[str, str]:
    """The figure of each group in a span, as written; '' where the measure has no groups. Empty: not recorded."""
    if span is None:
        return {}
    answer = answers.ask(snapshot, name, Scope(*span, sites), grain="all")
    if not answer.is_ok:
        return {}
    what = quantity(answer, of)
    rows = zip(answer.frame["segment"], answer.frame[what.column], cases.enough(answer), strict=True)
    return {
        "" if pd.isna(group) else str(group): _written(value, what.unit) if is_enough else tables.too_few()
        for group, value, is_enough in rows
    }


def _written(value: float, unit: str) -> str:
    """The figure; of a share with its sign, since no head of a column holds it."""
    return units.show(value, unit) if unit == "share" else units.show_number(value, unit)
