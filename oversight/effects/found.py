"""What an examination is given and what it finds: the same for every design."""

from dataclasses import dataclass, field, replace

import numpy as np

from oversight.effects.effect import Control, Course, Fake, Interval, LeftOut, SiteLine, Study
from oversight.effects.plan import Plan
from oversight.effects.reading import QUANTILES, Reading
from oversight.effects.scaling import Scaled
from oversight.effects.truth import Truth
from oversight.statistics.calendars import Event
from oversight.statistics.evidence import Evidence


@dataclass(frozen=True, eq=False)
class Given:
    """What an examination needs. `control`: None where it is not recorded. `truth`: None of real data.

    With one date, `together` and `control_together` are all sites with an introduction as one series.
    """

    scaled: Scaled
    plan: Plan
    control: Scaled | None = None
    together: Reading | None = None
    control_together: Reading | None = None
    truth: Truth | None = None
    events: list[Event] = field(default_factory=list)
    transition: int = 0

    @property
    def reading(self) -> Reading:
        return self.scaled.reading

    @property
    def quantile(self) -> float | None:
        """Which quantile the figure is; None: it is none, and R6 does not ask for its cases."""
        return QUANTILES.get(self.reading.question.figure)


@dataclass(frozen=True)
class Found:
    """The evidence, and what can be drawn of it."""

    evidence: Evidence
    change: Interval | None = None
    course: Course | None = None
    sites: tuple[SiteLine, ...] = ()
    study: Study | None = None
    fakes: tuple[Fake, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    control: Control | None = None
    trend_before: Interval | None = None
    slope: Interval | None = None
    detectable: tuple[float, float] | None = None
    truth: float | None = None


def with_cases(evidence: Evidence, judged: Reading, given: Given) -> Evidence:
    """The evidence with its scale, the cases a month before the first start, and what was left out for privacy.

    Of a share the cases are the rarer side: it says no more than they do.
    """
    starts = [start for start in given.plan.starts.values() if start is not None]
    before = judged.rarer[:, np.array(judged.months) < min(starts)]
    mean = float(np.nanmean(before)) if np.isfinite(before).any() else None
    scale, suppressed = given.scaled.scale, judged.suppressed
    return replace(evidence, scale=scale, mean_count=mean, suppressed=suppressed)
