"""Sites that introduced something on different dates: which site-months can be judged, and by which others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, complete, floats
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
    share = target / target.sum()
    sites, wanted = len(target), np.concatenate([share.sum(axis=1), share.sum(axis=0)])
    counts = np.concatenate([untreated.sum(axis=1), untreated.sum(axis=0)])
    if (wanted[counts == 0] != 0).any():
        raise NotEstimable("a site or a month has nothing untreated to compare with")
    table = untreated.astype(np.float64)
    normal = np.block([[np.diag(table.sum(axis=1)), table], [table.T, np.diag(table.sum(axis=0))]])
    levels = _solve(normal, wanted, sites, counts > 0)
    predicted: Floats = share - table * (levels[:sites, None] + levels[None, sites:])
    return predicted


def _solve(normal: Floats, wanted: Floats, sites: int, used: Booleans) -> Floats:
    """Levels are determined up to a constant that may move between sites and months: pinned, then checked."""
    pin = np.where(np.arange(len(wanted)) < sites, 1.0, -1.0) * used
    pinned = normal + np.outer(pin, pin) + np.diag((~used).astype(np.float64))
    try:
        levels = complete(np.linalg.solve(pinned, wanted))
    except np.linalg.LinAlgError:
        levels = complete(np.linalg.lstsq(normal, wanted, rcond=None)[0])
    if not np.abs(normal @ levels - wanted).max() < 1e-8:
        levels = complete(np.linalg.lstsq(normal, wanted, rcond=None)[0])
    if not np.abs(normal @ levels - wanted).max() < 1e-8:
        raise NotEstimable("the untreated site-months do not hang together")
    return levels
