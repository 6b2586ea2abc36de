"""What a control chart says in one sign each: how the last point is to be read, and whether the target is kept."""

import math

from oversight.statistics.spc import Chart
from oversight.statistics.spc_rules import DOWNWARD, UPWARD

IMPROVEMENT = "special_cause_improvement"
CONCERN = "special_cause_concern"
NEUTRAL_HIGH = "special_cause_neutral_high"
NEUTRAL_LOW = "special_cause_neutral_low"
COMMON = "common_cause"

CONSISTENT_PASS = "consistent_pass"
CONSISTENT_FAIL = "consistent_fail"
INCONSISTENT = "inconsistent"

# which direction is better, as the measures' headers say it
DIRECTIONS = {"higher": 1, "lower": -1, "neither": 0}


def point_type(cause: str, better: str) -> str:
    """What a flagged point means, given which direction is better: higher, lower or neither."""
    upward = (cause in UPWARD) - (cause in DOWNWARD)
    if upward == 0:
        return COMMON
    good = upward * DIRECTIONS[better]
    if good == 0:
        return NEUTRAL_HIGH if upward > 0 else NEUTRAL_LOW
    return IMPROVEMENT if good > 0 else CONCERN


def point_types(chart: Chart, better: str) -> tuple[str, ...]:
    return tuple(point_type(cause, better) for cause in chart.causes)


def variation(chart: Chart, better: str) -> str:
    """The type of the last point."""
    return point_type(chart.causes[-1], better)


def assurance(chart: Chart, better: str, target: float | None) -> str | None:
    """Will the target be met as things are? None without a target or a better direction."""
    return assurance_of(target, float(chart.lower[-1]), float(chart.upper[-1]), better)


def assurance_of(target: float | None, lower: float, upper: float, better: str) -> str | None:
    """The same from the limits: a target outside of them is always or never met."""
    direction = DIRECTIONS[better]
    if target is None or direction == 0 or math.isnan(lower):
        return None
    if lower <= target <= upper:
        return INCONSISTENT
    out_of_reach = target > upper if direction > 0 else target < lower
    return CONSISTENT_FAIL if out_of_reach else CONSISTENT_PASS
