"""Topics that come back more often than is usual for them, on a page."""

import pandas as pd
import streamlit as st

from oversight import places, sql_file
from oversight.explorer.literals import literal
from oversight.language import translate as _
from oversight.page_parts import council_points, tables
from oversight.questions import recurring_conflicts
from oversight.questions.look import Look
from oversight.questions.recurring_conflicts import NAME
from oversight.sql_file import SqlFile


def show(look: Look) -> None:
    """The question, one sentence, and a row per topic and place. What is counted by month is for the management."""
    query = sql_file.read(places.QUERIES / f"{NAME}.sql")
    with st.container(key=f"question-{NAME}"):
        st.header(_(query.one("question")), anchor=NAME)
        council_points.show_codes(tuple(query.one("serves").split()))
        reason = recurring_conflicts.why_not(look)
        found = pd.DataFrame() if reason else recurring_conflicts.found(look)
        with st.container(key=f"finding-{NAME}"):
            st.markdown(reason or recurring_conflicts.sentence(look, found))
        if not found.empty:
            tables.show(recurring_conflicts.readable(look, found), NAME, _(query.one("question")))
            st.caption(" ".join([recurring_conflicts.reservation(), recurring_conflicts.no_list(look)]).strip())
        if not reason:
            _details(look, query)


def _details(look: Look, query: SqlFile) -> None:
    box = st.expander(_("Definition and query"), key=f"details-{NAME}", on_change="rerun")
    if box.open:
        with box:
            st.markdown("\n".join(f"- {_(note)}" for note in query.all("note")))
            st.code(query.statement, language="sql")
            st.code(f"$sites = {literal(list(look.now.sites) or None)}\n$to = {literal(look.now.end)}", language=None)
