"""Decisions that went opposite ways to one end, side by side; no verdict, and no comparison of what came of them."""

import streamlit as st

from oversight.decisions import DecisionState, books, states
from oversight.decisions.decision import Opposites
from oversight.language import translate as _
from oversight.page_parts.literal import literal
from oversight.page_parts.look import Look


def show(found: tuple[DecisionState, ...], look: Look) -> None:
    """Each pair of opposite ways; nothing where none is known."""
    by_key = {one.decision.key: one for one in found}
    for number, pair in enumerate(books.of(look.snapshot).opposites if found else ()):
        if set(pair.decisions) <= set(by_key):
            _pair(pair, by_key, number)


def _pair(pair: Opposites, by_key: dict[str, DecisionState], number: int) -> None:
    with st.container(key=f"question-ways-{number}"):
        st.header(str(pair.about), anchor=f"ways-{number}")
        for column, key in zip(st.columns(len(pair.decisions), gap="large"), pair.decisions, strict=True):
            with column:
                _way(by_key[key])
        st.caption(
            _(
                "Both are choices of their towns. The figures on this page are of one jobcenter; which way is better, "
                "they cannot say."
            )
        )


def _way(one: DecisionState) -> None:
    decision = one.decision
    st.subheader(literal(f"{decision.town}, {decision.when}"), anchor=False)
    st.write(literal(str(decision.way or decision.title)))
    st.markdown(
        "\n".join(
            f"- **{state.point.code}** {literal(str(state.point.words))}: *{states.words(state.state)}*"
            for state in one.points
        )
    )
