"""Who is looking: the public, a council member or the management. To be chosen only inside, on this machine."""

from urllib.parse import urlsplit

import streamlit as st

from oversight.language import translate as _
from oversight.page_parts import address
from oversight.showing import MANAGEMENT
from oversight.store import is_internal

VIEWS = ("public", "council", MANAGEMENT)
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")


def offered() -> tuple[str, ...]:
    """The views that this reader may choose: in a public process one, whatever the request says."""
    return VIEWS if is_internal() and is_local() else VIEWS[:1]


def chosen() -> str:
    return address.choose("view", offered(), VIEWS[0])


def is_local() -> bool:
    """Whether only this machine's user can be here: we listen and were called locally, and no proxy stands between."""
    headers = st.context.headers
    host = urlsplit(f"//{headers.get('Host', 'localhost')}").hostname
    listens_locally = st.get_option("server.address") in _LOCAL
    return listens_locally and host in _LOCAL and not any(name in headers for name in _FORWARDED)


def pick_view() -> None:
    """The switch between the views, where there is one."""
    if len(offered()) > 1:
        names = {"public": _("Public"), "council": _("Council"), "management": _("Management")}
        st.segmented_control(
            _("View"), VIEWS, format_func=names.__getitem__, key="view", required=True, persist_state="session"
        )
