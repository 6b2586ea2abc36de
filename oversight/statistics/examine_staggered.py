"""One measure, many dates of introduction: the change, the attempts to prove it wrong, and the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics import calendars, event_study, staggered, thresholds
from oversight.statistics.arrays import Floats, floats
from oversight.statistics.calendars import Event
from oversight.statistics.event_study import EventStudy
from oversight.statistics.evidence import DesignKind, Evidence, Window, window
from oversight.statistics.panels import PanelDesign, design
from oversight.statistics.reml import NotEstimable
from oversight.statistics.scales import Scale
from oversight.statistics.staggered import Staggered


@dataclass(frozen=True, eq=False)
class ManyDates:
    """What was found; None or empty where no site-month can be judged."""

    change: Staggered | None
    study: EventStudy | None
    left_out: Floats
    control: Staggered | None
    evidence: Evidence


def examine(
    months: Sequence[int],
    starts: Sequence[int | None],
    values: ArrayLike,
    scale: Scale,
    *,
    control: ArrayLike | None = None,
    events: Sequence[Event] = (),
    sites: Sequence[str] = (),
    cases: ArrayLike | None = None,
    quantile: float = 0.5,
    mean_count: float | None = None,
) -> ManyDates:
    """Examine values (sites, months; nan: not recorded), already on the fitted scale, by sites' first months.

    `scale` says which: LOG for logarithms of durations, COUNT for logarithms of rates, POINTS for the unit itself.
    `control` has the shape of values; `cases` too, the cases behind a quantile; `mean_count` a site's mean before.
    """
    y = floats(values, dimensions=2)
    panel = design(months, starts, y)
    change = _try(months, starts, y)
    moved = None if control is None else _try(months, starts, floats(control, dimensions=2))
    left_out = staggered.without_each_site(months, starts, y) if change else np.array([])
    needed = thresholds.cases_needed(quantile)
    evidence = Evidence(
        kind=DesignKind.STAGGERED,
        window=None if all(start is None for start in starts) else _window(panel),
        scale=scale,
        estimate=change.estimate if change else None,
        low=change.low if change else -np.inf,
        high=change.high if change else np.inf,
        p=change.p if change else None,
        mean_count=mean_count,
        thin_months=0.0 if cases is None else _thin(floats(cases, dimensions=2), needed),
        cases_needed=needed,
        events=calendars.beside_many_dates(events, months[0], months[-1], sites),
        breaks=calendars.breaks_within(events, months[0], months[-1], sites),
        control_moved=moved.is_significant if moved else None,
        orders=change.orders if change else None,
        leave_one_out=tuple(float(estimate) for estimate in left_out),
        judged_months=panel.judged_months_per_site,
    )
    study = event_study.event_study(months, starts, y) if change else None
    return ManyDates(change, study, left_out, moved, evidence)


def _window(panel: PanelDesign) -> Window:
    """Before: months in which no site had begun. After: months in which something can be judged."""
    recorded, treated = np.array(panel.recorded), panel.treated
    before, judged = ~treated.any(axis=0), panel.cells.any(axis=0)
    whole = window(recorded, treated, np.ones_like(recorded))
    return Window(
        int((before & recorded.any(axis=0)).sum()),
        int(judged.sum()),
        whole.missing_before,
        whole.missing_after,
        whole.missing,
        whole.longest_gap,
    )


def _thin(cases: Floats, needed: int) -> float:
    return float((cases[np.isfinite(cases)] < needed).mean())


def _try(months: Sequence[int], starts: Sequence[int | None], values: Floats) -> Staggered | None:
    try:
        return staggered.estimate(months, starts, values)
    except NotEstimable:
        return None
