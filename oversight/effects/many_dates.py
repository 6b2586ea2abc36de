"""Sites that began on different dates: each is compared with those that had not yet begun."""

import numpy as np

from oversight.effects import amounts
from oversight.effects.effect import Control, Course, LeftOut, SiteLine, Study
from oversight.effects.found import Found, Given, with_cases
from oversight.effects.plan import month_of
from oversight.effects.reading import Reading
from oversight.statistics import diagnostics, examine_staggered, imputed, scales
from oversight.statistics.arrays import Floats
from oversight.statistics.event_study import EventStudy
from oversight.statistics.panels import PanelDesign
from oversight.statistics.scales import Scale
from oversight.statistics.staggered import Staggered


def examine(given: Given) -> Found:
    """The mean change over the site-months that can be judged, and all that speaks for or against it."""
    judged = given.reading.of(list(given.plan.starts))
    y, scale = given.scaled.fitted(judged), given.scaled.scale
    found = examine_staggered.examine(
        judged.months,
        list(given.plan.starts.values()),
        y,
        scale,
        control=_control_values(given, judged),
        events=given.events,
        sites=judged.sites,
        cases=None if given.quantile is None else judged.cases,
        quantile=given.quantile or 0.5,
    )
    evidence = with_cases(found.evidence, judged, given)
    if found.change is None or found.study is None:
        return Found(evidence)
    return Found(
        evidence,
        amounts.interval(found.change.estimate, found.change.low, found.change.high, scale),
        _course(given, judged, y, found.change.design),
        _site_lines(given, judged, y, found.change),
        _study(found.study, found.change.estimate, scale),
        left_out=tuple(
            LeftOut(site, scales.change(float(left), scale))
            for site, left in zip(judged.sites, found.left_out, strict=True)
        ),
        control=_control(given, found.control),
        detectable=_detectable(found.change, scale),
        truth=_truth(given, judged, found.change),
    )


def _control_values(given: Given, judged: Reading) -> Floats | None:
    """In the same sites and months; None where it is recorded nowhere."""
    if given.control is None:
        return None
    values = given.control.fitted(given.control.reading.of(judged.sites, judged.months))
    return values if np.isfinite(values).any() else None


def _control(given: Given, found: Staggered | None) -> Control | None:
    if given.control is None or found is None:
        return None
    change = amounts.interval(found.estimate, found.low, found.high, given.control.scale)
    return Control(given.control.reading.question.measure, change, found.is_significant, *amounts.unit(given.control))


def _course(given: Given, judged: Reading, y: Floats, design: PanelDesign) -> Course:
    """The mean of all sites that began some time, so that no site comes in or goes out on the way."""
    scale, unit = given.scaled.scale, given.scaled.unit
    begun = [row for row, start in enumerate(given.plan.starts.values()) if start is not None]
    seen = y[begun].mean(axis=0)
    without = seen - imputed.mean_change(design, y)
    low, high = imputed.band(design, y)
    return Course(
        tuple(month_of(month) for month in judged.months),
        amounts.levels(seen, scale, unit),
        amounts.levels(without, scale, unit),
        amounts.levels(without + low, scale, unit),
        amounts.levels(without + high, scale, unit),
        tuple(False for _ in judged.months),
    )


def _site_lines(given: Given, judged: Reading, y: Floats, found: Staggered) -> tuple[SiteLine, ...]:
    scale, unit = given.scaled.scale, given.scaled.unit
    without = np.where(found.cells, imputed.expected(found.design, y), np.nan)
    return tuple(
        SiteLine(
            site,
            None if start is None else month_of(start),
            amounts.plain(judged.values[row]),
            amounts.levels(without[row], scale, unit),
            scales.change(float(found.by_site[row]), scale),
        )
        for row, (site, start) in enumerate(given.plan.starts.items())
    )


def _study(study: EventStudy, estimate: float, scale: Scale) -> Study:
    return Study(
        tuple(int(month) for month in study.event_time),
        amounts.changes(study.change, scale),
        tuple(int(sites) for sites in study.sites),
        amounts.changes(study.low, scale),
        amounts.changes(study.high, scale),
        study.breakdown(estimate),
    )


def _detectable(found: Staggered, scale: Scale) -> tuple[float, float] | None:
    reach = diagnostics.smallest_detectable_by_orders(found)
    return (scales.change(-reach, scale), scales.change(reach, scale)) if np.isfinite(reach) else None


def _truth(given: Given, judged: Reading, found: Staggered) -> float | None:
    if given.truth is None:
        return None
    rows = [given.truth.sites.index(site) for site in judged.sites]
    cells = np.zeros(given.truth.value.shape, dtype=np.bool_)
    cells[rows] = found.cells
    return amounts.change(given.truth.of_cells(cells, given.scaled.scale), given.scaled.scale)
