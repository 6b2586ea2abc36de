"""Sites that introduced something on different dates: which site-months can be judged, and by which others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, floats
from oversight.statistics.reml import NotEstimable

NEVER = 10**9


@dataclass(frozen=True)
class PanelDesign:
    """Months (numbers that go up by one), the first month of each site (NEVER: none), and what was recorded."""

    months: tuple[int, ...]
    starts: tuple[int, ...]
    recorded: tuple[tuple[bool, ...], ...]

    def with_starts(self, starts: Sequence[int]) -> "PanelDesign":
        return replace(self, starts=tuple(starts))

    @cached_property
    def event_time(self) -> Floats:
        """Months since the site's own start, (sites, months); minus infinity where it never comes."""
        starts = np.array(self.starts, dtype=np.float64)
        starts[starts == NEVER] = np.inf
        since: Floats = np.array(self.months, dtype=np.float64)[None, :] - starts[:, None]
        return since

    @property
    def treated(self) -> Booleans:
        treated: Booleans = self.event_time >= 0
        return treated

    @cached_property
    def untreated(self) -> Booleans:
        """Recorded site-months before the site's own start: all that the estimate learns from."""
        untreated: Booleans = np.array(self.recorded) & ~self.treated
        return untreated

    @cached_property
    def cells(self) -> Booleans:
        """The site-months whose change can be told: some other site was still untreated. The rest is left out."""
        return with_comparison(np.array(self.recorded) & self.treated, self.untreated)

    @property
    def judged_months_per_site(self) -> float:
        """How many months can be judged at each site that has a start, on average."""
        introduced = sum(start != NEVER for start in self.starts)
        return float(self.cells.sum() / introduced) if introduced else 0.0


def design(months: Sequence[int], starts: Sequence[int | None], values: ArrayLike) -> PanelDesign:
    """The design behind values (sites, months), nan where nothing was recorded. Raises ValueError if they disagree."""
    recorded = np.isfinite(floats(values, dimensions=2))
    if recorded.shape != (len(starts), len(months)):
        raise ValueError(f"values for {recorded.shape}, but {len(starts)} sites and {len(months)} months")
    first = tuple(NEVER if start is None else start for start in starts)
    return PanelDesign(tuple(months), first, tuple(tuple(map(bool, row)) for row in recorded))


def with_comparison(cells: Booleans, untreated: Booleans) -> Booleans:
    """Those of the cells whose site and whose month have something untreated to compare with."""
    sites, months = np.asarray(untreated.any(axis=1)), np.asarray(untreated.any(axis=0))
    comparable: Booleans = cells & sites[:, None] & months[None, :]
    return comparable


def weights(target: Booleans, untreated: Booleans) -> Floats:
    """Weights w (sites, months): sum(w y) is the mean of the target cells less what the untreated ones predict there.

    The prediction is a level per site and one per month, fitted to the untreated cells by least squares (imputation
    estimator: Borusyak, Jaravel and Spiess 2024; Gardner 2022). Raises NotEstimable if they do not determine it.
    """
    if not target.any():
        raise NotEstimable("no site-month can be judged")
    found: Floats = weights_of_each(target[None], untreated)[0]
    if np.isnan(found).any():
        raise NotEstimable("the untreated site-months do not determine what to compare with")
    return found


def weights_of_each(targets: Booleans, untreated: Booleans) -> Floats:
    """The weights of several targets (targets, sites, months) against the same cells; nan where they determine none."""
    table = untreated.astype(np.float64)
    counts = np.concatenate([table.sum(axis=1), table.sum(axis=0)])
    found = np.full(targets.shape, np.nan)
    filled = targets.any(axis=(1, 2))
    share = targets[filled] / targets[filled].sum(axis=(1, 2), keepdims=True)
    wanted = np.concatenate([share.sum(axis=2), share.sum(axis=1)], axis=1)
    levels = _solve(wanted, table, counts)
    sites = len(untreated)
    found[filled] = share - table * (levels[:, :sites, None] + levels[:, None, sites:])
    return found


def _solve(wanted: Floats, table: Floats, counts: Floats) -> Floats:
    """Levels (targets, sites and months), nan where not determined.

    They are determined up to a constant that may move between sites and months: pinned, then checked.
    """
    sites, used = len(table), counts > 0
    normal = np.block([[np.diag(counts[:sites]), table], [table.T, np.diag(counts[sites:])]])
    pin = np.where(np.arange(len(counts)) < sites, 1.0, -1.0) * used
    pinned = normal + np.outer(pin, pin) + np.diag((~used).astype(np.float64))
    try:
        levels = np.linalg.solve(pinned, wanted.T).T
    except np.linalg.LinAlgError:
        levels = np.full_like(wanted, np.nan)
    if not _is_met(normal, levels, wanted).all():
        levels = np.linalg.lstsq(normal, wanted.T, rcond=None)[0].T
    determined = _is_met(normal, levels, wanted) & (wanted[:, ~used] == 0).all(axis=1)
    solved: Floats = np.where(determined[:, None], levels, np.nan)
    return solved


def _is_met(normal: Floats, levels: Floats, wanted: Floats) -> Booleans:
    met: Booleans = np.abs(levels @ normal - wanted).max(axis=1, initial=0.0) < 1e-8
    return met
