"""What a simulation knows: the change over exactly the site-months, and with the weights, that an estimate has."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from oversight import facts, protected
from oversight.effects.effect import Question
from oversight.effects.reading import QUANTILES
from oversight.measures import Measure
from oversight.statistics import reml
from oversight.statistics.arrays import Booleans, Floats
from oversight.statistics.designs import Design
from oversight.statistics.scales import Scale
from oversight.statistics.series import month_number


@dataclass(frozen=True, eq=False)
class Truth:
    """Arrays (sites, months): the figure as recorded and without the introduction, and how many each rests on."""

    question: Question
    sites: tuple[str, ...]
    months: tuple[int, ...]
    value: Floats
    without: Floats
    n: Floats
    n_without: Floats

    def of_cells(self, cells: Booleans, scale: Scale) -> float | None:
        """The mean change over site-months; None if it is not known of every one of them."""
        changes = (_fitted(self.value, scale) - _fitted(self.without, scale))[cells]
        return float(changes.mean()) if len(changes) and np.isfinite(changes).all() else None

    def of_step(self, sites: Sequence[str], design: Design, scale: Scale, rho: float | None) -> float | None:
        """What the fit of a step makes of the true changes month by month, all these sites together."""
        changes = self._together(sites, scale)
        if changes is None:
            return None
        place = {month: column for column, month in enumerate(self.months)}
        fitted = [int(month) for month in design.fitted_months]
        true = np.array([changes[place[month]] if month >= design.start else 0.0 for month in fitted])
        if not np.isfinite(true).all():
            return None
        x = reml.whiten(design.matrix, design.gaps, rho or 0.0)
        return float(np.linalg.lstsq(x, reml.whiten(true, design.gaps, rho or 0.0), rcond=None)[0][-1])

    def _together(self, sites: Sequence[str], scale: Scale) -> Floats | None:
        """The change of sums over sums; None for a quantile of several sites, which cannot be put together."""
        if len(sites) > 1 and self.question.figure in QUANTILES:
            return None
        rows = [self.sites.index(site) for site in sites]
        seen, without = (
            (values[rows] * n[rows]).sum(axis=0) / n[rows].sum(axis=0)
            for values, n in ((self.value, self.n), (self.without, self.n_without))
        )
        change: Floats = _fitted(seen, scale) - _fitted(without, scale)
        return change


def read(
    snapshot: Path, measure: Measure, question: Question, sites: tuple[str, ...], months: tuple[int, ...]
) -> Truth | None:
    """What is known of these sites and months; None of real records, of releases, of unknown figures."""
    # a release holds no truth: what is known of single months would tell the exact counts
    if protected.is_release(snapshot):
        return None
    is_part = measure.shape == "breakdown"
    figure, segment = (question.segment, None) if is_part else (question.figure, question.segment)
    frame = facts.ask(snapshot, "truth", measure=measure.name, figure=figure, segment=segment)
    if frame.empty:
        return None
    arrays = (_grid(frame, column, sites, months) for column in ("value", "value_without", "n", "n_without"))
    return Truth(question, sites, months, *arrays)


def _grid(frame: pd.DataFrame, column: str, sites: tuple[str, ...], months: tuple[int, ...]) -> Floats:
    known = {
        (site, month_number(month)): float(value)
        for site, month, value in zip(frame["site"], frame["month"], frame[column], strict=True)
    }
    return np.array([[known.get((site, month), np.nan) for month in months] for site in sites])


def _fitted(values: Floats, scale: Scale) -> Floats:
    """On the fitted scale; nothing has no logarithm."""
    return values if scale is Scale.POINTS else np.log(np.where(values > 0, values, np.nan))
