"""Findings: what the figures say, one short sentence per question. Never why, and never who is best."""

from collections.abc import Mapping
from dataclasses import replace

from oversight.answers import Answer
from oversight.findings import breakdowns, counts, histograms, lifetables, rates, states
from oversight.findings.finding import Finding, Row, Shape, named, with_too_few
from oversight.findings.sites import of_sites
from oversight.language import translate as _

__all__ = ["Finding", "compare", "nothing", "of_sites"]

_SHAPES: dict[str, Shape] = {
    "rate": rates.RATE,
    "count": counts.COUNT,
    "breakdown": breakdowns.BREAKDOWN,
    "histogram": histograms.HISTOGRAM,
    "lifetable": lifetables.LIFETABLE,
}


def compare(now: Answer, before: Answer | None = None, sites: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """One finding per segment (and site, if asked by site), or one that says why there is none.

    Both answers are to the same question, asked with grain='all'. Without `before` (or where it has nothing to
    compare with) the finding only says what is. `sites`: names by code.
    """
    if not now.is_ok:
        return (states.explain(now),)
    shape = _SHAPES[now.measure.shape]
    rows = shape.rows(now)
    earlier = shape.rows(before) if before is not None and before.is_ok and shape.comparable(now, before) else {}
    return tuple(named(parts, _tell(shape, row, earlier.get(parts)), sites) for parts, row in rows.items())


def nothing(now: Answer) -> str:
    """What is said of a part of an answer that has no row."""
    return states.explain(replace(now, state="empty")).text


def _tell(shape: Shape, now: Row, before: Row | None) -> Finding:
    cases, minimum = now.cases, now.measure.minimum_n
    if cases < minimum:
        return with_too_few(cases, minimum)
    if before is None:
        return _warned(Finding(shape.alone(now), "unknown"), now)
    if before.cases < minimum:
        alone = _warned(Finding(shape.alone(now), "unknown"), now)
        return alone.adding(with_too_few(before.cases, minimum, before=True))
    return _warned(shape.against(now, before), now, before)


def _warned(finding: Finding, *rows: Row) -> Finding:
    """With a warning where a rounded figure rests on few cases."""
    is_weak = any(row.cases < row.measure.warned_below for row in rows)
    return finding.adding(Finding(_("Of limited value: fewer than 100 cases."), "unknown")) if is_weak else finding
