"""One measure, one date of introduction: the change, the attempts to prove it wrong, and the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics import calendars, diagnostics, falsification, thresholds
from oversight.statistics.arrays import floats
from oversight.statistics.calendars import Event
from oversight.statistics.designs import TRANSITION
from oversight.statistics.evidence import DesignKind, Evidence, Window, window
from oversight.statistics.interrupted import Change, level_change, slope_change
from oversight.statistics.scales import Scale
from oversight.statistics.series import Series


@dataclass(frozen=True, eq=False)
class OneDate:
    """What was found; `change` and what follows from it are None or empty where the series does not determine it."""

    change: Change | None
    slope: Change | None
    fakes: tuple[Change, ...]
    control: Change | None
    evidence: Evidence


def examine(
    series: Series,
    start: int,
    *,
    control: Series | None = None,
    transition: int = TRANSITION,
    months: range | None = None,
    events: Sequence[Event] = (),
    sites: Sequence[str] = (),
    cases: ArrayLike | None = None,
    quantile: float = 0.5,
) -> OneDate:
    """Examine a series at its first month `start`.

    `control` is a measure that the introduction cannot move. `months` is the window that ought to be recorded (by
    default from the first to the last recorded). `cases` are the cases a month behind a quantile, in the series' order.
    """
    wanted = months if months is not None else range(series.months[0], series.months[-1] + 1)
    seen = _window(series, start, transition, wanted)
    if not seen.before or not seen.after:
        return OneDate(None, None, (), None, Evidence(window=seen))
    change = _try(series, start, transition)
    fakes = falsification.fake_dates(series, start, transition=transition) if change else ()
    moved = _try(control, start, transition) if control else None
    needed = thresholds.cases_needed(quantile)
    evidence = Evidence(
        kind=DesignKind.ONE_DATE,
        window=seen,
        scale=series.scale,
        estimate=change.estimate if change else None,
        low=change.low if change else -np.inf,
        high=change.high if change else np.inf,
        p=change.p if change else None,
        mean_count=float(series.before(start).values.mean()) if series.scale is Scale.COUNT else None,
        thin_months=0.0 if cases is None else float((floats(cases) < needed).mean()),
        cases_needed=needed,
        events=calendars.beside_one_date(events, start, sites),
        breaks=calendars.breaks_within(events, wanted.start, wanted.stop - 1, sites),
        fakes=len(fakes),
        fakes_significant=falsification.significant(fakes),
        largest_fake=falsification.largest(fakes),
        control_moved=moved.is_significant if moved else None,
        rho=change.rho if change else None,
        leftover_p=diagnostics.leftover_p(change) if change else None,
    )
    slope = slope_change(series, start, transition=transition) if change else None
    return OneDate(change, slope, fakes, moved, evidence)


def _window(series: Series, start: int, transition: int, months: range) -> Window:
    month = np.array(months)
    recorded = np.isin(month, series.months)
    return window(recorded, month >= start, (month < start) | (month >= start + transition))


def _try(series: Series, start: int, transition: int) -> Change | None:
    try:
        return level_change(series, start, transition=transition)
    except ValueError:
        return None
