"""Which release the page on data is about: the newest, or the one whose version the reader chooses."""

import logging

import streamlit as st

from oversight import releases, units
from oversight.language import translate as _
from oversight.page_parts import address
from oversight.releases import Release

_log = logging.getLogger(__name__)


def pick_release() -> Release | None:
    """The chosen release; None, with a sentence, where there is none."""
    where = releases.folder()
    try:
        newest, taken_back = releases.newest(where), releases.withdrawn(where)
        offered = [one for one in releases.all_releases(where) if one.version not in taken_back]
    except (OSError, ValueError, LookupError):
        _log.exception("the releases cannot be read")
        st.write(_("The releases cannot be read. Please tell whoever looks after this server."))
        return None
    if not offered:
        st.write(_("Nothing has been published yet, so there are no data to take away and nothing to ask."))
        return None
    first = newest.version if newest and newest in offered else offered[0].version
    return _picked({one.version: one for one in offered}, first)


def _picked(by_version: dict[str, Release], first: str) -> Release:
    codes = list(by_version)
    say_what_is_not_there(codes)
    chosen = address.choose(address.VERSION, codes, first)
    address.add(address.VERSION, None if chosen == first else chosen)
    names = {
        version: _("{version} of {day}").format(version=version, day=units.show_day(one.created.date()))
        for version, one in by_version.items()
    }
    st.selectbox(
        _("Release"), codes, format_func=names.__getitem__, key=address.VERSION, persist_state="session", width=400
    )
    return by_version[chosen]


def say_what_is_not_there(codes: list[str]) -> None:
    """Name a version that the address asks for and that is not there, or was withdrawn."""
    if missing := address.unknown(address.VERSION, codes):
        st.info(_("Not there: {codes}. What is there is shown instead.").format(codes=", ".join(missing)))
