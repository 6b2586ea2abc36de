"""One date of introduction: the time before with the time after, less what sites without it show, if there are any."""

from dataclasses import replace

import numpy as np

from oversight.effects import amounts, lines
from oversight.effects.effect import Control, Course, Fake, Interval, SiteLine
from oversight.effects.found import Found, Given, with_cases
from oversight.effects.lines import Line
from oversight.effects.plan import month_of
from oversight.effects.reading import Reading
from oversight.statistics import diagnostics, examine_one_date, scales
from oversight.statistics.arrays import Floats
from oversight.statistics.evidence import DesignKind, Evidence
from oversight.statistics.examine_one_date import OneDate
from oversight.statistics.interrupted import Change
from oversight.statistics.scales import Scale


def examine(given: Given) -> Found:
    """The step at the date, and all that speaks for or against it."""
    if given.together is None:
        raise ValueError("with one date all sites must have been read together")
    main = lines.line(given.scaled, given.together, given.plan.never)
    series, control = main.series, _control_line(given)
    if series is None:
        return Found(Evidence(kind=DesignKind.ONE_DATE, has_series=False))
    found = examine_one_date.examine(
        series,
        given.plan.start,
        control=control.series if control else None,
        transition=given.transition,
        months=range(main.together.months[0], main.together.months[-1] + 1),
        events=given.events,
        sites=list(given.plan.starts),
        cases=_cases(given, given.together, series.months),
        quantile=given.quantile or 0.5,
    )
    evidence = with_cases(found.evidence, main.together, given)
    return _found(given, main, control, found, evidence)


def _found(given: Given, main: Line, control: Line | None, found: OneDate, evidence: Evidence) -> Found:
    course, sites = _course(given, main, found.change), _site_lines(given)
    if found.change is None:
        return Found(evidence, course=course, sites=sites)
    return Found(
        evidence,
        _interval(found.change, main.scale),
        course,
        sites,
        fakes=tuple(
            Fake(month_of(fake.design.start), _interval(fake, main.scale), fake.is_significant) for fake in found.fakes
        ),
        control=_control(given, control, found.control),
        trend_before=amounts.interval(*diagnostics.trend_before(found.change), main.scale),
        slope=_interval(found.slope, main.scale) if found.slope else None,
        detectable=_detectable(found.change, main.scale),
        truth=_truth(given, main, found.change),
    )


def _interval(change: Change, scale: Scale) -> Interval:
    return amounts.interval(change.estimate, change.low, change.high, scale)


def _detectable(change: Change, scale: Scale) -> tuple[float, float]:
    down, up = diagnostics.smallest_detectable(replace(change, scale=Scale.POINTS))
    return scales.change(down, scale), scales.change(up, scale)


def _control_line(given: Given) -> Line | None:
    if given.control is None or given.control_together is None:
        return None
    return lines.line(given.control, given.control_together, given.plan.never)


def _control(given: Given, line: Line | None, found: Change | None) -> Control | None:
    if given.control is None or line is None or found is None:
        return None
    return Control(
        given.control.reading.question.measure,
        _interval(found, line.scale),
        found.is_significant,
        *amounts.unit(given.control),
    )


def _course(given: Given, main: Line, change: Change | None) -> Course:
    """What was seen, and the fitted model without its step."""
    months, unit = main.together.months, given.scaled.unit
    without = low = high = np.full(len(months), np.nan)
    if change is not None:
        model = diagnostics.expected(replace(change, scale=Scale.POINTS), months)
        base = np.zeros(len(months)) if main.base is None else main.base
        without, low, high = base + model.without, base + model.low, base + model.high
    start = given.plan.start
    return Course(
        tuple(month_of(month) for month in months),
        amounts.plain(main.together.values[0]),
        amounts.levels(without, main.scale, unit),
        amounts.levels(low, main.scale, unit),
        amounts.levels(high, main.scale, unit),
        tuple(start <= month < start + given.transition for month in months),
    )


def _site_lines(given: Given) -> tuple[SiteLine, ...]:
    """Each site as it was seen; what was to be expected is told of all together only."""
    judged: Reading = given.reading.of(list(given.plan.starts))
    nothing = (float("nan"),) * len(judged.months)
    return tuple(
        SiteLine(site, None if start is None else month_of(start), amounts.plain(judged.values[row]), nothing)
        for row, (site, start) in enumerate(given.plan.starts.items())
    )


def _cases(given: Given, together: Reading, months: tuple[int, ...]) -> Floats | None:
    """R6: the fewest cases of any series in each month, if the figure is a quantile."""
    if given.quantile is None:
        return None
    others = given.reading.of(given.plan.never, together.months).cases
    fewest: Floats = np.vstack([together.cases, others]).min(axis=0)
    return fewest[np.isin(together.months, months)]


def _truth(given: Given, main: Line, change: Change) -> float | None:
    if given.truth is None:
        return None
    true = given.truth.of_step(given.plan.begun, change.design, main.scale, change.rho)
    return amounts.change(true, main.scale)
