"""Which sites lie further from all together than chance alone would bring? No ranks."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import pick_months, sites, topics

st.title(_("Sites compared"))
look = pick_months()
sites.say_what_is_compared(look)

# Each share and rate of a topic: where the sites lie, and where it is worth asking.
sites.show_topic(topics.pick(), look)
