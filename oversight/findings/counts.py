"""Findings of a count: how many there were. Only spans of the same length are compared."""

from oversight.answers import Answer, Scope
from oversight.findings import rounding
from oversight.findings.finding import Finding, Row, Shape, is_small
from oversight.findings.sentences import is_now, may_be_chance, moved, stayed
from oversight.statistics import intervals


def _against(now: Row, before: Row) -> Finding:
    figures = now["n"], before["n"], "n"
    if is_small(*figures) or rounding.may_explain_counts(now, before):
        return stayed(now, *figures)
    by_chance = intervals.holds_zero(intervals.rate_difference(now["n"], 1, before["n"], 1))
    return (may_be_chance if by_chance else moved)(now, *figures)


def _same_length(now: Answer, before: Answer) -> bool:
    lengths = {_months(now.scope), _months(before.scope)}
    return len(lengths) == 1 and None not in lengths


def _months(scope: Scope) -> int | None:
    if scope.start is None or scope.end is None:
        return None
    return (scope.end.year - scope.start.year) * 12 + scope.end.month - scope.start.month


COUNT = Shape(
    alone=lambda row: is_now(row, row["n"], "n"),
    against=_against,
    comparable=_same_length,
)
