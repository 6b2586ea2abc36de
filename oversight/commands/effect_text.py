"""An effect for people: the verdict first, then why, what would change it, and below level C the figures behind it."""

from math import isfinite
from pathlib import Path

from oversight import codes, facts, measures, units
from oversight.effects import Effect, sentences
from oversight.effects.effect import Control, Interval, Kind
from oversight.language import message
from oversight.language import translate as _
from oversight.statistics.rules import Level

# of more sites only the number is told
MOST_SITES = 12
_KINDS = {
    Kind.NONE: message("No comparison: there is no date of introduction in these months."),
    Kind.ONE_DATE: message("Compared: the time before one date with the time after it."),
    Kind.COMPARED: message("Compared: the time before one date with the time after it, less the sites without it."),
    Kind.STAGGERED: message("Compared: each site with those that had not begun yet."),
}


def text(snapshot: Path, effect: Effect) -> str:
    """The short report."""
    names = facts.site_names(snapshot)
    parts = [
        [_("SYNTHETIC DEMO DATA")] if facts.about(snapshot).is_synthetic else [],
        [_title(effect)],
        [sentences.headline(effect), sentences.verdict(effect)],
        _list(_("Reasons"), sentences.reasons(effect)),
        _list(_("To be said with it"), sentences.notes(effect)),
        _list(_("What would change the verdict"), sentences.outlook(effect)),
        _list(_("What this measure counts"), sentences.counted(effect)),
        _list(_("What was examined"), _examined(effect, names)),
        [] if effect.verdict.level is Level.C else _list(_("Evidence"), _evidence(effect, names)),
        [_("As the simulation knows it: {change}").format(change=_told(effect, effect.truth))]
        if effect.truth is not None
        else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _title(effect: Effect) -> str:
    measure = measures.find(effect.question.measure)
    part = [codes.label(effect.question.segment)] if effect.question.segment else []
    figure = {"median": _("median"), "p90": _("nine in ten at most")}.get(effect.question.figure)
    return " – ".join([_(measure.question), *part, *([figure] if figure else [])])


def _list(head: str, lines: list[str]) -> list[str]:
    return [f"{head}:", *(f"- {line}" for line in lines)] if lines else []


def _examined(effect: Effect, names: dict[str, str]) -> list[str]:
    design = effect.design
    begun = [
        _("{site} from {month}").format(site=names.get(site, site), month=units.show_month(start))
        for site, start in design.starts
        if start
    ]
    never = [names.get(site, site) for site, start in design.starts if not start]
    lines = [_(_KINDS[design.kind])]
    if design.first and design.last:
        lines.append(
            _("Months: {first} to {last}").format(
                first=units.show_month(design.first), last=units.show_month(design.last)
            )
        )
    if begun:
        lines.append(_("Begun: {sites}").format(sites="; ".join(begun)))
    if never:
        few = "; ".join(never) if len(never) <= MOST_SITES else units.show_count(len(never))
        lines.append(_("No introduction recorded at: {sites}").format(sites=few))
    return lines


def _evidence(effect: Effect, names: dict[str, str]) -> list[str]:
    """The figures behind a verdict A or B. At level C there are none to be quoted."""
    lines = [_("Change: {change}").format(change=_range(effect, effect.change))] if effect.change else []
    if effect.control:
        line = _("Comparison measure that appointments cannot move: {change}")
        lines.append(line.format(change=_range(effect.control, effect.control.change)))
    if effect.fakes:
        line = _("Earlier dates on which nothing began: {found} of {n} show a change")
        found = sum(fake.is_significant for fake in effect.fakes)
        lines.append(line.format(found=units.show_count(found), n=units.show_count(len(effect.fakes))))
    if effect.study and isfinite(effect.study.breakdown):
        line = _("The change would remain as long as a hidden difference is at most {n} times the largest seen before.")
        lines.append(line.format(n=units.show_number(effect.study.breakdown, "days")))
    lines.extend(
        _("Without {site}: {change}").format(site=names.get(left.site, left.site), change=_told(effect, left.change))
        for left in effect.left_out
    )
    if effect.detectable:
        line = _("A change would have been shown in four of five cases from {down} or {up} on.")
        down, up = (_told(effect, amount) for amount in effect.detectable)
        lines.append(line.format(down=down, up=up))
    return lines


def _range(told: Effect | Control, change: Interval) -> str:
    return _("{change} (95% range: {low} to {high})").format(
        change=_told(told, change.estimate), low=_told(told, change.low), high=_told(told, change.high)
    )


def _told(told: Effect | Control, amount: float | None) -> str:
    return units.NO_VALUE if amount is None else sentences.change(told, amount)
