"""Pairs of nested selections that differ by little, and the cells that lie between them."""

from collections.abc import Iterator, Sequence

import numpy as np

from oversight.publication.audit.knowledge import labels, starts
from oversight.publication.audit.sums import Marks, Places
from oversight.publication.tables import Cells, Rounded

PAIRS = 20_000
# how often a dimension is narrowed, how often to one value only, and how many months a span has on average
_NARROWED, _TO_ONE, _MONTHS = 0.6, 0.5, 3


def differences(tables: Sequence[Rounded], pairs: int, rng: np.random.Generator) -> Iterator[Places]:
    """For each pair drawn: the cells that the wider selection holds and the narrower does not."""
    begin = starts(tables)
    filled = [_Columns(table.cells, begin[table.cells.name]) for table in tables if len(table.cells.frame)]
    for number in rng.integers(len(filled), size=pairs) if filled else ():
        yield filled[number].difference(rng)


class _Columns:
    """The columns of a table by which readers select, the time first, as a number for each value."""

    def __init__(self, cells: Cells, start: int) -> None:
        times = np.unique(cells.frame[cells.time].to_numpy(), return_inverse=True)[1].astype(np.int64)
        self._codes = [times, *(labels(cells.frame, [one])[0] for one in cells.dimensions)]
        self._sizes = [int(codes.max()) + 1 for codes in self._codes]
        self._places = [_by_value(codes, size) for codes, size in zip(self._codes, self._sizes, strict=True)]
        self._start = start

    def difference(self, rng: np.random.Generator) -> Places:
        """Both selections agree in all filters but one, in which the narrower lacks a single value or month."""
        differs = int(rng.integers(len(self._codes)))
        places = self._places[differs][rng.integers(self._sizes[differs])]
        for number, (codes, size) in enumerate(zip(self._codes, self._sizes, strict=True)):
            if number != differs and (number == 0 or rng.random() < _NARROWED):
                wanted = _span(size, rng) if number == 0 else _some(size, rng)
                places = places[wanted[codes[places]]]
        return places + self._start


def _by_value(codes: Places, size: int) -> list[Places]:
    order = np.argsort(codes, kind="stable")
    return np.split(order, np.searchsorted(codes[order], np.arange(1, size)))


def _span(n: int, rng: np.random.Generator) -> Marks:
    """Months from one to another; the shorter, the likelier."""
    wanted = np.zeros(n, bool)
    first = int(rng.integers(n))
    wanted[first : first + int(rng.geometric(1 / _MONTHS))] = True
    return wanted


def _some(n: int, rng: np.random.Generator) -> Marks:
    if rng.random() >= _TO_ONE:
        return np.asarray(rng.random(n) < 0.5)
    wanted = np.zeros(n, bool)
    wanted[rng.integers(n)] = True
    return wanted
