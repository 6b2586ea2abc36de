"""The data themselves: to download, to look up, to cite, and to ask in one's own words."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import release_lines
from oversight.page_parts.dictionary import show_dictionary
from oversight.page_parts.release_card import show_card, show_rounding
from oversight.page_parts.release_choice import pick_release
from oversight.page_parts.release_files import show_files
from oversight.page_parts.release_list import show_changes, show_releases
from oversight.page_parts.sql_editor import show_sql

st.title(_("Data"))
st.write(
    _(
        "Every figure of the public dashboard can be worked out again from these tables. They hold numbers of cases, "
        "no person and no single case."
    )
)
release = pick_release()
if release:
    release_lines.show_everywhere(release.database)
    st.header(_("This release"), anchor="release")
    show_card(release)

    st.header(_("Download"), anchor="download")
    show_files(release)

    # The same process for everybody: what is asked here holds nothing but the release.
    st.header(_("Ask the data yourself"), anchor="sql")
    st.write(
        _("A statement in SQL is answered from the tables of this release. Choose an example, change it, and ask.")
    )
    show_sql(release)

    st.header(_("What the tables and columns mean"), anchor="dictionary")
    show_dictionary(release)

    st.header(_("What rounding means"), anchor="rounding")
    show_rounding()

    st.header(_("All releases"), anchor="releases")
    show_releases(release.folder.parent)
    show_changes(release)
