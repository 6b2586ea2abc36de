"""What may be said about an effect, in the reader's language. At levels B and C no word speaks of cause."""

from math import isfinite

from oversight import measures, units
from oversight.effects import outlook as future
from oversight.effects.effect import Control, Effect, Happening, Kind
from oversight.language import message
from oversight.language import translate as _
from oversight.statistics.rules import Level
from oversight.statistics.verdict import Reason

WITHOUT_APPOINTMENT = "without_appointment"
_UNBOUNDED = message("No change can be shown, and none is excluded.")


def headline(effect: Effect) -> str:
    """The level in words: 'A: Wirkung beziffert'."""
    return f"{effect.verdict.level}: {_(effect.verdict.words)}"


def verdict(effect: Effect) -> str:
    """The two sentences of the verdict, with the figure at level A and without any below."""
    sentence = _(effect.verdict.sentence)
    if effect.verdict.level is not Level.A or effect.change is None:
        return sentence
    # a fall from 9 to 37 % reads from the smaller to the larger
    low, high = sorted((effect.change.low, effect.change.high), key=abs)
    return sentence.format(
        change=size(effect, effect.change.estimate), low=_beside(effect, low), high=size(effect, high)
    )


def reasons(effect: Effect) -> list[str]:
    """What holds the level down, the weightiest first."""
    return [_reason(effect, reason) for reason in effect.verdict.reasons]


def notes(effect: Effect) -> list[str]:
    """What is said beside the verdict."""
    found = [_reason(effect, note) for note in effect.verdict.notes]
    design, measure = effect.design, measures.find(effect.question.measure)
    if effect.stands_for:
        found.append(
            _(
                "In some months the duration is near 0 or its steps are wide, as they are in a release: a step could "
                "look like a change. So the share over {threshold} is examined."
            ).format(threshold=units.show(measure.over, measure.unit))
        )
    if design.transition:
        found.append(
            _("The introduction phase does not count: {n} months. {decided}").format(
                n=units.show_count(design.transition), decided=f"({design.decided})"
            )
        )
    if design.last_judged and design.last and design.last_judged < design.last:
        found.append(
            _("Later than {month} nothing is judged: no site is left that had not begun.").format(
                month=units.show_month(design.last_judged)
            )
        )
    return found


def counted(effect: Effect) -> list[str]:
    """What the measure counts, and what must be known of it before anybody compares two of its months."""
    measure = measures.find(effect.question.measure)
    told = [_(measure.definition), *(_(note) for note in measure.notes)]
    if effect.question.segment == WITHOUT_APPOINTMENT and effect.design.kind is not Kind.NONE:
        told.append(
            _(
                "Before the introduction all or nearly all people come without an appointment, afterwards only some: "
                "it is not the same group that is compared."
            )
        )
    return told


def outlook(effect: Effect) -> list[str]:
    """What would change the verdict, with a date where there is one."""
    return future.sentences(effect)


def change(told: Effect | Control, amount: float) -> str:
    """An amount of change with its unit and sign: '−24,3 %', '+3,2 Prozentpunkte'. A control has its own unit."""
    sign = "+" if amount > 0 else "−" if amount < 0 else "±"
    return f"{sign}{size(told, amount)}" if isfinite(amount) else units.NO_VALUE


def size(told: Effect | Control, amount: float) -> str:
    """An amount of change without its direction: '24,3 %', '3,2 Prozentpunkte'."""
    if not isfinite(amount):
        return units.NO_VALUE
    # of a release too: a change is calculated from all months and sites, and its tenths are known
    with units.shares_whole(False):
        return units.show(abs(amount), "share") if told.is_relative else units.difference(amount, 0, told.unit)


def _beside(effect: Effect, amount: float) -> str:
    """In a sentence where another amount follows with its unit: once is enough, but a per cent sign behind each."""
    if effect.is_relative:
        return size(effect, amount)
    with units.shares_whole(False):
        return units.show_number(abs(amount), effect.unit)


def _reason(effect: Effect, reason: Reason) -> str:
    if reason.rule == "R11" and not all(isfinite(float(reason.figures[name])) for name in ("low", "high")):
        return _(_UNBOUNDED)
    figures = {name: _figure(effect, name, value) for name, value in reason.figures.items()}
    return _(reason.words).format(**figures)


def _figure(effect: Effect, name: str, value: float | int | str) -> str:
    """A figure of a reason, by its name."""
    if isinstance(value, str):
        return "; ".join(_event(effect.happenings[int(place)]) for place in value.split("; "))
    if name in ("low", "high"):
        return change(effect, value)
    if name.endswith("_share"):
        return units.show(value, "share")
    # what is no whole number keeps one decimal
    return units.show_number(value, "days")


def _event(happening: Happening) -> str:
    return f"{str(happening.words).rstrip('.')} ({units.show_month(happening.first)})"
