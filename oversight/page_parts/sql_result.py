"""The answer to a statement of a reader: as a table, a picture, a file, and an address to cite."""

import streamlit as st

from oversight import units
from oversight.explorer import limits, sentences
from oversight.explorer.reply import Refusal, Table
from oversight.language import translate as _
from oversight.page_parts import sql_chart, sql_frame, sql_link, tables
from oversight.releases import Release


def show(reply: Table | Refusal, statement: str, release: Release) -> None:
    """A table with all that belongs to it, or the sentence why there is none."""
    if isinstance(reply, Refusal):
        _refuse(reply)
        return
    st.markdown(f"**{_counted(reply)}**")
    if reply.rows:
        _table(reply)
        sql_chart.show(sql_frame.typed(reply))
        _download(reply, release)
    _cite(statement, release)


def _refuse(refusal: Refusal) -> None:
    with st.container(key="sql-refused"):
        st.warning(sentences.sentence(refusal))
        if sentences.shows_words_of_database(refusal):
            st.code(refusal.detail, language=None)


def _counted(reply: Table) -> str:
    n = units.show_count(len(reply.rows))
    if not reply.is_cut:
        return _("Rows: {n}").format(n=n)
    text = _(
        "The first {n} rows. There are more: an answer holds at most {rows} rows and 5 MB. Ask more narrowly, or "
        "download the release."
    )
    return text.format(n=n, rows=units.show_count(limits.ROWS))


def _table(reply: Table) -> None:
    is_long = len(reply.rows) > tables.LONGEST_TABLE
    frame = sql_frame.typed(reply) if is_long else sql_frame.written(reply)
    tables.show(frame, "sql", _("Answer to the statement"))


def _download(reply: Table, release: Release) -> None:
    warning = _("SYNTHETIC DEMO DATA").replace(" ", "-") + "_" if release.is_synthetic else ""
    st.download_button(
        _("Download these rows (CSV)"),
        sql_frame.csv(reply, release.is_synthetic),
        f"{warning}{release.version}_sql.csv",
        "text/csv; charset=utf-8",
        key="sql-csv",
        on_click="ignore",
    )


def _cite(statement: str, release: Release) -> None:
    st.markdown(f"**{_('Address of this statement')}**")
    address = sql_link.of_statement(statement, release.version)
    if address is None:
        st.write(
            _("The statement is too long for an address: keep it as a text, with the version {version}.").format(
                version=release.version
            )
        )
        return
    st.code(address, language=None, wrap_lines=True)
    st.caption(
        _("It opens this page with the statement and this release. The statement is asked when the button is pressed.")
    )
