"""How a verdict came about, in plain words: what was compared, what held the level down, what would change it."""

import streamlit as st

from oversight import measures, units
from oversight.charts import changes
from oversight.effects import Effect, sentences
from oversight.effects.effect import Happening, Kind
from oversight.effects.headlines import fixed
from oversight.findings.finding import capital
from oversight.language import translate as _
from oversight.page_parts import verdicts
from oversight.page_parts.look import Look
from oversight.questions.asked import ask, told
from oversight.questions.periods import shift


def show_reasons(effect: Effect, look: Look) -> None:
    """The reasons with the small number of their rule; notes; what would change the verdict; and what is counted."""
    if not effect.evidence.has_series:
        # which column is missing, and who could record it
        st.markdown(" ".join(finding.text for finding in told(ask(effect.question.measure, look))))
    _list(_("Why this level"), _numbered(effect))
    _list(_("To be said with it"), sentences.notes(effect))
    _list(_("What would change the verdict"), sentences.outlook(effect))
    _list(_("What this measure counts"), sentences.counted(effect))


def _numbered(effect: Effect) -> list[str]:
    said = zip(effect.verdict.reasons, sentences.reasons(effect), strict=True)
    return [f"{text} :small[({reason.rule})]" for reason, text in said]


def _list(heading: str, texts: list[str]) -> None:
    if texts:
        st.markdown(f"**{heading}**\n\n" + "\n".join(f"- {text}" for text in texts))


def show_arithmetic(effect: Effect) -> None:
    """The figure behind the verdict with its range, and in an invented jobcenter what is true."""
    if effect.change is None:
        st.markdown(_("No figure could be calculated."))
        return
    change, low, high = effect.change.estimate, effect.change.low, effect.change.high
    st.markdown(
        _("Calculated: {change}, 95% range {range}. Below level A this is evidence, not a result to be quoted.").format(
            change=changes.show(change, effect), range=changes.show_range(low, high, effect)
        )
        if effect.verdict.level != "A"
        else _("Calculated: {change}, 95% range {range}.").format(
            change=changes.show(change, effect), range=changes.show_range(low, high, effect)
        )
    )
    if effect.truth is not None:
        with st.container(key="truth"):
            st.markdown(_truth(effect, effect.truth, low, high))


def _truth(effect: Effect, truth: float, low: float, high: float) -> str:
    held = _("It lies within this range.") if low <= truth <= high else _("It lies outside this range.")
    words = _("In the invented jobcenter the true change is known: {truth}. Calculated from the records: {range}.")
    range_ = changes.show_range(low, high, effect)
    return f"{words.format(truth=changes.show(truth, effect), range=range_)} {held}"


def show_method(effect: Effect) -> None:
    """What was compared with what, what is left out, and the attempts to prove it wrong."""
    st.markdown("\n".join(f"- {text}" for text in method(effect)))


def method(effect: Effect) -> list[str]:
    return [_compared(effect), *_examined(effect), *_control(effect), *_strength(effect), *_slopes(effect)]


def _compared(effect: Effect) -> str:
    words = {
        Kind.NONE: _("Without a date of introduction in the months of this measure nothing is compared."),
        Kind.ONE_DATE: _(
            "The months after the introduction are compared with those before: their level, trend and season are "
            "drawn on, and the distance from them is measured."
        ),
        Kind.COMPARED: _(
            "The months after the introduction are compared with those before, less what the sites without it show "
            "in the same months."
        ),
        Kind.STAGGERED: _(
            "The sites began on different dates. Each is compared with those that had not begun yet; what moves "
            "all of them at once and alike cancels out. What chance would show is told by the same comparison with the "
            "dates exchanged among the sites in every possible way."
        ),
    }
    return words[effect.design.kind]


def _examined(effect: Effect) -> list[str]:
    seen = effect.design
    told = []
    if seen.first and seen.last:
        span = units.show_span(seen.first, shift(seen.last, 1))
        told.append(_("Examined: {span}.").format(span=span))
    return told


def _control(effect: Effect) -> list[str]:
    if effect.change is None:
        return []
    if effect.control is None:
        return [_("There is no comparison measure that appointments cannot move.")]
    subject = capital(_(measures.find(effect.control.measure).subject))
    words = (
        _("Cross-check with a measure that appointments cannot move ({measure}): it has moved at the same time.")
        if effect.control.moved
        else _("Cross-check with a measure that appointments cannot move ({measure}): no change can be shown.")
    )
    change = effect.control.change
    amount, low, high = (sentences.change(effect.control, one) for one in (change.estimate, change.low, change.high))
    figures = _("Calculated in the same way: {change}, 95% range {low} to {high}.")
    return [f"{words.format(measure=subject)} {figures.format(change=amount, low=low, high=high)}"]


def _strength(effect: Effect) -> list[str]:
    told = []
    # a change that may be none has nothing that could remain
    is_shown = not effect.evidence.holds_zero
    if is_shown and effect.study is not None and 0 < effect.study.breakdown < float("inf"):
        words = _(
            "The change would remain as long as an unnoticed earlier difference is at most {times} times the largest "
            "one seen so far."
        )
        told.append(words.format(times=units.show_number(effect.study.breakdown, "minutes")))
    if effect.detectable is not None:
        fall, rise = (changes.show(amount, effect) for amount in effect.detectable)
        words = _("So large a change these data would have shown in four of five cases: {fall} or {rise}.")
        told.append(words.format(fall=fall, rise=rise))
    return told


def _slopes(effect: Effect) -> list[str]:
    words = (
        (effect.trend_before, _("Trend before the introduction, per year: {change} ({range}).")),
        (effect.slope, _("Change of the trend afterwards, per year: {change} ({range}).")),
    )
    return [
        text.format(
            change=changes.show(found.estimate, effect), range=changes.show_range(found.low, found.high, effect)
        )
        for found, text in words
        if found is not None
    ]


def show_happenings(effect: Effect, sites: dict[str, str]) -> None:
    """What else happened, with its source; in bold what lies where it could be mistaken for the introduction."""
    told = [_happening(event, sites) for event in effect.happenings]
    is_any_near = any(event.counts for event in effect.happenings)
    bold = _("What else happened; in bold what may be mistaken for the introduction")
    _list(bold if is_any_near else _("What else happened"), told)


def _happening(event: Happening, sites: dict[str, str]) -> str:
    where = f", {sites.get(event.site, event.site)}" if event.site else ""
    words = f"{units.show_day(event.first)}{where}: {str(event.words).rstrip('.')}"
    source = f" ({_('Source: {source}').format(source=event.source)})" if event.source else ""
    return f"**{words}**{source}" if event.counts else f"{words}{source}"


def show_fixed() -> None:
    """The measures fixed in advance, and why these."""
    table = fixed()
    words = _(
        "These {n} measures were fixed before anybody saw a result, and are judged together (Holm's method): among "
        "several, chance is more easily mistaken for a change. All others are exploratory and labelled so."
    )
    st.markdown(words.format(n=units.show_count(len(table.headlines))))
    st.markdown("\n".join(f"- **{verdicts.name(one.question)}.** {one.why}" for one in table.headlines))
