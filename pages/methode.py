"""How the figures come about, how good the records are, and what the figures cannot tell."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import cards, glossary, pick_scope, quality, tables, what_is_withheld

st.title(_("Method and data quality"))
look = pick_scope()

st.header(_("What these figures cannot tell"), anchor=False)
st.markdown(quality.limits())

# Of a release: what is not in it.
what_is_withheld.show(look)

# What each figure means: its header, and nothing that is written elsewhere.
st.header(_("How the figures are defined"), anchor=False)
cards.show_measures("reachability", _("Reachability"), look)
cards.show_measures("waiting", _("Waiting times"), look)
cards.show_measures("reactions", _("Reactions and complaints"), look)
cards.show_measures("circumstances", _("Circumstances"), look)

# How good the records are.
st.header(_("What each site has delivered"), anchor=False)
quality.show_coverage(look)
st.header(_("What stands out in the records"), anchor=False)
quality.show_findings(look)
st.header(_("Files brought in"), anchor=False)
quality.show_imports(look)

st.header(_("Words"), anchor=False)
tables.show(glossary.glossary(), "words", _("Words"))
