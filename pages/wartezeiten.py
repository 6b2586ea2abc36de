"""How long do people wait, with an appointment and without, in the office and in the calendar?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import ask, pick_scope, show, show_definitions, show_total_access

st.title(_("Waiting times"))
look = pick_scope()
st.write(
    _(
        "Those who come with an appointment and those who come without are always shown side by side, and the way to "
        "the appointment beside the wait in the office: a queue must not merely move from the corridor into the "
        "calendar."
    )
)

# Both waits over the same months: a queue that only moved is still a queue.
show_total_access(look)
show(ask("total_access_days", look), charts.trend, charts.distribution)

# The promise of the appointment system: practically no waiting. Its price is paid by those who have none.
show(ask("wait_minutes", look), charts.trend, charts.distribution)
show(ask("no_wait_share", look), charts.trend, charts.bars_by_site)

# Offices that only show a mean for each hour.
show(ask("office_hour_wait_minutes", look), charts.trend)
show(ask("office_hour_wait_spread_minutes", look), charts.distribution)

# The queue in the calendar.
show(ask("appointment_lead_days", look), charts.trend, charts.distribution)
show(ask("appointment_within_a_week_share", look), charts.trend, charts.bars_by_site)
show(ask("first_free_slot_days", look), charts.trend)
show(ask("free_slot_within_4_days_share", look), charts.trend)
show(ask("free_slot_by_next_week_end_share", look), charts.trend)

# Appointments that come to nothing.
show(ask("no_show_share", look), charts.trend, charts.bars_by_site)
show_definitions("missed", look)
show(ask("no_show_by_lead_share", look), charts.trend)
show(ask("cancelled_share", look), charts.trend)

# Those who come without one: how many they are, and how many give up.
show(ask("appointment_share", look), charts.trend)
show(ask("walked_away_share", look), charts.trend, charts.bars_by_site)
