"""What do people suggest, criticise and praise, and how soon is it dealt with?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import ask, pick_scope, show, show_definitions

st.title(_("Reactions and complaints"))
look = pick_scope()
st.write(_("Suggestions, hints, criticism and praise: not only complaints. A reaction may name up to three concerns."))

# How many, measured by how many people the office serves.
show(ask("reactions_per_1000_households", look), charts.trend, charts.bars_by_site)

# What they are, what they are about, and how they come.
show(ask("reaction_kind_share", look), charts.parts)
show(ask("reaction_concern_share", look), charts.parts)
show(ask("reaction_channel_share", look), charts.parts)

# How soon they are dealt with. Open ones are counted in: leaving them out would flatter.
show(ask("days_to_closed", look), charts.still_open)
show_definitions("closed", look)
show(ask("answered_in_time_share", look), charts.trend)

# And whether the answer settled it.
show(ask("disputed_share", look), charts.trend)
