"""A measure, the dates of introduction and the calendar: put together into one Effect."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from oversight import measures, protected
from oversight.answers import Scope
from oversight.effects import calendar, headlines, many_dates, one_date, reading, scaling, truth
from oversight.effects.effect import Design, Effect, Happening, Kind, Question
from oversight.effects.found import Found, Given
from oversight.effects.plan import Plan, choose, month_of
from oversight.effects.reading import Reading
from oversight.effects.scaling import Scaled
from oversight.measures import Measure
from oversight.reference import Words
from oversight.statistics import panels
from oversight.statistics.evidence import Evidence, Window
from oversight.statistics.series import month_number

# what can be examined of each shape, by default the first
FIGURES = {
    "rate": ("value",),
    "count": ("n",),
    "breakdown": ("value",),
    "histogram": ("median", "p90", "share_over"),
    "lifetable": ("share_within",),
}


def question(
    snapshot: Path, measure: Measure, scope: Scope, figure: str | None = None, segment: str | None = None
) -> Question:
    """What is examined where nothing more is asked: the headline measure of this name, else by rule.

    By rule: of a duration the median, and the segment that is recorded in most site-months. Raises LookupError for a
    figure or segment that the measure has not.
    """
    fixed = headlines.of_measure(measure.name)
    if fixed and (figure, segment) in ((None, None), (fixed.question.figure, fixed.question.segment)):
        return fixed.question
    known = reading.segments(snapshot, measure, scope)
    if segment is not None and segment not in known:
        raise LookupError(segment)
    figures = FIGURES[measure.shape]
    if figure is not None and figure not in figures:
        raise LookupError(figure)
    return Question(measure.name, figure or figures[0], known[0] if segment is None else segment)


def examine(snapshot: Path, asked: Question, scope: Scope, transition: int) -> Effect:
    """The effect, judged by itself: Holm comes where the headline measures stand together."""
    measure = protected.measure(snapshot, asked.measure)
    scaled = scaling.read(snapshot, measure, asked, scope)
    plan = choose(scaled.reading, calendar.starts(snapshot))
    months = scaled.reading.months
    happened = calendar.near(calendar.happenings(snapshot), months) if months else ()
    place = headlines.place(asked)
    fixed = None if place is None else headlines.fixed().headlines[place]
    found = _found(snapshot, measure, scaled, plan, happened, scope, transition)
    evidence = replace(found.evidence, is_exploratory=fixed is None, is_chosen_by_hand=scope != Scope())
    return Effect(
        scaled.reading.question,
        scaled.unit,
        _design(scaled, plan, scope, transition),
        evidence,
        found.change,
        found.course,
        found.sites,
        found.study,
        found.fakes,
        found.left_out,
        found.control,
        _marked(happened, evidence),
        found.trend_before,
        found.slope,
        found.detectable,
        found.truth,
        is_headline=fixed is not None,
        why=fixed.why if fixed else Words("", ""),
        stands_for=asked if asked != scaled.reading.question else None,
    )


def _found(
    snapshot: Path,
    measure: Measure,
    scaled: Scaled,
    plan: Plan,
    happened: tuple[Happening, ...],
    scope: Scope,
    transition: int,
) -> Found:
    # quarters are too few and too long to see a change in; all sites together are compared with nothing
    if not scaled.reading.months or not scaled.reading.sites or measure.finest_grain != "month":
        return Found(Evidence(has_series=False))
    if plan.kind is Kind.NONE:
        return Found(Evidence(window=_only_after(scaled.reading, calendar.starts(snapshot)), scale=scaled.scale))
    given = Given(
        scaled,
        plan,
        _control(snapshot, scaled, scope),
        events=calendar.as_events(happened),
        transition=transition,
        truth=truth.read(snapshot, measure, scaled.reading.question, scaled.reading.sites, scaled.reading.months),
    )
    if plan.kind is Kind.STAGGERED:
        return many_dates.examine(given)
    return one_date.examine(_with_together(snapshot, measure, given, scope))


def _control(snapshot: Path, scaled: Scaled, scope: Scope) -> Scaled | None:
    """The measure that appointments cannot move; None where it is not recorded, or is itself what is asked."""
    name = headlines.fixed().control
    if scaled.reading.question.measure == name:
        return None
    measure = protected.measure(snapshot, name)
    found = scaling.read(snapshot, measure, question(snapshot, measure, scope), scope)
    return found if found.reading.months else None


def _with_together(snapshot: Path, measure: Measure, given: Given, scope: Scope) -> Given:
    begun = given.plan.begun
    control = given.control
    return replace(
        given,
        together=_together(snapshot, measure, given.scaled, begun, scope),
        control_together=(
            _together(snapshot, measures.find(control.reading.question.measure), control, begun, scope)
            if control and set(begun) <= set(control.reading.sites)
            else None
        ),
    )


def _together(snapshot: Path, measure: Measure, scaled: Scaled, sites: list[str], scope: Scope) -> Reading:
    apart = scaled.reading.of(sites)
    return apart if len(sites) == 1 else reading.together(snapshot, measure, apart, scope)


def _design(scaled: Scaled, plan: Plan, scope: Scope, transition: int) -> Design:
    months, fixed = scaled.reading.months, headlines.fixed()
    is_one_date = plan.kind in (Kind.ONE_DATE, Kind.COMPARED)
    return Design(
        plan.kind,
        tuple((site, None if start is None else month_of(start)) for site, start in plan.starts.items()),
        month_of(months[0]) if months else None,
        month_of(months[-1]) if months else None,
        transition if is_one_date else 0,
        fixed.decided,
        scaled.scale,
        scope != Scope(),
        _last_judged(scaled, plan) if plan.kind is Kind.STAGGERED else None,
    )


def _last_judged(scaled: Scaled, plan: Plan) -> date | None:
    judged = scaled.reading.of(list(plan.starts))
    design = panels.design(judged.months, list(plan.starts.values()), judged.values)
    told = np.flatnonzero(design.cells.any(axis=0))
    return month_of(judged.months[told[-1]]) if len(told) else None


def _marked(happened: tuple[Happening, ...], evidence: Evidence) -> tuple[Happening, ...]:
    """What happened, and whether it is a reason of the verdict. Places are kept: the reasons name them."""
    reasons = {*evidence.events, *evidence.breaks}
    return tuple(replace(event, counts=str(place) in reasons) for place, event in enumerate(happened))


def _only_after(read: Reading, introduced: Mapping[str, date]) -> Window | None:
    """Records that begin with the introduction, or later, have nothing before it; None: nothing begins in them."""
    begun = [site for site in read.sites if site in introduced and month_number(introduced[site]) <= read.months[0]]
    return Window(0, len(read.months)) if begun else None
