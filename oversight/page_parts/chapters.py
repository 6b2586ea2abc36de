"""Chapters of a page: a heading above several questions, and one sentence on what they have in common."""

from html import escape

import streamlit as st


def begin(heading: str, words: str = "") -> None:
    """A heading between the page's title and its questions."""
    st.html(f'<p class="chapter" role="heading" aria-level="2">{escape(heading)}</p>')
    if words:
        st.write(words)
