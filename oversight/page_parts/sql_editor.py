"""The field in which readers write a statement, the examples to begin with, and the button that asks."""

import time
from pathlib import Path

import streamlit as st
from babel.numbers import format_decimal

from oversight import language, units
from oversight.explorer import allowance, examples, limits, pool
from oversight.explorer.reply import Refusal, Table
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import sql_link, sql_result
from oversight.releases import Release

_STATEMENT, _EXAMPLE, _REPLY, _ASKED_AT = "sql_statement", "sql_example", "sql_reply", "sql_asked_at"
_HEIGHT = 260


def show_sql(release: Release) -> None:
    """Write, ask, see: one statement on this release."""
    if not limits.can_be_held():
        st.write(
            _("Statements cannot be answered on this server. All tables can be downloaded and asked at home instead.")
        )
        return
    sql_link.adopt(_STATEMENT)
    _pick_example(release.database)
    if _form():
        statement = str(st.session_state[_STATEMENT])
        sql_link.keep(statement)
        st.session_state[_REPLY] = (release.version, statement, _ask(release.database, statement))
    version, statement, reply = st.session_state.get(_REPLY, (None, "", None))
    # an answer of another release would be taken for one of this
    if version == release.version:
        sql_result.show(reply, statement, release)


def _form() -> bool:
    with st.form("sql", border=False):
        st.text_area(
            _("Statement in SQL"),
            key=_STATEMENT,
            height=_HEIGHT,
            placeholder="SELECT month, site, n FROM contact_counts",
            help=_limits(),
        )
        return bool(st.form_submit_button(_("Ask"), type="primary"))


def _limits() -> str:
    text = _(
        "One SELECT in the language of DuckDB on the tables of this release. It may run {seconds} seconds and give "
        "{rows} rows. What was asked is written down, not who asked."
    )
    return text.format(
        seconds=format_decimal(limits.SECONDS, locale=units.LOCALES[current()]), rows=units.show_count(limits.ROWS)
    )


def _pick_example(database: Path) -> None:
    """Choosing an example writes it into the field; what stood there is gone."""
    written = {f"example:{file.name}": file for file in examples.written(database)}
    measured = {measure.name: measure for measure in examples.measured(database)}
    questions = {
        **{code: _(file.one("question")) for code, file in written.items()},
        **{name: f"{_(measure.question)} ({name})" for name, measure in measured.items()},
    }

    spoken = current()

    def write() -> None:
        # what follows a choice is done before the page speaks any language
        language.use(spoken)
        code = st.session_state.get(_EXAMPLE)
        if code in written:
            st.session_state[_STATEMENT] = examples.of_file(written[code])
        elif code in measured:
            st.session_state[_STATEMENT] = examples.of_measure(database, measured[code])

    st.selectbox(
        _("Begin with an example"),
        list(questions),
        index=None,
        format_func=questions.__getitem__,
        key=_EXAMPLE,
        on_change=write,
        placeholder=_("choose a question"),
        help=_("Questions that are often asked, and the query of each figure on these pages with its values put in."),
    )


def _ask(database: Path, statement: str) -> Table | Refusal:
    """Ask the pool, unless this reader has asked very often just now."""
    now = time.monotonic()
    asked_at = allowance.recent(st.session_state.get(_ASKED_AT, ()), now)
    if not allowance.may_ask(asked_at, now):
        return Refusal("too_often")
    st.session_state[_ASKED_AT] = (*asked_at, now)
    with st.spinner(_("Asking …"), show_time=False):
        return pool.shared().ask(database, statement)
