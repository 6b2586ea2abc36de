"""What would change a verdict: computed from the rules that hold it down, with a month where time alone would do it."""

from collections.abc import Callable
from datetime import date

from oversight import units
from oversight.effects.effect import Effect, Kind
from oversight.effects.plan import month_of
from oversight.language import message
from oversight.language import translate as _
from oversight.statistics import thresholds as at
from oversight.statistics.series import month_number

_OLDER = message("Older records would help: {n} more months before the introduction are needed.")
_LATER = message("From {month} on there are {n} months after it.")
_NEVER = message(
    "Time alone will not help: every site has begun, so there is nothing left to compare later months with."
)

# by rule: what would help where no date can be told
_WORDS = {
    "R4": message("The missing months would have to be delivered."),
    "R5": message("Single sites have too few cases: more sites together, or a more frequent measure, could be judged."),
    "R6": message("More cases a month are needed: more sites together, or the share of long waits instead."),
    "R7": message("What happened at the same time cannot be taken out: sites that began at other dates would help."),
    "R8": message("The older records would have to be counted again in the same way as the newer ones."),
    "R9": message("The series moves as much without any introduction: sites that began at other dates would help."),
    "R11": message("More months or more sites narrow the range; whether they show a change, nobody can say."),
    "R12": message("More sites that begin on further dates are needed."),
    "R13": message("More sites would make the result independent of single ones."),
    "R15": message("Longer records from before are needed; more months after it do not help."),
    "R16": message("More months narrow the range; the list of measures judged together stays as it is."),
    "R17": message("The series has no steady level: sites that began at other dates would help."),
    "R18": message("Without choosing a period or sites, all recorded months are judged."),
}
_CONTROL_MOVED = message(
    "As long as the comparison measure moves at the same time, what else happened then must be found out first."
)
_NOTHING_BEFORE = message(
    "There are no figures from before. What exists only with appointments cannot be compared with a time before them; "
    "of anything else older records would help: {n} months are needed."
)
_LEFT_OUT = message("Where months are missing from the records, they would have to be delivered.")
_CONTROL_MISSING = message("New applications per month would have to be recorded, for the same months and sites.")
_SERIES = message("The measure would have to be recorded month by month.")
_DATE = message("The day on which each site began would have to be recorded as an event.")


def sentences(effect: Effect) -> list[str]:
    """One or two sentences per reason, in their order, none twice."""
    found = [line for reason in effect.verdict.reasons for line in _of_rule(effect, reason.rule)]
    return list(dict.fromkeys(found))


def _of_rule(effect: Effect, rule: str) -> list[str]:
    if rule in _BY_DATE and effect.design.is_chosen_by_hand:
        # what was cut off by hand is not missing from the records
        return [_(_WORDS["R18"])]
    if rule in _BY_DATE:
        return _BY_DATE[rule](effect)
    if rule == "R4" and effect.evidence.suppressed:
        return [_(_WORDS["R5"]), _(_LEFT_OUT)]
    if rule == "R10":
        return [_(_CONTROL_MISSING if effect.evidence.control_moved is None else _CONTROL_MOVED)]
    return [_(_WORDS[rule])]


def _months(effect: Effect, before: int, after: int) -> list[str]:
    """What is missing until there are so many months before and after."""
    seen = effect.evidence.window
    if not effect.evidence.has_series:
        return [_(_SERIES)]
    if seen is None:
        return [_(_DATE)]
    lines = []
    if seen.before == 0:
        lines.append(_(_NOTHING_BEFORE).format(n=units.show_count(before)))
    elif seen.before < before:
        lines.append(_(_OLDER).format(n=units.show_count(before - seen.before)))
    if seen.after < after:
        lines.append(_later(effect, after - seen.after, after))
    return lines or [_(_WORDS["R11"])]


def _later(effect: Effect, more: int, months: int) -> str:
    """The month from which on so many more are there: the one after the last of them."""
    if _is_over(effect) or effect.design.last is None:
        return _(_NEVER)
    return _(_LATER).format(
        month=units.show_month(_months_after(effect.design.last, more + 1)), n=units.show_count(months)
    )


def _is_over(effect: Effect) -> bool:
    """With many dates only months in which some site has not begun can be judged."""
    return effect.design.kind is Kind.STAGGERED and all(start for _site, start in effect.design.starts)


def _few(effect: Effect) -> list[str]:
    return _months(effect, at.MONTHS_BEFORE, at.MONTHS_AFTER)


def _short(effect: Effect) -> list[str]:
    return _months(effect, at.MONTHS_BEFORE_FOR_A, at.MONTHS_AFTER_FOR_A)


def _judged(effect: Effect) -> list[str]:
    """Each further month adds one to every site that has begun."""
    missing = at.JUDGED_MONTHS - (effect.evidence.judged_months or 0.0)
    return [_later(effect, -int(-missing // 1), at.JUDGED_MONTHS)]


_BY_DATE: dict[str, Callable[[Effect], list[str]]] = {"R1": _few, "R2": _short, "R14": _judged}


def _months_after(month: date, n: int) -> date:
    return month_of(month_number(month) + n)
