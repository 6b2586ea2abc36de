"""What the records say about each topic, in one screen."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import ask, decisions_followed, overview, pick_scope

st.title(_("Overview"))
look = pick_scope()
overview.what_signals_mean()

overview.topic(
    _("Reachability"),
    "erreichbarkeit.py",
    [ask(name, look) for name in ("answered_share", "answered_within_20s_share", "call_wait_minutes")],
)
overview.topic(
    _("Waiting times"),
    "wartezeiten.py",
    [ask(name, look) for name in ("wait_minutes", "appointment_lead_days", "no_show_share", "first_free_slot_days")],
)
overview.topic(
    _("Reactions and complaints"),
    "beschwerden.py",
    [ask(name, look) for name in ("reactions_per_1000_households", "days_to_closed", "answered_in_time_share")],
)
decisions_followed.line(look, "beschluesse.py")
overview.what_cannot_be_told()
