"""Which measure's verdict the reader looks at: one of those fixed in advance, or any other, labelled as exploratory."""

from functools import lru_cache

import streamlit as st

from oversight import effects, measures
from oversight.effects import Effect
from oversight.effects.effect import Question
from oversight.effects.headlines import fixed
from oversight.language import current
from oversight.language import translate as _
from oversight.page_parts import address, verdicts
from oversight.page_parts.window import Window

# what has one figure a month whose change can be judged
SHAPES = ("rate", "count", "histogram", "lifetable")


def pick_effect(window: Window) -> Effect:
    """The field for the measure, kept in the address; and the effect on it in the chosen months and sites."""
    headlines = _headlines()
    offered = [*headlines, *_others(window.look.view)]
    chosen = address.choose(address.MEASURE, offered, offered[0])
    address.add(address.MEASURE, None if chosen == offered[0] else chosen)
    names = _names(tuple(offered), current())
    st.selectbox(_("Measure"), offered, format_func=names.__getitem__, key=address.MEASURE, persist_state="session")
    if chosen not in headlines:
        return effects.ask(window.look.snapshot, chosen, window.scope)
    if not window.is_by_hand:
        return effects.all_headlines(window.look.snapshot)[list(headlines).index(chosen)]
    asked = headlines[chosen]
    return effects.ask(window.look.snapshot, asked.measure, window.scope, figure=asked.figure, segment=asked.segment)


def _headlines() -> dict[str, Question]:
    """The headline measures by name; where two are figures of one measure, the figure is added."""
    asked = [headline.question for headline in fixed().headlines]
    names = [question.measure for question in asked]
    return {
        ".".join(part for part in (question.measure, question.figure, question.segment) if part)
        if names.count(question.measure) > 1
        else question.measure: question
        for question in asked
    }


def _others(view: str) -> list[str]:
    """The other measures that this reader may see."""
    taken = {headline.question.measure for headline in fixed().headlines}
    return [
        measure.name
        for measure in measures.all_measures()
        if measure.shape in SHAPES and measure.name not in taken and (measure.is_public or view == "management")
    ]


@lru_cache(maxsize=16)
def _names(offered: tuple[str, ...], _language: str) -> dict[str, str]:
    headlines = _headlines()
    return {
        code: verdicts.name(headlines[code])
        if code in headlines
        else _("{question} (exploratory)").format(question=_(measures.find(code).question))
        for code in offered
    }
