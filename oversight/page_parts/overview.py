"""The overview: a line per question, and what the records cannot tell."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

import streamlit as st

from oversight import charts
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import look, pictures, release_lines, signal_lines, small_lines, watched
from oversight.page_parts.figures import Figure, figures
from oversight.questions.asked import Asked, told

_UNTOLD = "untold"


def topic(heading: str, page: str, questions: Sequence[Asked]) -> None:
    """The questions of one topic: those that can be answered as lines, the others for the end of the page."""
    told_of = [asked for asked in questions if asked.may_be_shown and asked.now.is_ok]
    _remember_untold(questions)
    with st.container(
        key=f"topic-{page.removesuffix('.py')}",
        horizontal=True,
        vertical_alignment="bottom",
        horizontal_alignment="distribute",
    ):
        st.header(heading, anchor=False, width="content")
        st.page_link(page, label=_("All on this topic"), query_params=questions[0].look.codes if questions else None)
    if not told_of:
        st.write(
            _(
                "What this page asks about it is not recorded for this choice; what else there is stands under “All on "
                "this topic”."
            )
        )
    for asked in told_of:
        _line(asked)


def what_signals_mean() -> None:
    """Said once, above the lines that carry signals; of a release, how its counts are rounded as well."""
    release_lines.show_everywhere(look.of_this_run().snapshot)
    if refused := watched.refusal():
        st.warning(refused)
        return
    st.caption(f"{_('The icons are about the last whole month.')} {signal_lines.motto()}")


def what_cannot_be_told() -> None:
    """The questions without an answer, and who could record it."""
    untold: list[Asked] = st.session_state.pop(_UNTOLD, [])
    if untold:
        st.header(_("What the records cannot tell"), anchor=False)
        st.markdown("\n".join(f"- **{_(asked.measure.question)}** {told(asked)[0].text}" for asked in untold))


def _remember_untold(questions: Sequence[Asked]) -> None:
    untold = [asked for asked in questions if asked.may_be_shown and not asked.now.is_ok]
    st.session_state.setdefault(_UNTOLD, []).extend(untold)


def _line(asked: Asked) -> None:
    with st.container(key=f"row-{asked.name}"):
        said = [*(finding.text for finding in told(asked)), *asked.reservations()]
        words, shown = st.columns([4, 5], gap="medium")
        words.markdown(f"**{_(asked.measure.question)}**  \n{' '.join(said)}")
        shown.html(_shown(asked, current(), watched.version()))


@lru_cache(maxsize=256)
def _shown(asked: Asked, _language: str, _decisions: int) -> str:
    """The figures of a question and its small trend, as HTML."""
    chart = pictures.drawn(asked, charts.trend) if asked.measure.shape != "breakdown" else None
    signals = {signal.series.segment: signal_lines.short(signal) for signal in watched.of(asked)}
    parts = "".join(_figure(figure, signals.get(figure.segment, "")) for figure in figures(asked))
    return f'<div class="figures"><div>{parts}</div>{small_lines.picture(chart) if chart else ""}</div>'


def _figure(figure: Figure, signal: str) -> str:
    group = f"<span>{escape(figure.group)}</span>" if figure.group else ""
    unit = f"\N{NO-BREAK SPACE}{escape(figure.unit)}" if figure.unit else ""
    value = f"<p><strong>{escape(figure.value)}</strong>{unit}</p>"
    lines = [_("n = {n}").format(n=figure.cases)]
    if figure.before:
        lines.insert(0, _("before: {figure}").format(figure=figure.before))
    return f"<div>{group}{value}{''.join(f'<span>{escape(line)}</span>' for line in lines)}{signal}</div>"
