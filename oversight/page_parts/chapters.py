"""Chapters of a long page: named at its top, and set apart where they begin."""

import streamlit as st

from oversight.language import translate as _


def contents(*chapters: tuple[str, str]) -> None:
    """One line of links: the name of each chapter, and the question with which it begins."""
    links = " · ".join(f"[{title}](#{question})" for title, question in chapters)
    st.markdown(_("On this page: {links}").format(links=links))


def chapter(title: str, words: str) -> None:
    """Where a chapter begins: what its questions are about, in one sentence."""
    st.divider()
    st.markdown(f"**{title}**  \n{words}")
