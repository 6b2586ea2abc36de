"""What do people suggest, criticise and praise, how soon is it dealt with, and what follows?"""

import streamlit as st

from oversight import charts
from oversight.language import translate as _
from oversight.page_parts import (
    ask,
    measures_taken,
    pick_scope,
    published_history,
    recurring_conflicts,
    show,
    show_definitions,
)
from oversight.page_parts.chapters import chapter, contents

st.title(_("Reactions and complaints"))
look = pick_scope()
st.write(_("Suggestions, hints, criticism and praise: not only complaints. A reaction may name up to three concerns."))
contents(
    (_("How many, and by which way"), "reactions_per_1000_households"),
    (_("What it is about, and in whose view"), "reaction_concern_share"),
    (_("Recurring conflicts, and what was changed"), "recurring_conflicts"),
    (_("How soon, and with what outcome"), "urgent_within_a_day_share"),
    (_("The advice centres' way to the site managers"), "direct_lane_share"),
    (_("From reaction to objection to lawsuit"), "disputed_share"),
)

chapter(_("How many, and by which way"))
show(ask("reactions_per_1000_households", look), charts.trend, charts.bars_by_site)
show(ask("reactions_by_kind_per_1000_households", look), charts.trend)
show(ask("reaction_kind_share", look), charts.parts)
show(ask("reaction_channel_share", look), charts.parts)
show(ask("reactions_per_post", look), charts.trend)
published_history.show(look)

chapter(
    _("What it is about, and in whose view"),
    _("The people concerned and the experts may see different things: their views stand side by side."),
)
show(ask("reaction_concern_share", look), charts.parts)
show(ask("municipal_benefits_share", look), charts.trend)
show(ask("reaction_submitter_share", look), charts.parts)
show(ask("client_and_expert_concern_share", look), charts.parts)

chapter(_("Recurring conflicts, and what was changed"))
recurring_conflicts.show(look)
show(ask("measures_taken_n", look), charts.bars_by_site)
measures_taken.show_list(look)

# Open ones are counted in: leaving them out would flatter.
chapter(_("How soon, and with what outcome"), _("Cases still open are counted in."))
show(ask("urgent_within_a_day_share", look), charts.trend)
show(ask("days_to_first_answer", look), charts.still_open)
show(ask("days_to_closed", look), charts.still_open)
show_definitions("closed", look)
show(ask("answered_in_time_share", look), charts.trend)
show(ask("remedied_share", look), charts.trend, charts.bars_by_site)
show(ask("reaction_outcome_share", look), charts.parts)

chapter(
    _("The advice centres' way to the site managers"),
    _(
        "Hamburg decided for this way and against ombuds offices, Dresden for an ombuds office. Both are shown, no "
        "side is taken."
    ),
)
show(ask("direct_lane_share", look), charts.trend)
show(ask("advice_centre_answer_days", look), charts.still_open)

chapter(
    _("From reaction to objection to lawsuit"),
    _(
        "How many disputes end without going to court, and whether the terms of the law are kept. What follows within "
        "six months is known only after them."
    ),
)
show(ask("disputed_share", look), charts.trend)
show(ask("mediated_without_lawsuit_share", look), charts.trend)
show(ask("reaction_followed_share", look), charts.parts)
show(ask("objections_per_1000_households", look), charts.trend, charts.bars_by_site)
show(ask("days_to_objection_decided", look), charts.still_open)
show(ask("objection_decided_in_time_share", look), charts.trend)
show(ask("objection_success_share", look), charts.trend)
show(ask("own_error_share", look), charts.trend)
show(ask("lawsuit_after_objection_share", look), charts.trend)
show(ask("lawsuits_per_1000_households", look), charts.trend)
