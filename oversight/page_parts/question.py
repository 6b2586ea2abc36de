"""One question on a page: what was promised, the finding, the picture with its caveats, and the figures below it."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from oversight import units
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import council_points, details, figures, pictures, references
from oversight.page_parts.asked import Asked, told
from oversight.page_parts.pictures import Draw

# a list of more would not be read
MOST_SENTENCES = 8


def show(asked: Asked, *draws: Draw) -> None:
    """Show a question with these pictures. Where there is no figure, a sentence says why, and no picture is drawn."""
    if not asked.may_be_shown:
        return
    with st.container(key=f"question-{asked.name}"):
        st.header(_(asked.measure.question), anchor=asked.name)
        council_points.show(asked.measure)
        tell(asked, draws)
        if asked.now.is_ok:
            pictures.show(asked, draws)
            st.caption(_caveats(asked, current()))
            references.show(asked.measure)
        details.show(asked)


def tell(asked: Asked, draws: Sequence[Draw]) -> None:
    """The findings: one sentence per group that is shown apart; of very many groups, what their picture says."""
    texts = [finding.text for finding in told(asked)]
    if len(texts) > MOST_SENTENCES:
        chart = pictures.drawn(asked, draws[0])
        texts = [chart.alt.removeprefix(_(asked.measure.question)).strip()] if chart else texts
    with st.container(key=f"finding-{asked.name}"):
        st.markdown(texts[0] if len(texts) == 1 else "\n".join(f"- {text}" for text in texts))


@lru_cache(maxsize=512)
def _caveats(asked: Asked, _language: str) -> str:
    """On how many cases the figure rests, and what to mind."""
    counted = _("Counted: {n} cases in the chosen months.").format(n=units.show_count(figures.cases(asked.now)))
    return " ".join([counted, *(_(note) for note in asked.measure.notes)])
