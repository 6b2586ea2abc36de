"""What a signal says in words: that something stands out, by which rule, against which months. Never why."""

from collections.abc import Mapping

from oversight import units
from oversight.codes import label
from oversight.language import message
from oversight.language import translate as _
from oversight.signals.signal import Signal
from oversight.statistics import spc_icons, spc_rules

_VARIATION = {
    spc_icons.IMPROVEMENT: message("striking, favourable"),
    spc_icons.CONCERN: message("striking, unfavourable"),
    spc_icons.NEUTRAL_HIGH: message("strikingly high"),
    spc_icons.NEUTRAL_LOW: message("strikingly low"),
    spc_icons.COMMON: message("as usual"),
}
_RULES = {
    spc_rules.ABOVE_LIMIT: message("above the upper limit"),
    spc_rules.BELOW_LIMIT: message("below the lower limit"),
    spc_rules.RISING: message("part of seven months that rise without a break"),
    spc_rules.FALLING: message("part of seven months that fall without a break"),
    spc_rules.NEAR_UPPER: message("one of two in three months close to the upper limit"),
    spc_rules.NEAR_LOWER: message("one of two in three months close to the lower limit"),
    spc_rules.SHIFT_ABOVE: message("part of seven months in a row above the mean"),
    spc_rules.SHIFT_BELOW: message("part of seven months in a row below the mean"),
    spc_rules.COMMON_CAUSE: message("within the ordinary ups and downs"),
}
_ASSURANCE = {
    spc_icons.CONSISTENT_PASS: message("as things are, it is met every month"),
    spc_icons.CONSISTENT_FAIL: message("as things are, it is missed every month"),
    spc_icons.INCONSISTENT: message("as things are, it is met in some months and missed in others"),
}


def variation_words(signal: Signal) -> str:
    """The icon in words: 'auffällig ungünstig'."""
    return _(_VARIATION[signal.variation]) if signal.speaks else _("no signal")


def rule(cause: str) -> str:
    """A rule in words: 'über der oberen Grenze'."""
    return _(_RULES[cause])


def standing(signal: Signal, sites: Mapping[str, str] | None = None) -> str:
    """Which figure is watched, of which group: 'ohne Termin, Anteil über 30 Minuten'; empty if there is only one."""
    parts = [label(signal.series.segment, sites) if signal.series.segment else "", watched_figure(signal)]
    return ", ".join(part for part in parts if part)


def watched_figure(signal: Signal) -> str:
    """Which figure is watched, if it is not the one that stands for the measure: 'Anteil über 30 Minuten'."""
    measure, column = signal.measure, signal.series.column
    if column == "share_over":
        return _("share over {threshold}").format(threshold=units.show(measure.over, measure.unit))
    if column == "share_within":
        return _("share within {threshold}").format(threshold=units.show(measure.within, measure.unit))
    return ""


def named(signal: Signal, sites: Mapping[str, str] | None = None) -> str:
    """What the figure is called at an axis or in the head of a column."""
    words = standing(signal, sites) or _(signal.measure.subject)
    return words[:1].upper() + words[1:]


def said(signal: Signal) -> str:
    """What the last month says: 'Dezember 2025: 91,2 %, über der oberen Grenze (84,0 % bis 89,5 %).'"""
    if not signal.speaks:
        return _("{month}: no signal, for there is no figure or too few cases.").format(
            month=units.show_month(signal.month)
        )
    unit, limits = signal.series.unit, signal.limits
    return _("{month}: {figure}, {rule} (usual: {lower} to {upper}).").format(
        month=units.show_month(signal.month),
        figure=_figure(signal, unit),
        rule=rule(signal.chart.causes[-1]),
        lower=units.show_beside(limits.lower, limits.upper, unit),
        # a long unit is said once, with the figure
        upper=(units.show_number if unit.startswith("per_") else units.show)(limits.upper, unit),
    )


def _figure(signal: Signal, unit: str) -> str:
    """The figure as measured, and beside it the one that is held against the limits, if it is another."""
    measured, watched = (units.show(float(values[-1]), unit) for values in (signal.series.values, signal.watched))
    if measured == watched:
        return measured
    number = units.show_beside(float(signal.watched[-1]), float(signal.series.values[-1]), unit)
    return _("{figure} ({number} without the year's rhythm)").format(figure=measured, number=number)


def behind(signal: Signal) -> str:
    """On which months the limits rest, whether provisionally, without season, and by whose decision they begin anew."""
    group = signal.chart.groups == signal.chart.groups[-1]
    months = [month for month, own in zip(signal.series.months, group, strict=True) if own]
    words = _("Limits from {n} months, {first} to {last}.").format(
        n=units.show_count(len(months)), first=units.show_month(months[0]), last=units.show_month(months[-1])
    )
    parts = [words]
    if signal.is_provisional:
        parts.append(_("They are provisional: fewer than twelve months."))
    if signal.is_seasonal:
        parts.append(_("The year's rhythm is taken out."))
    parts += [_decision(signal, place) for place, __ in enumerate(signal.rebasings)]
    return " ".join(parts)


def _decision(signal: Signal, place: int) -> str:
    decided = signal.rebasings[place]
    return _("New limits from {month} on, decided by {function} on {day}: {reason}").format(
        month=units.show_month(decided.month),
        function=decided.function,
        day=units.show_day(decided.decided_on),
        reason=str(decided.reason),
    )


def assured(signal: Signal) -> str:
    """Whether the published target lies within the limits; empty without a target."""
    if signal.target is None or signal.assurance is None:
        return ""
    target = signal.target
    return _("Target of {place} ({period}): {value}; {assurance}. Source: {source}.").format(
        place=str(target.place),
        period=str(target.period),
        value=units.show(target.value, target.unit),
        assurance=_(_ASSURANCE[signal.assurance]),
        source=target.source,
    )
