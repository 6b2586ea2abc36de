"""What must stand beside the figures of a release, on a page."""

from pathlib import Path

import streamlit as st

from oversight.language import current
from oversight.questions.asked import Asked
from oversight.questions.release_lines import below_tables, everywhere, of_files, said

__all__ = ["below_tables", "everywhere", "of_files", "show", "show_everywhere"]


def show(asked: Asked) -> None:
    """One caption below the figures of a question; nothing inside the office."""
    if lines := said(asked, current()):
        st.caption(" ".join(lines))


def show_everywhere(database: Path) -> None:
    """One caption for a page that shows figures of many tables; nothing inside the office."""
    if rounded := everywhere(database):
        st.caption(rounded)
