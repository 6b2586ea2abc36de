"""The tables of a release in words: what a row counts, what each column means."""

import pandas as pd
import streamlit as st

from oversight import places, sql_file
from oversight.explorer import examples
from oversight.language import translate as _
from oversight.page_parts import tables
from oversight.releases import Release
from oversight.sql_file import SqlFile


def show_dictionary(release: Release) -> None:
    """One table at a time, of the counts tables that this release holds."""
    there = examples.tables(release.database)
    described = {file.name: file for file in sql_file.read_folder(places.QUERIES / "counts") if file.name in there}
    if not described:
        return
    names = {name: f"{name}: {_(file.one('counts'))}" for name, file in described.items()}
    chosen = st.selectbox(_("Table"), list(names), format_func=names.__getitem__, key="dictionary_table")
    _show(described[chosen])
    if others := [f"`{name}`" for name in there if name not in described]:
        st.caption(_("Further tables: {names}. They are described in dictionary.html.").format(names=", ".join(others)))


def _show(file: SqlFile) -> None:
    rows = [
        {_("Column"): column.name, _("Type"): column.type, _("Meaning"): _(column.meaning)} for column in file.columns()
    ]
    tables.show(pd.DataFrame(rows), "dictionary", _(file.one("counts")))
    for note in file.all("note"):
        st.caption(_(note))
