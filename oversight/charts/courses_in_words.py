"""What the picture of a change says: how often the observed lay below or above what was to be expected."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from oversight import units
from oversight.charts import changes
from oversight.effects.effect import Effect, SiteLine
from oversight.language import translate as _
from oversight.statistics.rules import Level

# month, observed, expected, and the lower and upper end of its range
Month = tuple[date, float, float, float, float]


def of_all(effect: Effect) -> str:
    """How the observed lay to what was to be expected in the months that count after the first introduction."""
    seen = effect.course
    if seen is None:
        return _("Nothing was recorded.")
    months = _months(seen.months, seen.observed, seen.without, seen.low, seen.high)
    starts = [day for _site, day in effect.design.starts if day is not None]
    counted = [month for month, is_out in zip(months, seen.left_out, strict=True) if not is_out]
    after = [month for month in counted if starts and month[0] >= min(starts)]
    if not _judged(after):
        return _run(months, effect.unit)
    if effect.verdict.level is Level.C:
        # a picture with an expectation must not look like a result
        return f"{_run(months, effect.unit)} {_('At level C no verdict rests on the expectation in dashes.')}"
    return _of(effect, _judged(after))


def of_events(told: Sequence[str]) -> str:
    return _("Events: {events}.").format(events="; ".join(text.rstrip(".") for text in told)) if told else ""


def of_site(effect: Effect, line: SiteLine) -> str:
    """The same of one site; of a site that introduced nothing, where its line begins and ends."""
    nothing = (float("nan"),) * len(line.observed)
    months = _months(effect.course.months if effect.course else (), line.observed, line.without, nothing, nothing)
    if line.start is None:
        return f"{_('Nothing introduced here.')} {_run(months, effect.unit)}"
    judged = _judged([month for month in months if line.start is not None and month[0] >= line.start])
    return _of(effect, judged) if judged and effect.verdict.level is not Level.C else _run(months, effect.unit)


def _months(*columns: Sequence[Any]) -> list[Month]:
    return list(zip(*columns, strict=True))


def _judged(months: Sequence[Month]) -> list[Month]:
    return [month for month in months if month[1] == month[1] and month[2] == month[2]]


def _of(effect: Effect, judged: Sequence[Month]) -> str:
    """Months are counted only where chance is excluded: a step that may be chance lies on one side all the time."""
    chance = _("Whether the difference is more than chance cannot be told.")
    sides = _sides(judged) if changes.tells_chance(effect) else chance
    return f"{sides} {_last(judged[-1], effect.unit)}"


def _sides(judged: Sequence[Month]) -> str:
    lower = [month for month in judged if month[1] < month[2]]
    if len(lower) * 2 >= len(judged):
        side, outside = lower, [month for month in lower if month[1] < month[3]]
        words = _("In {n} of {all} months the observed figure was lower than expected without the introduction")
    else:
        side = [month for month in judged if month[1] > month[2]]
        outside = [month for month in side if month[1] > month[4]]
        words = _("In {n} of {all} months the observed figure was higher than expected without the introduction")
    text = words.format(n=units.show_count(len(side)), all=units.show_count(len(judged)))
    if not any(month[3] == month[3] for month in judged):
        return f"{text}."
    return _("{text}, in {n} of them outside its range.").format(text=text, n=units.show_count(len(outside)))


def _last(month: Month, unit: str) -> str:
    return _("Last, {month}: observed {observed}, expected {expected}.").format(
        month=units.show_month(month[0]), observed=units.show(month[1], unit), expected=units.show(month[2], unit)
    )


def _run(months: Sequence[Month], unit: str) -> str:
    known = [month for month in months if month[1] == month[1]]
    if not known:
        return _("Nothing was recorded.")
    return _("Observed: from {first} ({first_when}) to {last} ({last_when}).").format(
        first=units.show(known[0][1], unit),
        first_when=units.show_month(known[0][0]),
        last=units.show(known[-1][1], unit),
        last_when=units.show_month(known[-1][0]),
    )
