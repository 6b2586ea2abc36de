"""All that a verdict rests on, as plain figures: what is None does not apply, or is not there."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, floats
from oversight.statistics.scales import Scale


class DesignKind(StrEnum):
    ONE_DATE = "one_date"
    STAGGERED = "staggered"


@dataclass(frozen=True)
class Window:
    """How many months count before and after (transition not counted), and how much of them is missing."""

    before: int
    after: int
    missing_before: float = 0.0
    missing_after: float = 0.0
    missing: float = 0.0
    longest_gap: int = 0


@dataclass(frozen=True)
class Evidence:
    """`window` is None without a date of introduction within the recorded months.

    `estimate`, `low`, `high` are on the fitted scale; `estimate` is None if none could be calculated.
    `leave_one_out` has nan where nothing was left to judge. `p_together` is p after Holm over `tested` measures.
    """

    kind: DesignKind = DesignKind.ONE_DATE
    window: Window | None = None
    has_series: bool = True
    scale: Scale = Scale.POINTS
    estimate: float | None = None
    low: float = -np.inf
    high: float = np.inf
    p: float | None = None
    mean_count: float | None = None
    thin_months: float = 0.0
    cases_needed: int = 0
    events: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    fakes: int = 0
    fakes_significant: int = 0
    largest_fake: float = 0.0
    control_moved: bool | None = None
    orders: int | None = None
    leave_one_out: tuple[float, ...] = ()
    judged_months: float | None = None
    rho: float | None = None
    leftover_p: float | None = None
    p_together: float | None = None
    tested: int = 1
    is_exploratory: bool = False
    is_chosen_by_hand: bool = False
    suppressed: int = 0

    @property
    def holds_zero(self) -> bool:
        return self.low <= 0 <= self.high


def window(recorded: ArrayLike, treated: ArrayLike, counted: ArrayLike) -> Window:
    """The window of one series or several: arrays (sites, months) or (months) of what was recorded, when, and counts.

    `before` and `after` are the recorded months of the most complete site; the gap is the longest of any site.
    """
    rows = [np.atleast_2d(np.asarray(array, dtype=np.bool_)) for array in (recorded, treated, counted)]
    known, after, counts = rows
    return Window(
        int((known & ~after & counts).sum(axis=1).max()),
        int((known & after & counts).sum(axis=1).max()),
        _missing(known, ~after & counts),
        _missing(known, after & counts),
        _missing(known, counts),
        max(longest_gap(site) for site in known),
    )


def longest_gap(recorded: ArrayLike) -> int:
    """The most months in a row that are missing."""
    longest = current = 0
    for is_recorded in floats(recorded):
        current = 0 if is_recorded else current + 1
        longest = max(longest, current)
    return longest


def _missing(known: Booleans, part: Booleans) -> float:
    return float((part & ~known).sum() / part.sum()) if part.any() else 0.0
