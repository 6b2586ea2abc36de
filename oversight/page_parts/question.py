"""One question on a page: what was promised, the finding, the picture with its caveats, and the figures below it."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from oversight import charts, codes, units
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import cases, council_points, details, pictures, references, release_lines, signal_lines
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
    """The findings: one sentence per group that is shown apart; of very many groups, what their picture says."""
    texts = [finding.text for finding in told(asked)]
    if len(texts) > MOST_SENTENCES:
        chart = pictures.drawn(asked, draws[0])
        texts = [chart.alt.removeprefix(_(asked.measure.question)).strip()] if chart else texts
    with st.container(key=f"finding-{asked.name}"):
        st.markdown(texts[0] if len(texts) == 1 else "\n".join(f"- {text}" for text in texts))
        if reservations := asked.reservations():
            st.caption(" ".join(reservations))


@lru_cache(maxsize=512)
def caveats(asked: Asked, _language: str) -> str:
    """On how many cases the figure rests, and what to mind."""
    return " ".join([_counted(asked), *(_(note) for note in asked.measure.notes)])


def _counted(asked: Asked) -> str:
    """'Gezählt von Januar 2025 bis Dezember 2025: 1.234 Anrufe.' Groups that share their cases are not added up."""
    counted, scope = cases.of_groups(asked.now), asked.now.scope
    span, noun = units.show_span(scope.start, scope.end), cases.noun(asked.now)
    if len(counted) > MOST_SENTENCES or len(set(counted.values())) == 1 or asked.measure.shape == "count":
        share_their_cases = len(set(counted.values())) == 1 and asked.measure.shape != "count"
        n = next(iter(counted.values())) if share_their_cases else sum(counted.values())
        return _("Counted ({span}): {n} {noun}.").format(span=span, n=units.show_count(n), noun=noun)
    groups = ", ".join(f"{codes.label(group or '')} {units.show_count(n)}" for group, n in counted.items())
    return _("Counted ({span}), {noun}: {groups}.").format(span=span, noun=noun, groups=groups)
