"""Findings of a rate: a share, a rate per 1,000, or a mean out of sums."""

from oversight.findings.finding import Finding, Row, Shape, is_small
from oversight.findings.sentences import is_now, moved, stayed
from oversight.statistics import intervals


def _against(now: Row, before: Row) -> Finding:
    unit = now.measure.unit
    tell = stayed if _may_be_chance(now, before) else moved
    return tell(now, now["value"], before["value"], unit)


def _may_be_chance(now: Row, before: Row) -> bool:
    unit, four = now.measure.unit, (now["numerator"], now["denominator"], before["numerator"], before["denominator"])
    if is_small(now["value"], before["value"], unit):
        return True
    if unit == "share":
        return intervals.holds_zero(intervals.newcombe_difference(*four))
    if unit.startswith("per_"):
        return intervals.holds_zero(intervals.rate_difference(*four))
    # a mean out of sums: how far single values scatter is not known, so one whole unit is the least
    return abs(now["value"] - before["value"]) <= 1


RATE = Shape(
    alone=lambda row: is_now(row, row["value"], row.measure.unit),
    against=_against,
)
