"""Whether a difference can come of the rounding of a release alone: then nothing is said to have moved.

Every published sum lies at most D from the true one (the release's own table of deviations says how far). A sum of D
more beside one of D less is a difference of 2 D where there is none. Of a share p of N whose two parts are rounded,
one too high by a and the other by b, the error is ((1 - p) a - p b) / N, at most D / N. Where the lower number is
official it is D / N as well; where that is rounded by itself, D (1 + value) / N. A median is known to D ranks
in wide bins: it is said to move only where chance alone leaves as many ranks open (0.98 times the root of n).
"""

from math import sqrt

from oversight.findings.finding import Row

# rates whose lower number is an official figure, which no release rounds
OFFICIAL = ("per_1000", "per_month", "per_post")
# half the width of the confidence limits of a median, in roots of n (queries/shapes/histogram.sql)
RANKS = 0.98


def may_explain_counts(now: Row, before: Row) -> bool:
    return _within(now["n"] - before["n"], 2 * now.measure.deviation)


def may_explain_rates(now: Row, before: Row) -> bool:
    return _within(now["value"] - before["value"], _of_rate(now) + _of_rate(before))


def may_explain_shares(now: Row, before: Row, column: str) -> bool:
    """Of a share of cases that the column n counts: over a threshold, or within a promise."""
    return _within(now[column] - before[column], of_share(now, now["n"]) + of_share(before, before["n"]))


def may_explain_medians(now: Row, before: Row) -> bool:
    return RANKS * sqrt(min(now["n"], before["n"])) < now.measure.deviation


def of_share(row: Row, whole: float) -> float:
    """How far a share of so many may lie from the true one."""
    return row.measure.deviation / whole if whole else 0.0


def _of_rate(row: Row) -> float:
    measure = row.measure
    own = 0.0 if measure.unit == "share" or measure.unit in OFFICIAL else row["value"]
    return (1 + own) * of_share(row, row["denominator"])


def _within(apart: float, reach: float) -> bool:
    """Also at the border, which a sum of fractions may miss by the last bit."""
    return reach > 0 and abs(apart) <= reach * (1 + 1e-9)
