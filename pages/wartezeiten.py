"""How long do people wait, with an appointment and without, in the office and in the calendar?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import ask, pick_scope, show, show_definitions, show_total_access
from oversight.page_parts.chapters import chapter, contents

st.title(_("Waiting times"))
look = pick_scope()
st.write(
    _(
        "Those who come with an appointment and those who come without are always shown side by side, and the way to "
        "the appointment beside the wait in the office: a queue must not merely move from the corridor into the "
        "calendar."
    )
)

contents(
    (_("In the office"), "wait_minutes"),
    (_("In the calendar"), "appointment_lead_days"),
    (_("Appointments that come to nothing"), "no_show_share"),
    (_("Without an appointment"), "appointment_share"),
    (_("Visits that need not be"), "avoided_visits_per_100"),
    (_("Climate"), "incidents_per_1000"),
)
# Both waits over the same months: a queue that only moved is still a queue.
show_total_access(look)
show(ask("total_access_days", look), charts.trend, charts.distribution)

chapter(_("In the office"), _("With an appointment, without one, and all together."))
# The promise of the appointment system: practically no waiting. Its price is paid by those who have none.
show(ask("wait_minutes", look), charts.trend, charts.distribution)
show(ask("no_wait_share", look), charts.trend, charts.bars_by_site)
show(ask("long_wait_share", look), charts.trend)
show(ask("long_wait_all_share", look), charts.trend, charts.bars_by_site)

# Time spent in the office before the appointment, which is no waiting but is spent all the same.
show(ask("early_arrival_minutes", look), charts.distribution)

# Offices that only show a mean for each hour.
show(ask("office_hour_wait_minutes", look), charts.trend)
show(ask("office_hour_wait_spread_minutes", look), charts.distribution)

chapter(_("In the calendar"), _("The queue that nobody sees: how far ahead the next appointment lies."))
show(ask("appointment_lead_days", look), charts.trend, charts.distribution)
show(ask("appointment_within_a_week_share", look), charts.trend, charts.bars_by_site)
show(ask("first_free_slot_days", look), charts.trend)
show(ask("free_slot_within_4_days_share", look), charts.trend)
show(ask("free_slot_by_next_week_end_share", look), charts.trend)

chapter(_("Appointments that come to nothing"), _("Missed without a word, or cancelled, by whom, how late and how."))
show(ask("no_show_share", look), charts.trend, charts.bars_by_site)
show_definitions("missed", look)
show(ask("no_show_by_lead_share", look), charts.trend)
show(ask("cancelled_share", look), charts.trend)
show(ask("cancelled_by_phone_n", look), charts.trend)

chapter(
    _("Without an appointment"),
    _("Those who come without one: how many they are, whether they wait behind appointments, how many give up."),
)
show(ask("appointment_share", look), charts.trend)
show(ask("priority_kept_share", look), charts.trend, charts.bars_by_site)
show(ask("walked_away_share", look), charts.trend, charts.bars_by_site)

chapter(_("Visits that need not be"), _("Often only papers are needed, and these can come by post or portal."))
show(ask("avoided_visits_per_100", look), charts.trend)
show(ask("unneeded_visit_share", look), charts.trend, charts.bars_by_site)

chapter(_("Climate"), _("Whether people leave content, and whether there are threats or violence in the office."))
show(ask("incidents_per_1000", look), charts.trend, charts.bars_by_site)
show(ask("visitor_satisfaction_share", look), charts.trend)
show(ask("feedback_response_share", look), charts.trend)
