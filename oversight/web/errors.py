"""What a reader sees when a page fails: a sentence, and never the inside of the program."""

import logging

import streamlit as st

from oversight.language import translate as _

_log = logging.getLogger(__name__)


def tell(error: Exception) -> bool:
    """Say it on the page and write it to the log. True: Streamlit need not say it again, in English."""
    _log.error("a page failed", exc_info=error)
    st.error(
        _(
            "Something unexpected happened. Nothing was changed. Reload the page; if it happens again, "
            "tell whoever looks after the server."
        ),
        title=_("This page could not be shown"),
    )
    return True
