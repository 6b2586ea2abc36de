"""Can people reach their jobcenter at all, by which way, whom do they reach, and is a promise to ring back kept?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import ask, pick_scope, show, show_definitions
from oversight.page_parts.chapters import chapter, contents

st.title(_("Reachability"))
look = pick_scope()
contents(
    (_("Ways"), "channel_share"),
    (_("On the telephone"), "answered_share"),
    (_("One's own caseworker"), "own_caseworker_share"),
    (_("Promised callbacks"), "callback_kept_share"),
    (_("In writing"), "written_answer_hours"),
    (_("What came of it"), "solved_at_first_contact_share"),
)

# Before everything else: which ways do people take, and how many call?
show(ask("channel_share", look), charts.parts)
show(ask("calls_per_1000_households", look), charts.trend, charts.bars_by_site)

chapter(_("On the telephone"), _("Calls first, then the people behind them: who calls five times is one person."))
# The promise: whoever calls reaches somebody.
show(ask("answered_share", look), charts.trend, charts.bars_by_site)
show(ask("reached_person_share", look), charts.trend, charts.bars_by_site)
show(ask("first_attempt_share", look), charts.trend)

# The word has many definitions: whoever quotes one should know the others.
show_definitions("telephone", look)

# And soon: the usual mark of a service centre.
show(ask("answered_within_20s_share", look), charts.trend, charts.bars_by_site)
show_definitions("telephone_soon", look)

# What the caller feels; those who hung up are shown beside those who got through.
show(ask("call_wait_minutes", look), charts.trend, charts.distribution)

# All that sources can tell which only add up.
show(ask("call_wait_mean_seconds", look), charts.trend)

# The other side of the promise: those who gave up, and those who paid for the call.
show(ask("abandoned_share", look), charts.trend, charts.bars_by_site)
show(ask("toll_free_share", look), charts.trend)

# When it would be worth calling, and when staff are missing (management only).
show(ask("call_hours_answered_share", look), charts.hours)

chapter(_("One's own caseworker"), _("Reaching somebody is not reaching the person who decides one's case."))
show(ask("own_caseworker_share", look), charts.trend)
show(ask("forwarded_share", look), charts.trend, charts.bars_by_site)
show(ask("forwarded_days_to_settled", look), charts.still_open)

chapter(
    _("Promised callbacks"),
    _("From the promise to its end: was there an attempt in time, how long did it take, was the person reached?"),
)
show(ask("callback_kept_share", look), charts.trend, charts.bars_by_site)
show(ask("callback_hours", look), charts.still_open)
show(ask("callback_reached_share", look), charts.trend)
show(ask("callback_closed_share", look), charts.trend)

chapter(_("In writing"), _("E-mail, messenger, portal, post and fax. What is not answered yet is counted in."))
show(ask("written_answer_hours", look), charts.still_open)

chapter(_("What came of it"), _("Whether one contact was enough, how soon the concern was settled, what is on record."))
show(ask("solved_at_first_contact_share", look), charts.trend)
show(ask("days_to_settled", look), charts.still_open)
show(ask("documented_share", look), charts.trend)
