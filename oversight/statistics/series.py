"""A monthly series as the statistics take it: months, values, scale, and for counts what they are counted per."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from oversight.statistics.arrays import Booleans, Floats, complete
from oversight.statistics.scales import Scale


def month_number(day: date) -> int:
    """A number that goes up by one each month."""
    return day.year * 12 + day.month - 1


@dataclass(frozen=True, eq=False)
class Series:
    """Months that were recorded, in order, and their values; a month that was not recorded is left out, never 0."""

    months: tuple[int, ...]
    values: Floats
    scale: Scale
    exposure: Floats

    def part(self, kept: Booleans) -> "Series":
        """The series in some of its months."""
        months = tuple(month for month, keep in zip(self.months, kept, strict=True) if keep)
        return replace(self, months=months, values=self.values[kept], exposure=self.exposure[kept])

    def before(self, month: int) -> "Series":
        return self.part(np.array(self.months) < month)


def series(months: ArrayLike, values: ArrayLike, scale: Scale, exposure: ArrayLike | None = None) -> Series:
    """A series from months (numbers) and values of equal length. Raises ValueError for gaps in the values.

    `exposure` is what counts are counted per (households, visits): positive, for Scale.COUNT only.
    """
    month, y = complete(months), complete(values)
    basis = np.ones_like(y) if exposure is None else complete(exposure)
    if not month.shape == y.shape == basis.shape or (basis <= 0).any() or (np.diff(month) <= 0).any():
        raise ValueError("months must ascend, with one value and a positive exposure for each")
    if exposure is not None and scale is not Scale.COUNT:
        raise ValueError("only counts have an exposure")
    if scale is Scale.COUNT and (y < 0).any():
        raise ValueError("a count is not negative")
    return Series(tuple(int(number) for number in month), y, scale, basis)


def against_comparison(treated: ArrayLike, untreated: ArrayLike) -> Floats:
    """What a site (months) shows beyond the mean of the sites that had nothing introduced (months, sites)."""
    difference: Floats = complete(treated) - np.asarray(untreated, dtype=np.float64).mean(axis=1)
    return difference
