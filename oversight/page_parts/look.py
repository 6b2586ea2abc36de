"""The choice of the reader of this run."""

import streamlit as st

from oversight.questions.look import Look

__all__ = ["Look", "not_there", "of_this_run", "remember", "remember_not_there"]
_KEY, _NOT_THERE = "look", "look_not_there"


def of_this_run() -> Look:
    """The choice that the frame has made before it runs the page."""
    look: Look = st.session_state[_KEY]
    return look


def remember(look: Look) -> None:
    st.session_state[_KEY] = look


def remember_not_there(codes: tuple[str, ...]) -> None:
    """Keep what the address asked for and the data do not hold, for the sentence on this page."""
    st.session_state[_NOT_THERE] = codes


def not_there() -> tuple[str, ...]:
    return tuple(st.session_state.get(_NOT_THERE, ()))
