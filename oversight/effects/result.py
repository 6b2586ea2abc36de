"""The result for programs: ten keys, plain figures, nothing about single people.

verdict            "A", "B" or "C"; only with "A" may the estimate be quoted as an effect
reasons            what holds it down, the weightiest first: rule and sentence
design             what was examined and who was compared with whom; months as 2024-02
estimate, interval the change and its 95 % range, in `unit`; null where none could be calculated or no limit exists
unit               "percent" of what was to be expected, "percentage_points", or the unit of the figure
fake_dates         one date: what would have been found on earlier dates on which nothing began; many dates: what shows
                   in the months before each site's own start (negative `months_since_start`)
negative_control   the same for a measure that appointments cannot move; null where it is not recorded
leave_one_out      the estimate without each site
truth              in a simulated jobcenter the true change over the same months and sites, in `unit`; else null
"""

from datetime import date
from math import isfinite
from typing import Any

from oversight import units
from oversight.effects import sentences
from oversight.effects.effect import Control, Effect, Interval

DIGITS = 4


def of(effect: Effect) -> dict[str, Any]:
    """The result of one effect."""
    change = effect.change
    return {
        "verdict": str(effect.verdict.level),
        "reasons": [
            {"rule": reason.rule, "text": text}
            for reason, text in zip(effect.verdict.reasons, sentences.reasons(effect), strict=True)
        ],
        "design": _design(effect),
        "estimate": _amount(effect, change.estimate) if change else None,
        "interval": _interval(effect, change) if change else None,
        "unit": _unit(effect),
        "fake_dates": _fakes(effect),
        "negative_control": _control(effect.control),
        "leave_one_out": {left.site: _amount(effect, left.change) for left in effect.left_out},
        "truth": _amount(effect, effect.truth),
    }


def _design(effect: Effect) -> dict[str, Any]:
    design, seen = effect.design, effect.evidence.window
    return {
        "measure": effect.question.measure,
        "figure": effect.question.figure,
        "segment": effect.question.segment,
        "headline": effect.is_headline,
        "chosen_by_hand": design.is_chosen_by_hand,
        "kind": str(design.kind),
        "scale": str(design.scale),
        "starts": {site: _month(start) for site, start in design.starts},
        "first_month": _month(design.first),
        "last_month": _month(design.last),
        "last_judged_month": _month(design.last_judged),
        "transition_months": design.transition,
        "months_before": seen.before if seen else None,
        "months_after": seen.after if seen else None,
        "p": _figure(effect.evidence.p),
        "p_with_all_headline_measures": _figure(effect.evidence.p_together),
        "smallest_detectable": [_amount(effect, amount) for amount in effect.detectable or ()] or None,
        "breakdown": _figure(effect.study.breakdown) if effect.study else None,
    }


def _fakes(effect: Effect) -> list[dict[str, Any]]:
    if effect.study is None:
        return [
            {
                "month": _month(fake.month),
                "estimate": _amount(effect, fake.change.estimate),
                "interval": _interval(effect, fake.change),
                "significant": fake.is_significant,
            }
            for fake in effect.fakes
        ]
    study = effect.study
    rows = zip(study.event_months, study.change, study.low, study.high, study.sites, strict=True)
    return [
        {
            "months_since_start": month,
            "estimate": _amount(effect, change),
            "interval": [_amount(effect, low), _amount(effect, high)],
            "sites": sites,
        }
        for month, change, low, high, sites in rows
        if month < 0
    ]


def _control(control: Control | None) -> dict[str, Any] | None:
    if control is None:
        return None
    return {
        "measure": control.measure,
        "estimate": _amount(control, control.change.estimate),
        "interval": _interval(control, control.change),
        "unit": _unit(control),
        "moved": control.moved,
    }


def _unit(told: Effect | Control) -> str:
    if told.is_relative:
        return "percent"
    return "percentage_points" if told.unit == "share" else told.unit


def _interval(told: Effect | Control, change: Interval) -> list[float | None]:
    return [_amount(told, change.low), _amount(told, change.high)]


def _amount(told: Effect | Control, amount: float | None) -> float | None:
    """In the unit of the result: shares of 0 to 1 are told per hundred, and rates per 1,000."""
    if amount is None:
        return None
    factor = 100 if told.is_relative else units.UNITS[told.unit].factor
    return _figure(factor * amount)


def _figure(value: float | None) -> float | None:
    return None if value is None or not isfinite(value) else round(float(value), DIGITS)


def _month(month: date | None) -> str | None:
    return None if month is None else f"{month:%Y-%m}"
