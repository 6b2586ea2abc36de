"""The frame around every page: language, view, banner, what is shown, and what to do when nothing is there."""

import logging
from pathlib import Path

import streamlit as st

from oversight import facts, language, showing, units
from oversight.database import NotASnapshot
from oversight.language import translate as _
from oversight.page_parts import address, look, nothing_shown, scope, views
from oversight.showing import Shown

NAMES = {"de": "Deutsch", "en": "English"}
_log = logging.getLogger(__name__)


def begin() -> None:
    """Speak the reader's language, before anything is written."""
    address.adopt()
    language.use(address.choose("lang", language.LANGUAGES, language.LANGUAGES[0]))


def head() -> None:
    """The name of the dashboard, and the switch between the languages."""
    with st.container(key="head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"**Erreichbar** · {_('How a jobcenter can be reached')}", width="content")
        st.segmented_control(
            _("Language"),
            language.LANGUAGES,
            format_func=NAMES.__getitem__,
            key="lang",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )


def open_data() -> bool:
    """Read what this reader may see and what is asked of it; say so if nothing is there. True if something is."""
    try:
        shown = showing.to(views.chosen())
        if shown is None:
            nothing_shown.say_why()
            return False
        here = scope.chosen(shown.database)
    except (NotASnapshot, showing.Unreadable):
        _log.exception("what is to be shown cannot be read")
        nothing_shown.say_that_it_is_damaged()
        return False
    look.remember(here)
    units.write_shares_whole(shown.release is not None)
    scope.publish(here, language.current())
    _banner(shown)
    return True


def _banner(shown: Shown) -> None:
    if facts.about(shown.database).is_synthetic:
        _say_that_it_is_invented(shown.database)
    if shown.release is None and look.of_this_run().view != showing.MANAGEMENT:
        st.caption(_("Nothing has been published yet. What is shown here is internal, as the public would see it."))


def _say_that_it_is_invented(database: Path) -> None:
    told = _("This jobcenter does not exist. No figure here says anything about a real office.")
    if facts.about(database).is_paired_world:
        told = f"{told} {_('This is the same city without appointments: no office ever introduces them.')}"
    st.html(f'<div class="synthetic" role="note"><strong>{_("SYNTHETIC DEMO DATA")}</strong> {told}</div>')
