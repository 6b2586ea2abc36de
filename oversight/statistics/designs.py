"""One date of introduction in a monthly series: which months count, and what is fitted through them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from oversight.statistics.arrays import Booleans, Floats, Integers
from oversight.statistics.seasons import PAIRS, waves

# months after the introduction that are left out, and the most a setting may ask for
TRANSITION = 3
LONGEST_TRANSITION = 6
# a change of slope is looked at only with so many months after
MONTHS_FOR_SLOPE = 24


@dataclass(frozen=True)
class Design:
    """The months of a series (numbers that go up by one a month, gaps allowed) and the first month of the change.

    The model: level, trend per year, yearly waves, a step after the start. With `slope` the question is another one:
    a change of the trend beside the step, 0 at the start (Lopez Bernal 2017, as corrected in 2020).
    """

    months: tuple[int, ...]
    start: int
    transition: int = TRANSITION
    slope: bool = False
    pairs: int = PAIRS

    def __post_init__(self) -> None:
        if any(later <= earlier for earlier, later in zip(self.months, self.months[1:], strict=False)):
            raise ValueError("months must ascend")
        if not 0 <= self.transition <= LONGEST_TRANSITION:
            raise ValueError(f"between 0 and {LONGEST_TRANSITION} months of transition, not {self.transition}")
        if not (self.before and self.after):
            raise ValueError("a design needs months before the start and months after the transition")

    @cached_property
    def counted(self) -> Booleans:
        """Which months are fitted: all but those of the transition."""
        month = np.array(self.months)
        counted: Booleans = (month < self.start) | (month >= self.start + self.transition)
        return counted

    @property
    def before(self) -> int:
        return sum(month < self.start for month in self.months)

    @property
    def after(self) -> int:
        return sum(month >= self.start + self.transition for month in self.months)

    @cached_property
    def fitted_months(self) -> Integers:
        return np.array(self.months)[self.counted]

    @property
    def gaps(self) -> Integers:
        """How many months each fitted month lies after the one before."""
        return np.diff(self.fitted_months)

    @property
    def matrix(self) -> Floats:
        """One row per fitted month; the last column is what is asked: the step, or the change of slope."""
        return self.rows(self.fitted_months)

    def rows(self, months: Iterable[int], *, introduced: bool = True) -> Floats:
        """The model's columns in any months; without the introduction the step and the change of slope are 0."""
        month = np.array(list(months))
        post = (month >= self.start).astype(np.float64) * introduced
        years = (month - self.start) / 12
        columns = [np.ones(len(month)), years, *waves(month, self.pairs).T]
        return np.column_stack([*columns, post, *([post * years] if self.slope else [])])

    @property
    def from_first_month(self) -> "Design":
        """The same design counted from its first month: yearly waves span the same space wherever they begin."""
        first = self.months[0]
        return replace(self, months=tuple(month - first for month in self.months), start=self.start - first)
