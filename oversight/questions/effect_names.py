"""What an effect is about, in words."""

from oversight import codes, measures, units
from oversight.charts.quantities import quantity_of
from oversight.effects.effect import Effect, Question
from oversight.findings.finding import capital
from oversight.language import translate as _


def name(question: Question) -> str:
    """What is judged: 'Die Wartezeit vor Ort, ohne Termin (neun von zehn höchstens, in Minuten)'."""
    measure = measures.find(question.measure)
    of_whom = f", {codes.label(question.segment)}" if question.segment else ""
    figure = _figure(question, measure.unit)
    return f"{capital(_(measure.subject))}{of_whom}" + (f" ({figure})" if figure else "")


def judged_instead(effect: Effect) -> str:
    """Which figure was judged, and which one it stands for; empty where that is the one that was asked for."""
    if effect.stands_for is None:
        return ""
    unit = measures.find(effect.question.measure).unit
    asked, judged = _figure(effect.stands_for, unit), _figure(effect.question, unit)
    return _("Judged here: {judged}. It stands for: {asked}.").format(judged=judged, asked=asked)


def _figure(question: Question, unit: str) -> str:
    """Which figure of the measure it is; of a share of all, the measure says it already."""
    if question.figure == "p90":
        return _("nine in ten at most, {in_unit}").format(in_unit=units.label_in(unit))
    if question.figure in ("value", "n"):
        return "" if unit == "share" or question.figure == "n" else units.label(unit)
    return quantity_of(measures.find(question.measure), question.figure).title
