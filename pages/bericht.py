"""A paper for the council, of the months and figures of this dashboard."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import papers

st.title(_("Report"))
st.write(
    _(
        "Papers for council and committees, with the same figures and sentences as the pages: as PDF that a screen "
        "reader reads out, or as Word file to be worked on."
    )
)

# What is wanted, then the file.
order = papers.pick()
papers.offer(order)

st.header(_("What the papers hold"), anchor=False)
papers.show_kinds()
