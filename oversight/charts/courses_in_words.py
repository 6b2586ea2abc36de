"""What the picture of a change says: how often the observed lay below or above what was to be expected."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from oversight import units
from oversight.charts import changes
from oversight.effects.effect import Effect, Kind, SiteLine
from oversight.findings.finding import capital
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
    run = _run(months, effect.unit, is_mean=is_mean(effect))
    if not _judged(after):
        return run
    if effect.verdict.level is Level.C:
        # a picture with an expectation must not look like a result
        return f"{run} {_('At level C no verdict rests on the expectation in dashes.')}"
    return _of(effect, _judged(after))


def is_mean(effect: Effect) -> bool:
    """With many dates the line is the mean of the sites that began, with one date it is all of them together."""
    return effect.design.kind is Kind.STAGGERED


def of_the_mean(effect: Effect) -> str:
    """What must be known of a line that is a mean of sites: nobody can find its figures on another page."""
    if not is_mean(effect):
        return ""
    which = _("a geometric mean") if effect.is_relative else _("a mean")
    words = _(
        "{which} of the sites with an introduction, in which each counts the same whatever its size: not the figure of "
        "the whole jobcenter. A month in which one of them has no figure is left empty."
    )
    return capital(words.format(which=which))


def of_events(told: Sequence[str]) -> str:
    return _("Events: {events}.").format(events="; ".join(text.rstrip(".") for text in told)) if told else ""


def of_site(effect: Effect, line: SiteLine) -> str:
    """The same of one site; of a site that introduced nothing, where its line begins and ends."""
    nothing = (float("nan"),) * len(line.observed)
    months = _months(effect.course.months if effect.course else (), line.observed, line.without, nothing, nothing)
    if line.start is None:
        return f"{_('No introduction is recorded here.')} {_run(months, effect.unit)}"
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


def _run(months: Sequence[Month], unit: str, *, is_mean: bool = False) -> str:
    known = [month for month in months if month[1] == month[1]]
    if not known:
        return _("Nothing was recorded.")
    words = (
        _(
            "Observed, on average of the sites with an introduction: "
            "from {first} ({first_when}) to {last} ({last_when})."
        )
        if is_mean
        else _("Observed: from {first} ({first_when}) to {last} ({last_when}).")
    )
    return words.format(
        first=units.show_beside(known[0][1], known[-1][1], unit),
        first_when=units.show_month(known[0][0]),
        last=units.show(known[-1][1], unit),
        last_when=units.show_month(known[-1][0]),
    )
