"""What did councils decide, point by point, and what became of it?"""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import decisions_followed, opposite_ways, release_lines
from oversight.page_parts.look import of_this_run

# where each measure is shown in full
PAGES = {"reachability": "erreichbarkeit", "waiting": "wartezeiten", "reactions": "beschwerden"}

st.title(_("Decisions"))
look = of_this_run()
found = decisions_followed.followed(look)
decisions_followed.introduce(found)
release_lines.show_everywhere(look.snapshot)

# Each decision with its points: the wording, the state, and what it rests on.
for one in found:
    decisions_followed.show(one, PAGES)

# Two towns went opposite ways to one end; both stand here, and nobody is right.
opposite_ways.show(found, look)

decisions_followed.what_states_mean(found)
