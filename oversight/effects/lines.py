"""The series behind one date of introduction: all sites with it together, less what sites without it show."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from oversight.effects.reading import Reading
from oversight.effects.scaling import Scaled
from oversight.statistics.arrays import Floats
from oversight.statistics.scales import Scale
from oversight.statistics.series import Series, against_comparison, series


@dataclass(frozen=True, eq=False)
class Line:
    """`together`: the sites with an introduction as one row. `base`: the mean of those without, on the fitted scale."""

    together: Reading
    scale: Scale
    base: Floats | None = None

    @property
    def series(self) -> Series | None:
        """The months in which everything is recorded; None if there are none.

        A difference of fitted values is fitted as it is, in points; `scale` still says how its changes are read.
        """
        if self.base is None and self.scale is Scale.COUNT:
            return _series(self.together.months, self.together.counted[0], self.scale, self.together.exposure[0])
        if self.base is None:
            return _series(self.together.months, self.together.values[0], self.scale)
        known = np.isfinite(self.fitted) & np.isfinite(self.base)
        apart = np.full_like(self.base, np.nan)
        apart[known] = against_comparison(self.fitted[known], self.base[known][:, None])
        return _series(self.together.months, apart, Scale.POINTS)

    @property
    def fitted(self) -> Floats:
        """The sites with an introduction on the fitted scale."""
        values = self.together.values[0]
        return values if self.scale is Scale.POINTS else np.log(np.where(values > 0, values, np.nan))


def line(scaled: Scaled, together: Reading, never: Sequence[str]) -> Line:
    """The line of a reading. A month in which one of the sites without an introduction is missing has no base."""
    if not never:
        return Line(together, scaled.scale)
    others = scaled.reading.of(never, together.months)
    return Line(together, scaled.scale, scaled.fitted(others).mean(axis=0))


def _series(months: tuple[int, ...], values: Floats, scale: Scale, exposure: Floats | None = None) -> Series | None:
    known = np.isfinite(values)
    if not known.any():
        return None
    basis = None if exposure is None else exposure[known]
    return series(np.array(months)[known], values[known], scale, basis)
