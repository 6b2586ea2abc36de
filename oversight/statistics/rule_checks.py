"""What each refusal rule looks for: the figures of its sentence, or None if it has nothing to say.

Figures carry their unit in the name: _months, _share (0 to 1), _n; low and high are a change as people read it.
"""

import numpy as np

from oversight.statistics import thresholds as at
from oversight.statistics.evidence import DesignKind, Evidence
from oversight.statistics.scales import change

Figures = dict[str, float | int | str]


def _figures(condition: bool, **figures: float | int | str) -> Figures | None:
    return figures if condition else None


def no_series(e: Evidence) -> Figures | None:
    return _figures(not e.has_series)


def no_date(e: Evidence) -> Figures | None:
    return _figures(e.has_series and e.window is None)


def too_short(e: Evidence) -> Figures | None:
    w = e.window
    if w is None or (w.before >= at.MONTHS_BEFORE and w.after >= at.MONTHS_AFTER):
        return None
    return {
        "before_months": w.before,
        "after_months": w.after,
        "needed_before": at.MONTHS_BEFORE,
        "needed_after": at.MONTHS_AFTER,
    }


def not_determined(e: Evidence) -> Figures | None:
    return _figures(e.window is not None and e.estimate is None and too_short(e) is None)


def short(e: Evidence) -> Figures | None:
    w = e.window
    if w is None or too_short(e) is not None:
        return None
    if w.before >= at.MONTHS_BEFORE_FOR_A and w.after >= at.MONTHS_AFTER_FOR_A:
        return None
    return {
        "before_months": w.before,
        "after_months": w.after,
        "needed_before": at.MONTHS_BEFORE_FOR_A,
        "needed_after": at.MONTHS_AFTER_FOR_A,
    }


def much_missing(e: Evidence) -> Figures | None:
    return _gaps(e) if e.suppressed == 0 else None


def much_left_out(e: Evidence) -> Figures | None:
    """Months left out for privacy look like missing ones, but nobody failed to record them."""
    found = _gaps(e) if e.suppressed > 0 else None
    return None if found is None else {**found, "smallest": at.SMALLEST_CELL}


def _gaps(e: Evidence) -> Figures | None:
    w = e.window
    if w is None:
        return None
    uneven = abs(w.missing_before - w.missing_after) > at.MISSING_DIFFERENCE
    return _figures(
        w.missing > at.MISSING_SHARE or w.longest_gap > at.GAP_MONTHS or uneven,
        missing_before_share=w.missing_before,
        missing_after_share=w.missing_after,
        gap_months=w.longest_gap,
        allowed_share=at.MISSING_SHARE,
        allowed_months=at.GAP_MONTHS,
        allowed_points=round(100 * at.MISSING_DIFFERENCE),
    )


def rare(e: Evidence) -> Figures | None:
    return None if _counts_one_site(e) else _below(e, 0, at.COUNT)


def rare_at_a_site(e: Evidence) -> Figures | None:
    return _below(e, 0, at.COUNT) if _counts_one_site(e) else None


def seldom(e: Evidence) -> Figures | None:
    return None if _counts_one_site(e) else _below(e, at.COUNT, at.COUNT_FOR_A)


def seldom_at_a_site(e: Evidence) -> Figures | None:
    return _below(e, at.COUNT, at.COUNT_FOR_A) if _counts_one_site(e) else None


def _counts_one_site(e: Evidence) -> bool:
    """With many dates the sites are compared with each other, with one date they are one series."""
    return e.kind is DesignKind.STAGGERED


def _below(e: Evidence, lowest: int, needed: int) -> Figures | None:
    if e.mean_count is None:
        return None
    return _figures(lowest <= e.mean_count < needed, mean_n=e.mean_count, needed=needed)


def thin(e: Evidence) -> Figures | None:
    return _figures(e.thin_months > at.THIN_MONTHS_SHARE, thin_months_share=e.thin_months, needed=e.cases_needed)


def other_event(e: Evidence) -> Figures | None:
    return _figures(bool(e.events), event="; ".join(e.events))


def measured_differently(e: Evidence) -> Figures | None:
    return _figures(bool(e.breaks), event="; ".join(e.breaks))


def many_fakes(e: Evidence) -> Figures | None:
    return _figures(e.fakes_significant > at.FAKE_DATES_ALLOWED, found=e.fakes_significant, tested=e.fakes)


def large_fake(e: Evidence) -> Figures | None:
    return None if e.estimate is None else _figures(e.fakes > 0 and e.largest_fake >= abs(e.estimate), tested=e.fakes)


def control_moved(e: Evidence) -> Figures | None:
    return _figures(e.control_moved is True)


def no_control(e: Evidence) -> Figures | None:
    """Where nothing could be calculated there is nothing that a control could be beside."""
    return _figures(e.estimate is not None and e.control_moved is None)


def few_orders(e: Evidence) -> Figures | None:
    return None if e.orders is None else _figures(e.orders < at.ORDERS, orders=e.orders, needed=at.ORDERS)


def nothing_shown(e: Evidence) -> Figures | None:
    if e.estimate is None or few_orders(e) is not None:
        return None
    return _figures(e.holds_zero, low=change(e.low, e.scale), high=change(e.high, e.scale))


def rests_on_one_site(e: Evidence) -> Figures | None:
    if e.estimate is None or not e.leave_one_out:
        return None
    left = np.array(e.leave_one_out)
    stays = (np.sign(left) == np.sign(e.estimate)) & (left >= e.low) & (left <= e.high)
    return _figures(not stays.all(), sites=int((~stays).sum()))


def little_to_judge(e: Evidence) -> Figures | None:
    if e.judged_months is None:
        return None
    return _figures(e.judged_months < at.JUDGED_MONTHS, judged_months=e.judged_months, needed=at.JUDGED_MONTHS)


def extrapolated(e: Evidence) -> Figures | None:
    w = e.window
    if w is None or w.before == 0 or e.kind is not DesignKind.ONE_DATE:
        return None
    return _figures(w.after > w.before, before_months=w.before, after_months=w.after)


def chance_among_many(e: Evidence) -> Figures | None:
    return None if e.p_together is None else _figures(e.p_together > at.ALPHA, tested=e.tested, p=e.p_together)


def wanders(e: Evidence) -> Figures | None:
    return None if e.rho is None else _figures(e.rho > at.RHO, rho=e.rho)


def leaves_over(e: Evidence) -> Figures | None:
    return None if e.leftover_p is None else _figures(e.leftover_p < at.LEFTOVER_P, p=e.leftover_p)


def exploratory(e: Evidence) -> Figures | None:
    return _figures(e.is_exploratory)


def chosen_by_hand(e: Evidence) -> Figures | None:
    return _figures(e.is_chosen_by_hand)


def suppressed(e: Evidence) -> Figures | None:
    return _figures(e.suppressed > 0, suppressed=e.suppressed, smallest=at.SMALLEST_CELL)
