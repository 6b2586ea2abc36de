"""A control chart over a measure's months, and what its last month says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from oversight.answers import Answer
from oversight.measures import Measure
from oversight.published import Figure
from oversight.rebasing import Rebasing
from oversight.signals import series as monthly
from oversight.signals.series import Series
from oversight.statistics import attribute_charts, seasons, spc, spc_icons
from oversight.statistics.arrays import Floats, Integers
from oversight.statistics.spc import Chart
from oversight.statistics.spc_rules import COMMON_CAUSE

# the shortest run that a rule speaks of; fewer months make no limits worth drawing
FEWEST_MONTHS = 7


@dataclass(frozen=True)
class Limits:
    """From where to where a month would lie in the ordinary ups and downs, and the middle of it."""

    lower: float
    centre: float
    upper: float


@dataclass(frozen=True, eq=False)
class Signal:
    """One series of a measure under its control chart. `month` is the last whole month that was asked for.

    `watched` are the values under the chart: as measured, or with the year's rhythm taken out (`is_seasonal`).
    """

    measure: Measure
    series: Series
    watched: Floats
    chart: Chart
    month: date
    is_seasonal: bool
    rebasings: tuple[Rebasing, ...]
    target: Figure | None

    @property
    def speaks(self) -> bool:
        """Whether the last whole month has a figure at all: an older one is no signal of today."""
        return self.series.months[-1] == self.month

    @property
    def variation(self) -> str:
        """The icon of the last month, a constant of spc_icons."""
        return spc_icons.variation(self.chart, self.series.better)

    @property
    def assurance(self) -> str | None:
        """Whether a published target lies beyond what is usual; None without a target."""
        return spc_icons.assurance(self.chart, self.series.better, None if self.target is None else self.target.value)

    @property
    def is_striking(self) -> bool:
        return self.speaks and self.variation != spc_icons.COMMON

    @property
    def is_provisional(self) -> bool:
        """Whether the limits that the last month is held against rest on few months."""
        return int(self.chart.groups[-1]) in self.chart.short_groups

    @property
    def limits(self) -> Limits:
        """Those of the last month."""
        return Limits(float(self.chart.lower[-1]), float(self.chart.centre[-1]), float(self.chart.upper[-1]))

    @property
    def flagged(self) -> tuple[int, ...]:
        """The positions of the months that a rule marks."""
        return tuple(place for place, cause in enumerate(self.chart.causes) if cause != COMMON_CAUSE)


def signals(
    answer: Answer,
    *,
    begin: date | None = None,
    end: date | None = None,
    rebasings: Iterable[Rebasing] = (),
    target: Figure | None = None,
) -> tuple[Signal, ...]:
    """A signal per segment of a measure asked by month. Whole months only: from `begin` up to, not including, `end`.

    New limits begin in the months of `rebasings` and nowhere else. Series of too few months have no signal.
    """
    series = list(monthly.of(answer, begin, end))
    found = [one for one in series if len(one.months) >= FEWEST_MONTHS]
    last = max((one.months[-1] for one in series if one.months), default=None)
    month = last if end is None else _month_before(end)
    return tuple(_signal(answer.measure, one, month, tuple(rebasings), target) for one in found if month is not None)


def _signal(
    measure: Measure, series: Series, month: date, rebasings: tuple[Rebasing, ...], target: Figure | None
) -> Signal:
    is_seasonal = len(series.months) >= seasons.MONTHS_NEEDED
    watched = _without_season(series) if is_seasonal else series.values
    groups = spc.rebase_groups(series.months, [decided.month for decided in rebasings])
    stretches = spc.stretches_of(series.positions)
    target = target if series.column == "value" else None
    drawn = _chart(series, watched, groups, stretches, measure.deviation / series.basis)
    chart = _beyond_rounding(drawn, series, measure.deviation)
    return Signal(measure, series, watched, chart, month, is_seasonal, rebasings, target)


def _chart(series: Series, watched: Floats, groups: Integers, stretches: Integers, unsure: Floats) -> Chart:
    """Shares and rates by their cases, widened by what months differ more than chance; all else by its ranges.

    `unsure`: how far the rounding of a release may bring the figure of a month from the true one.
    """
    if series.kind == "value":
        return spc.xmr(watched, groups, stretches=stretches)
    draw = attribute_charts.p_chart if series.kind == "share" else attribute_charts.u_chart
    return draw(watched * series.basis, series.basis, groups, stretches=stretches, widened=True, unsure=unsure)


def _beyond_rounding(chart: Chart, series: Series, deviation: float) -> Chart:
    """The chart without marks in months that may lie at the centre but for rounding: a sum may be `deviation` off.

    The steps of a rounded median say nothing of a single month: none of them is marked.
    """
    if not deviation:
        return chart
    reach = np.full(len(series.basis), np.inf) if series.kind == "value" else deviation / series.basis
    is_open = np.abs(chart.values - chart.centre) <= reach
    causes = (COMMON_CAUSE if may_be else cause for may_be, cause in zip(is_open, chart.causes, strict=True))
    return replace(chart, causes=tuple(causes))


def _without_season(series: Series) -> Floats:
    """The values without the year's rhythm, never beyond what the figure can be."""
    adjusted = seasons.without_season(series.values, series.positions)
    floor = 0.0 if (series.values >= 0).all() else -np.inf
    return np.clip(adjusted, floor, 1.0 if series.kind == "share" else np.inf)


def _month_before(end: date) -> date:
    return date(end.year - (end.month == 1), (end.month - 2) % 12 + 1, 1)
