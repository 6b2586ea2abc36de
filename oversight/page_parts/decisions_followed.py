"""What became of the decisions: a line per decision, its points, what the states mean, and a line for the overview."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from oversight import decisions
from oversight.decisions import DecisionState, RefusedDecisions, states
from oversight.decisions.follow_up import counts, summary
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import point_rows, signal_lines, watched
from oversight.page_parts.literal import link, literal
from oversight.page_parts.look import Look


def followed(look: Look) -> tuple[DecisionState, ...]:
    """Every decision as it stands today. Where the town's own file is wrong: none, and a sentence that says where."""
    try:
        return decisions.follow_up(look.snapshot, date.today())
    except RefusedDecisions as refused:
        st.error(f"{_('The file of this town cannot be followed, so no decision is shown.')} {refused}")
        return ()


def introduce(found: tuple[DecisionState, ...]) -> None:
    """What a reader must know before the first state, and a line per decision; nothing where there is none."""
    if not found:
        return
    st.markdown(
        " ".join(
            [
                f"**{summary(found)}**",
                _("Each state is computed from this jobcenter's records at all sites, up to the last whole month."),
                _("Without a target with a day, no point is kept or not kept."),
                signal_lines.motto(),
            ]
        )
    )
    if not all(one.decision.is_own for one in found):
        st.markdown(
            _(
                "These are papers of five towns. They show what has been asked of a jobcenter; a town puts its own "
                "decisions in their place. The wordings are short and close to the papers; what stands in quotation "
                "marks is theirs."
            )
        )
    if refused := watched.refusal():
        st.warning(refused)
    st.markdown("\n".join(f"- {_line(one)}" for one in found))


def show(one: DecisionState, pages: Mapping[str, str]) -> None:
    """One decision: where it comes from, and a row per point."""
    decision = one.decision
    with st.container(key=f"decision-{decision.key}"):
        st.header(literal(f"{decision.town}: {decision.title}"), anchor=decision.key)
        st.caption(_origin(one))
        st.html(point_rows.rows(one, tuple(pages.items()), current()))


def what_states_mean(found: tuple[DecisionState, ...]) -> None:
    """The states that stand on this page, each with what has to be the case."""
    if not found:
        return
    there = counts(tuple(point for one in found for point in one.points))
    lines = "".join(
        f"<li>{point_rows.badge(state)} {states.meaning(state)}</li>" for state in states.ALL if state in there
    )
    st.header(_("What the states mean"), anchor="states")
    st.html(f'<ul class="state-meanings">{lines}</ul>')
    st.caption(
        _(
            "The state at the end of earlier years is computed from the records up to then; nothing of it was stored. "
            "An event answers a point if its source names the point."
        )
    )


def line(look: Look, page: str) -> None:
    """One line for the overview: how many points are in which state, and the way to them."""
    found = followed(look)
    if found:
        with st.container(key="topic-decisions", horizontal=True, vertical_alignment="bottom"):
            st.markdown(f"**{_('State of decisions')}:** {summary(found)}", width="stretch")
            st.page_link(page, label=_("All decisions"), query_params=look.codes)


def _line(one: DecisionState) -> str:
    decision = one.decision
    listed = ", ".join(f"{n} {states.words(state)}" for state, n in one.counts.items())
    return f"[{literal(f'{decision.town}, {decision.when}: {decision.title}')}](#{decision.key}): {listed}"


def _origin(one: DecisionState) -> str:
    """Kind, body, day, number of the paper and source; what the source does not say is said to be so."""
    decision = one.decision
    parts = [
        *(literal(text) for text in (str(decision.kind), str(decision.body)) if text),
        literal(decision.when),
        _("printed paper {number}").format(number=literal(decision.reference))
        if decision.reference
        else _("number of the printed paper: not given in our source"),
    ]
    source = link(decision.source, decision.url) if decision.url else literal(decision.source)
    return f"{' · '.join(parts)}. {_('Source: {source}').format(source=source)}"
