"""The address that carries a statement: read when the page opens, written when it was asked."""

from urllib.parse import urlencode

import streamlit as st

from oversight import releases
from oversight.answers import Answer
from oversight.explorer import examples, links
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import address
from oversight.questions.asked import Asked

# the address of the page on data, beside those of the other pages
PAGE = "daten"
_ADOPTED = "sql_adopted"


def adopt(key: str) -> None:
    """Put the statement of the address into the field, once; it is not asked before the reader says so."""
    letters = st.query_params.get(address.SQL)
    if not letters or letters == st.session_state.get(_ADOPTED):
        return
    st.session_state[_ADOPTED] = letters
    statement = links.unpacked(letters)
    if statement is None:
        st.info(_("The statement in the address cannot be read. Perhaps the address was cut off on its way."))
    else:
        st.session_state[key] = statement


def keep(statement: str) -> None:
    """Write the statement into the address of the page, if it is not too long for that."""
    letters = links.packed(statement)
    st.session_state[_ADOPTED] = letters
    address.add(address.SQL, letters)


def of_statement(statement: str, version: str) -> str | None:
    """The whole address under which this statement stands ready for this release; None: too long."""
    letters = links.packed(statement)
    choice = {"lang": current(), address.VERSION: version, address.SQL: letters}
    return address.of_this_page({name: code for name, code in choice.items() if code}) if letters else None


def show_for(asked: Asked, answer: Answer) -> None:
    """Below the query of a chart: the way to the page where readers change and ask it themselves."""
    if not asked.measure.is_public or not answer.query or not _has_release():
        return
    letters = links.packed(examples.of_answer(answer))
    if letters:
        link = f"{PAGE}?{urlencode({'lang': current(), address.SQL: letters})}"
        st.markdown(f"[{_('Ask this query yourself')}]({link}) ({_('on the newest release, with rounded counts')})")


def _has_release() -> bool:
    try:
        return releases.newest(releases.folder()) is not None
    except (OSError, ValueError, LookupError):
        return False
