"""The tables of a release in words: what a row counts, what each column means."""

import pandas as pd
import streamlit as st

from oversight.explorer import examples
from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.publication import table_texts
from oversight.publication.table_texts import Table
from oversight.releases import Release


def show_dictionary(release: Release) -> None:
    """One table at a time, of those that this release holds."""
    there = examples.tables(release.database)
    described = {name: table for name, table in table_texts.all_tables().items() if name in there}
    names = {name: f"{name}: {_(table.title)}" for name, table in described.items()}
    chosen = st.selectbox(_("Table"), list(names), format_func=names.__getitem__, key="dictionary_table")
    _show(described[chosen])


def _show(table: Table) -> None:
    rows = [{_("Column"): one.name, _("Type"): one.type, _("Meaning"): _(one.meaning)} for one in table.columns]
    tables.show(pd.DataFrame(rows), "dictionary", _(table.title))
    for note in table.notes:
        st.caption(_(note))
