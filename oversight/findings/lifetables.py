"""Findings of a duration that may still be running: those still open are counted in (Kaplan-Meier)."""

from math import isnan

from oversight import units
from oversight.findings import rounding
from oversight.findings.finding import Finding, Row, Shape, capital, is_small, judged
from oversight.findings.histograms import CASES_FOR_NINE_IN_TEN
from oversight.language import translate as _
from oversight.statistics import intervals


def _alone(row: Row) -> str:
    return _joined(_first_middle(row), _promise(row), _still_open(row))


def _against(now: Row, before: Row) -> Finding:
    promised, earlier = now["share_within"], before["share_within"]
    if isnan(promised) or isnan(earlier):
        return Finding(_alone(now), "unknown")
    # as if all had been followed to the promise; those who were not make the limits a little too narrow
    by_chance = intervals.holds_zero(
        intervals.newcombe_difference(promised * now["n"], now["n"], earlier * before["n"], before["n"])
    )
    is_like_before = is_small(promised, earlier, "share") or rounding.may_explain_shares(now, before, "share_within")
    if is_like_before:
        message = _(
            "The {subject} was at most {within} about as often as before: in {now} of the cases, before in {before}."
        )
    elif by_chance:
        message = _(
            "The {subject} was at most {within} in {now} of the cases, before in {before}; "
            "such a difference may be chance."
        )
    elif promised > earlier:
        message = _(
            "The {subject} was at most {within} more often than before: in {now} of the cases, before in {before}."
        )
    else:
        message = _(
            "The {subject} was at most {within} less often than before: in {now} of the cases, before in {before}."
        )
    sentence = _with_promise(message, now, now=promised, before=earlier)
    text = _joined(sentence, _middle(now), _still_open(now))
    # more that end within the promise is a shorter duration
    return Finding(text, "same" if is_like_before or by_chance else judged(promised < earlier, now.measure.better))


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _first_middle(row: Row) -> str:
    if _ends_at_once(row):
        return _at_once(row)
    if _may_tell_nine_in_ten(row):
        return _with_median(
            _("In half of the cases the {subject} was at most {median}, in nine of ten at most {p90}."), row
        )
    return _with_median(_("In half of the cases the {subject} was at most {median}."), row)


def _ends_at_once(row: Row) -> bool:
    """Whether half of the cases end on the day on which they begin: nobody says 'at most 0 days'."""
    return row.measure.unit == "days" and row["median"] == 0


def _at_once(row: Row) -> str:
    if _may_tell_nine_in_ten(row):
        message = _("Half of the cases ended on the same day, nine of ten took at most {p90}.")
        return message.format(p90=units.show(row["p90"], row.measure.unit))
    return _("Half of the cases ended on the same day.")


def _middle(row: Row) -> str:
    if _ends_at_once(row):
        return _at_once(row)
    if _may_tell_nine_in_ten(row):
        return _with_median(_("In half of the cases it was at most {median}, in nine of ten at most {p90}."), row)
    return _with_median(_("In half of the cases it was at most {median}."), row)


def _may_tell_nine_in_ten(row: Row) -> bool:
    return not isnan(row["p90"]) and row["n"] >= CASES_FOR_NINE_IN_TEN * row.measure.minimum_n


def _with_median(message: str, row: Row) -> str:
    if isnan(row["median"]):
        return _("Fewer than half were seen to end.")
    unit = row.measure.unit
    median, p90 = units.show(row["median"], unit), units.show_beside(row["p90"], row["median"], unit)
    return capital(message.format(subject=row.subject, median=median, p90=p90))


def _promise(row: Row) -> str:
    if row.measure.within is None or isnan(row["share_within"]):
        return ""
    return _with_promise(_("It was at most {within} in {now} of the cases."), row, now=row["share_within"])


def _with_promise(message: str, row: Row, **shares: float) -> str:
    shown = {name: units.show(share, "share") for name, share in shares.items()}
    return capital(
        message.format(subject=row.subject, within=units.show(row.measure.within, row.measure.unit), **shown)
    )


def _still_open(row: Row) -> str:
    return _("Cases still open are counted in.") if row["censored"] > 0 else ""


LIFETABLE = Shape(alone=_alone, against=_against)
