"""Findings of durations: the median, or, where it lies in the lowest bins, how many are over the threshold.

The width of a bin must never look like a change: the limits of a median are bin edges, and a median whose lower limit
is zero is not spoken of.
"""

from math import isnan

from oversight import units
from oversight.findings import rounding
from oversight.findings.finding import Finding, Row, Shape, capital, is_small, judged
from oversight.findings.sentences import median_may_be_chance, median_moved, median_stayed
from oversight.language import translate as _
from oversight.statistics import intervals
from oversight.statistics.intervals import Interval

# nine in ten are told only where this many times the minimum stand behind the figure
CASES_FOR_NINE_IN_TEN = 2


def _alone(row: Row) -> str:
    if _speaks_of_threshold(row):
        message = _("The {subject} was over {threshold} in {share} of the cases.")
        return _threshold_sentence(message, row, share=row["share_over"])
    if isnan(row["median"]):
        message = _("In at least half of the cases the {subject} was longer than what is recorded.")
        return capital(message.format(subject=row.subject))
    if isnan(row["p90"]) or row["n"] < CASES_FOR_NINE_IN_TEN * row.measure.minimum_n:
        message = _("In half of the cases the {subject} was at most {median}.")
    else:
        message = _("In half of the cases the {subject} was at most {median}, in nine of ten at most {p90}.")
    unit = row.measure.unit
    return capital(
        message.format(
            subject=row.subject,
            median=units.show(row["median"], unit),
            p90=units.show_beside(row["p90"], row["median"], unit),
        )
    )


def _against(now: Row, before: Row) -> Finding:
    if _speaks_of_threshold(now) or _speaks_of_threshold(before):
        return _threshold_against(now, before)
    if isnan(now["median"]) or isnan(before["median"]):
        return Finding(_alone(now), "unknown")
    figures = now["median"], before["median"], now.measure.unit
    if is_small(*figures):
        return median_stayed(now, *figures)
    is_open = _median_may_be_chance(now, before) or rounding.may_explain_medians(now, before)
    return (median_may_be_chance if is_open else median_moved)(now, *figures)


def _speaks_of_threshold(row: Row) -> bool:
    return row.measure.over is not None and (row["median_low"] <= 0 or isnan(row["median"]))


def _median_may_be_chance(now: Row, before: Row) -> bool:
    return intervals.holds_zero(intervals.difference(now["median"], _limits(now), before["median"], _limits(before)))


def _limits(row: Row) -> Interval:
    return Interval(row["median_low"], row["median_high"])


def _threshold_against(now: Row, before: Row) -> Finding:
    rose = now["share_over"] > before["share_over"]
    is_like_before = is_small(now["share_over"], before["share_over"], "share") or rounding.may_explain_shares(
        now, before, "share_over"
    )
    by_chance = intervals.holds_zero(
        intervals.newcombe_difference(now["over_n"], now["n"], before["over_n"], before["n"])
    )
    if is_like_before:
        message = _(
            "The {subject} was over {threshold} about as often as before: in {share} of the cases, before in {before}."
        )
    elif by_chance:
        message = _(
            "The {subject} was over {threshold} in {share} of the cases, before in {before}; "
            "such a difference may be chance."
        )
    elif rose:
        message = _(
            "The {subject} was over {threshold} more often than before: in {share} of the cases, before in {before}."
        )
    else:
        message = _(
            "The {subject} was over {threshold} less often than before: in {share} of the cases, before in {before}."
        )
    text = _threshold_sentence(message, now, share=now["share_over"], before=before["share_over"])
    return Finding(text, "same" if is_like_before or by_chance else judged(rose, now.measure.better))


def _threshold_sentence(message: str, row: Row, **shares: float) -> str:
    shown = {name: units.show(share, "share") for name, share in shares.items()}
    threshold = units.show(row.measure.over, row.measure.unit)
    return capital(message.format(subject=row.subject, threshold=threshold, **shown))


HISTOGRAM = Shape(alone=_alone, against=_against)
