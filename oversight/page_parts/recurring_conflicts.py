"""Topics that come back more often than is usual for them: where, how often, what was done, and the level since."""

from typing import Any

import pandas as pd
import streamlit as st

from oversight import codes, facts, places, sql_file, units
from oversight.explorer.literals import literal
from oversight.language import translate as _
from oversight.page_parts import council_points, tables
from oversight.page_parts.asked import ask, told
from oversight.page_parts.look import Look
from oversight.page_parts.periods import shift
from oversight.sql_file import SqlFile

NAME = "recurring_conflicts"
# the twelve months looked at, and as many before them as tell what is usual
MONTHS_NEEDED = 24


def show(look: Look) -> None:
    """The question, one sentence, and a row per topic and place. What is counted by month is for the management."""
    query = sql_file.read(places.QUERIES / f"{NAME}.sql")
    with st.container(key=f"question-{NAME}"):
        st.header(_(query.one("question")), anchor=NAME)
        council_points.show_codes(tuple(query.one("serves").split()))
        reason = _why_not(look)
        found = pd.DataFrame() if reason else _found(look)
        with st.container(key=f"finding-{NAME}"):
            st.markdown(reason or _sentence(look, found))
        if not found.empty:
            tables.show(_readable(look, found), NAME, _(query.one("question")))
            st.caption(" ".join([_reservation(), _no_list(look)]).strip())
        if not reason:
            _details(look, query)


def _found(look: Look) -> pd.DataFrame:
    return facts.ask(look.snapshot, NAME, to=look.now.end, sites=look.now.sites or None)


def _why_not(look: Look) -> str:
    """Why nothing is told; empty: it is."""
    if look.view != "management":
        return _(
            "Which topics come back is judged by month and site. That is finer than what is published; the management "
            "sees it. What the topics are stands above, by quarter."
        )
    topics = ask("reaction_concern_share", look)
    if topics.now.state == "not_recorded":
        return told(topics)[0].text
    if _months_recorded(look) < MONTHS_NEEDED:
        return _("Not known yet: what is usual for a topic shows only after two years of records.")
    return ""


def _months_recorded(look: Look) -> int:
    """Months from the first reaction to the end of the choice."""
    coverage = facts.ask(look.snapshot, "coverage_by_source")
    months = coverage.loc[coverage["table_name"] == "complaints", ["first_month", "last_month"]]
    if months.empty:
        return 0
    first, end = months["first_month"].min(), look.now.end or shift(months["last_month"].max(), 1)
    return int((end.year - first.year) * 12 + end.month - first.month)


def _sentence(look: Look, found: pd.DataFrame) -> str:
    if found.empty:
        return _("In the last twelve months no topic came up more often than is usual for it.")
    topics = ", ".join(dict.fromkeys(_("“{meaning}”").format(meaning=codes.label(code)) for code in found["concern"]))
    last_month = found["last_month"].iloc[0]
    message = _("In the twelve months to {month} these topics came up more often than is usual for them: {topics}.")
    return message.format(month=units.show_month(last_month), topics=topics)


def _reservation() -> str:
    return _("That a level changed after a measure does not say that the measure was the reason.")


def _no_list(look: Look) -> str:
    """What is said where no list of measures is recorded at all."""
    measures = ask("measures_taken_n", look)
    return told(measures)[0].text if measures.now.state == "not_recorded" else ""


def _readable(look: Look, found: pd.DataFrame) -> pd.DataFrame:
    names = facts.site_names(look.snapshot)
    return pd.DataFrame([_row(row, names) for row in found.itertuples()])


def _row(row: Any, names: dict[str, str]) -> dict[str, str]:
    return {
        _("Topic"): codes.label(row.concern),
        _("Where"): names.get(row.site) or codes.label(row.site),
        _("Months above usual"): _months_above(row),
        _("Measure taken"): _measure(row),
        _("Named in twelve months"): units.show_count(row.seen),
        _("Usual in twelve months"): units.show_count(row.usual),
        _("Before it, per month"): units.show_number(row.level_before, "per_month"),
        _("Since, per month"): units.show_number(row.level_since, "per_month"),
    }


def _months_above(row: Any) -> str:
    if not row.is_year_above:
        return _("{months} of 12").format(months=row.months_above)
    return _("{months} of 12, and the year as a whole").format(months=row.months_above)


def _measure(row: Any) -> str:
    if pd.isna(row.taken_on):
        return _("none recorded")
    number = f", {row.reference}" if isinstance(row.reference, str) else ""
    return f"{codes.label(row.kind)}, {units.show_day(row.taken_on.date())}{number}"


def _details(look: Look, query: SqlFile) -> None:
    box = st.expander(_("Definition and query"), key=f"details-{NAME}", on_change="rerun")
    if box.open:
        with box:
            st.markdown("\n".join(f"- {_(note)}" for note in query.all("note")))
            st.code(query.statement, language="sql")
            st.code(f"$sites = {literal(list(look.now.sites) or None)}\n$to = {literal(look.now.end)}", language=None)
