"""Is anything different since the appointment system, and may it be said that this is so?"""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import beside, effect_method, effect_pictures, pick_effect, pick_window, verdicts

st.title(_("Effect of the appointment system"))
window = pick_window()

# The verdict first: what may be repeated without lying, and what may not.
verdicts.show_headlines(window.look.snapshot)

# Then the evidence for one measure: what was seen, and the attempts to prove it wrong.
st.header(_("The evidence for one measure"), anchor="evidence")
effect = pick_effect(window)
verdicts.show_one(effect)
effect_method.show_reasons(effect, window.look)
effect_pictures.show(effect, window.look, effect_pictures.COURSE)
effect_method.show_arithmetic(effect)
effect_pictures.show(
    effect,
    window.look,
    effect_pictures.SITES,
    effect_pictures.EVENT_STUDY,
    effect_pictures.FAKE_DATES,
    effect_pictures.LEFT_OUT,
)

# The price, always: a queue must not merely move from the corridor into the calendar or to the telephone.
st.header(_("Merely moved elsewhere? Before and after side by side"), anchor="beside")
beside.show(effect, window.look)

st.header(_("How this was calculated"), anchor="method")
effect_method.show_method(effect)
effect_method.show_happenings(effect, window.names)
effect_method.show_fixed()
