"""The address of a page carries all that its reader chose, by codes that are the same in every language."""

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

# what a single page is about; the others leave it in the address
MEASURE, TOPIC, VERSION, SQL = "measure", "topic", "version", "sql"
NAMES = ("lang", "view", "from", "to", "sites", "compare", TOPIC, MEASURE, VERSION)
# written by the page itself
_OF_ONE_PAGE = (MEASURE, VERSION, SQL)
_WRITTEN, _CHOSEN, _PAGE = "address_written", "address_chosen", "address_page"


def adopt() -> None:
    """Forget earlier choices where the reader changed the address: by a link or the back button.

    The navigation empties the address when it changes the page; then, and after a widget was used, choices stay.
    """
    state = st.session_state
    asked, page = st.query_params.to_dict(), st.context.url
    has_moved, state[_PAGE] = page != state.get(_PAGE), page
    is_ours = asked == state.get(_WRITTEN) or (has_moved and not asked)
    used_a_widget = _CHOSEN in state and state[_CHOSEN] != _chosen()
    if _WRITTEN in state and (is_ours or used_a_widget):
        return
    for name in NAMES:
        state.pop(name, None)


def choose(name: str, codes: Sequence[str], default: str) -> str:
    """The chosen code: the widget's, else the address's, else the default. Unknown codes are ignored."""
    for code in (st.session_state.get(name), st.query_params.get(name)):
        if code in codes:
            st.session_state[name] = code
            return str(code)
    st.session_state[name] = default
    return default


def unknown(name: str, codes: Sequence[str]) -> tuple[str, ...]:
    """What the address asks for under a name and is not there, as long as no widget has chosen otherwise."""
    asked = "" if name in st.session_state else st.query_params.get(name, "")
    return tuple(code for code in asked.split(",") if code and code not in codes)


def choose_many(name: str, codes: Sequence[str]) -> tuple[str, ...]:
    """The chosen codes in their own order, none by default; in the address they are separated by commas."""
    asked = st.session_state.get(name)
    wanted = st.query_params.get(name, "").split(",") if asked is None else asked
    chosen = [code for code in codes if code in wanted]
    st.session_state[name] = chosen
    return tuple(chosen)


def publish(choices: dict[str, str | None]) -> None:
    """Write the choices into the address; what is None is the default and stays out."""
    asked = st.query_params.to_dict()
    _write({**choices, **{name: asked.get(name) for name in _OF_ONE_PAGE}})


def add(name: str, code: str | None) -> None:
    """Write a choice that only this page has beside those of the frame; None is the default and stays out."""
    _write({**st.query_params.to_dict(), name: code})


def _write(choices: dict[str, str | None]) -> None:
    wanted = {name: code for name, code in choices.items() if code is not None}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
    st.session_state[_WRITTEN] = wanted
    st.session_state[_CHOSEN] = _chosen()


def of_this_page(choices: dict[str, str]) -> str:
    """The whole address of this page with these choices, to cite."""
    return f"{(st.context.url or '').split('?')[0]}?{urlencode(choices, safe=',')}"


def _chosen() -> dict[str, object]:
    return {name: st.session_state.get(name) for name in NAMES}
