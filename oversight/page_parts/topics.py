"""The topics of the measures, and the choice of one where a page shows them one at a time."""

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import address

TOPICS = ("reachability", "waiting", "reactions")


def chosen() -> str:
    return address.choose("topic", TOPICS, TOPICS[0])


def pick() -> str:
    """The switch between the topics; what is chosen stands in the address."""
    names = {
        "reachability": _("Reachability"),
        "waiting": _("Waiting times"),
        "reactions": _("Reactions and complaints"),
    }
    picked = st.segmented_control(
        _("Topic"), TOPICS, format_func=names.__getitem__, key="topic", required=True, persist_state="session"
    )
    return str(picked)
