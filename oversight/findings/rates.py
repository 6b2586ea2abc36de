"""Findings of a rate: a share, a rate per 1,000, or a mean out of sums."""

from oversight.findings import rounding
from oversight.findings.finding import Finding, Row, Shape, is_small
from oversight.findings.sentences import is_now, may_be_chance, moved, stayed
from oversight.statistics import intervals


def _against(now: Row, before: Row) -> Finding:
    figures = now["value"], before["value"], now.measure.unit
    if is_small(*figures) or rounding.may_explain_rates(now, before):
        return stayed(now, *figures)
    return (may_be_chance if _may_be_chance(now, before) else moved)(now, *figures)


def _may_be_chance(now: Row, before: Row) -> bool:
    unit, four = now.measure.unit, (now["numerator"], now["denominator"], before["numerator"], before["denominator"])
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
