"""The verdict on each headline measure: its level, its words, and two sentences that can be repeated."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

from oversight import effects
from oversight.effects import Effect, sentences
from oversight.language import current
from oversight.language import translate as _
from oversight.questions.effect_names import judged_instead, name

__all__ = ["name", "show_headlines", "show_one"]


def show_headlines(snapshot: Path) -> None:
    """One line per headline measure, in the order that was fixed in advance."""
    headlines = effects.all_headlines(snapshot)
    with st.container(key="verdicts"):
        st.html(_lines(headlines, True, current()))
    st.caption(_levels(headlines))


def show_one(effect: Effect) -> None:
    """The verdict on the chosen measure."""
    with st.container(key="verdict"):
        st.html(_lines((effect,), False, current()))


@lru_cache(maxsize=64)
def _lines(shown: Sequence[Effect], is_brief: bool, _language: str) -> str:
    return f'<ul class="verdicts">{"".join(_line(effect, is_brief) for effect in shown)}</ul>'


def _line(effect: Effect, is_brief: bool) -> str:
    level = effect.verdict.level
    badge = (
        f'<p class="level level-{level}"><strong>{level}</strong> <span>{escape(_(effect.verdict.words))}</span></p>'
    )
    reasons = _first_reason(effect) if is_brief else _by_hand(effect)
    said = f"<p>{escape(sentences.verdict(effect))}</p>{_instead(effect)}{reasons}"
    return f"<li>{badge}<div><h3>{escape(name(effect.question))}</h3>{said}</div></li>"


def _instead(effect: Effect) -> str:
    words = judged_instead(effect)
    return f'<p class="reason">{escape(words)}</p>' if words else ""


def _first_reason(effect: Effect) -> str:
    """What holds the level down most; the others stand with the evidence."""
    reasons = sentences.reasons(effect)[:1]
    return "".join(f'<p class="reason">{escape(reason)}</p>' for reason in reasons)


def _by_hand(effect: Effect) -> str:
    words = _("Months or sites were chosen by hand: never level A.")
    return f'<p class="reason">{escape(words)}</p>' if effect.design.is_chosen_by_hand else ""


def _levels(shown: Sequence[Effect]) -> str:
    """What the levels mean; of the first only where one has it, since its words must not stand beside the others."""
    words = {
        "A": _("A: a figure can be given."),
        "B": _("B: the figures have changed, but it stays open why."),
        "C": _("C: from these data it cannot be told."),
    }
    there = {str(effect.verdict.level) for effect in shown}
    return " ".join(text for level, text in words.items() if level in there)
