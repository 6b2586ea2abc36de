"""Chapters of a long page: named at its top, and set apart where they begin."""

from html import escape

import streamlit as st

from oversight.language import translate as _


def contents(*chapters: tuple[str, str]) -> None:
    """One line of links: the name of each chapter, and the question with which it begins."""
    links = " · ".join(f"[{title}](#{question})" for title, question in chapters)
    st.markdown(_("On this page: {links}").format(links=links))


def chapter(title: str, words: str = "") -> None:
    """Where a chapter begins: what its questions are about, in one sentence."""
    st.html(f'<p class="chapter" role="heading" aria-level="2">{escape(title)}</p>')
    if words:
        st.write(words)
