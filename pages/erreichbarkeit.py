"""Can people reach their jobcenter at all, by which way, and how long do they wait on the line?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import ask, pick_scope, show, show_definitions

st.title(_("Reachability"))
look = pick_scope()

# Before everything else: which ways do people take?
show(ask("channel_share", look), charts.parts)

# The promise: whoever calls reaches somebody.
show(ask("answered_share", look), charts.trend, charts.bars_by_site)

# The word has many definitions: whoever quotes one should know the others.
show_definitions("telephone", look)

# And soon: the usual mark of a service centre.
show(ask("answered_within_20s_share", look), charts.trend, charts.bars_by_site)
show_definitions("telephone_soon", look)

# What the caller feels; those who hung up are shown beside those who got through.
show(ask("call_wait_minutes", look), charts.trend, charts.distribution)

# All that sources can tell which only add up.
show(ask("call_wait_mean_seconds", look), charts.trend)

# The other side of the promise: those who gave up.
show(ask("abandoned_share", look), charts.trend, charts.bars_by_site)

# When it would be worth calling, and when staff are missing (management only).
show(ask("call_hours_answered_share", look), charts.hours)
