"""One question on a page: what was promised, the finding, the picture with its caveats, and the figures below it."""

from collections.abc import Sequence

import streamlit as st

from oversight import charts
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import council_points, details, pictures, references, release_lines, signal_lines
from oversight.questions.asked import Asked
from oversight.questions.drawing import Draw
from oversight.questions.telling import caveats, sentences


def show(asked: Asked, *draws: Draw) -> None:
    """Show a question with these pictures. Where there is no figure, a sentence says why, and no picture is drawn."""
    if not asked.may_be_shown:
        return
    with st.container(key=f"question-{asked.name}"):
        st.header(_(asked.measure.question), anchor=asked.name)
        council_points.show(asked.measure)
        tell(asked, draws)
        if asked.now.is_ok:
            _pictures(asked, draws)
            st.caption(caveats(asked, current()))
            release_lines.show(asked)
            references.show(asked.measure)
        details.show(asked)


def _pictures(asked: Asked, draws: Sequence[Draw]) -> None:
    """The pictures, and below the line over time (else below the last one) what its last month says."""
    for draw in draws:
        pictures.show(asked, draw)
        if draw is (charts.trend if charts.trend in draws else draws[-1]):
            signal_lines.show(asked)


def tell(asked: Asked, draws: Sequence[Draw]) -> None:
    """The findings in one sentence or a list, and what keeps them from being compared."""
    texts = sentences(asked, draws[0])
    with st.container(key=f"finding-{asked.name}"):
        st.markdown(texts[0] if len(texts) == 1 else "\n".join(f"- {text}" for text in texts))
        if reservations := asked.reservations():
            st.caption(" ".join(reservations))
