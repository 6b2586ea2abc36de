"""Exact figures that were printed elsewhere: everybody who read them knows them, so the audit does too.

They stand in store/publication/printed.toml, one after the other:

    [[figure]]
    table = "reaction_counts"    # as in queries/counts/
    from = 2024-01-01            # first and last day
    to = 2024-12-31
    n = 412
    source = "Yearly report 2024, page 12"
    where = { kind = "criticism" }    # may be left out
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from oversight.language import translate as _
from oversight.publication.audit.gate import Gate
from oversight.publication.audit.knowledge import by_quarter, starts
from oversight.publication.audit.sums import Marks, Places, Sums, joined
from oversight.publication.coarseness import ALL_SITES, OTHER
from oversight.publication.tables import Cells, Rounded

NAME = "printed_figures"
_KEYS = {"table", "from", "to", "n", "source"}
_HEADING = "[[figure]]"


class WrongFigure(ValueError):
    """A printed figure cannot be read, placed, or contradicts the data."""


@dataclass(frozen=True)
class Printed:
    """`n` cases of a table from the first to the last day, of those whose columns have the values of `where`."""

    table: str
    first: date
    last: date
    n: int
    source: str
    where: dict[str, Any] = field(default_factory=dict)
    line: int | None = None

    @property
    def place(self) -> str:
        """Where to look: the line, and what it says."""
        said = f"{self.table} ({self.source})"
        return f"{_('line {line}').format(line=self.line)}: {said}" if self.line else said


def read(path: Path) -> tuple[Printed, ...]:
    """The figures of a file; none if there is no file. Raises WrongFigure with the line."""
    if not path.exists():
        return ()
    text = path.read_text("utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(_HEADING)]
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongFigure(f"{path.name}: {error}") from error
    if unknown := sorted(set(entries) - {"figure"}):
        raise WrongFigure(f"{path.name}: {_('there is no entry “{name}”').format(name=unknown[0])}")
    return tuple(_read(path.name, line, entry) for line, entry in zip(lines, entries.get("figure", []), strict=True))


def _read(file: str, line: int, entry: dict[str, Any]) -> Printed:
    if fault := _wrong(entry):
        raise WrongFigure(f"{file}, {_('line {line}').format(line=line)}: {fault}")
    values = (entry["from"], entry["to"], entry["n"], str(entry["source"]), entry.get("where", {}))
    return Printed(str(entry["table"]), *values, line)


def _wrong(entry: dict[str, Any]) -> str | None:
    """What is wrong with an entry, in words."""
    if wrong := sorted((_KEYS ^ set(entry)) - {"where"}):
        text = _("“{key}” is missing") if wrong[0] in _KEYS else _("“{key}” is not known here")
        return text.format(key=wrong[0])
    first, last, n = entry["from"], entry["to"], entry["n"]
    if type(first) is not date or type(last) is not date or first > last:
        return _("“from” and “to” are days like 2024-12-31, in this order")
    if type(n) is not int or n < 0:
        return _("“n” is a whole number from 0 on")
    if not isinstance(entry.get("where", {}), dict):
        return _('“where” names columns and their values, like { site = "nord" }')
    return None


def gate(tables: Sequence[Rounded], printed: Sequence[Printed]) -> Gate:
    """Every figure printed elsewhere has its place in the release and agrees with the data."""
    wrong = [fault for figure in printed if (fault := _fault(tables, figure))]
    detail = {"figures_n": len(printed), **({"wrong": wrong} if wrong else {})}
    return Gate(NAME, not wrong, "figures_wrong" if wrong else "figures_known", detail)


def _fault(tables: Sequence[Rounded], figure: Printed) -> str | None:
    try:
        sums(tables, [figure])
    except WrongFigure as wrong:
        return str(wrong)
    return None


def sums(tables: Sequence[Rounded], printed: Sequence[Printed]) -> Sums:
    """One row per figure. Raises WrongFigure for one that cannot be placed or that the data contradict."""
    by_name = {table.cells.name: table.cells for table in tables}
    begin = starts(tables)
    return joined(_sums(by_name.get(figure.table), begin.get(figure.table, 0), figure) for figure in printed)


def _sums(cells: Cells | None, start: int, figure: Printed) -> Sums:
    if cells is None:
        raise WrongFigure(f"{figure.place}: {_('no table of this name is published')}")
    chosen, among = _chosen(cells, figure)
    inside, touched, is_held = _covered(cells, figure)
    surely, perhaps = np.flatnonzero(chosen & inside), np.flatnonzero((chosen | among) & touched)
    least, most = int(cells.true[surely].sum()), int(cells.true[perhaps].sum())
    if least > figure.n or (is_held and most < figure.n):
        raise WrongFigure(f"{figure.place}: {_('the data contradict it')}")
    if least == figure.n:
        return _row(surely + start, figure.n, figure.n)
    rows = [_row(surely + start, 0.0, figure.n), *([_row(perhaps + start, figure.n, np.inf)] if is_held else [])]
    return joined(rows)


def _row(cells: Places, lower: float, upper: float) -> Sums:
    return Sums(
        np.zeros(len(cells), np.int64), cells, np.ones(len(cells)), np.array([float(lower)]), np.array([float(upper)])
    )


def _chosen(cells: Cells, figure: Printed) -> tuple[Marks, Marks]:
    """The cells that a figure is about, and those in which its cases stand among others, where codes were merged."""
    chosen = np.ones(len(cells.frame), bool)
    among = np.ones(len(cells.frame), bool)
    for column, value in figure.where.items():
        if column not in cells.frame or column == "n":
            raise WrongFigure(f"{figure.place}: {_('no column “{name}” is published').format(name=column)}")
        is_value = (cells.frame[column] == value).to_numpy(bool, na_value=False)
        chosen &= is_value
        among &= is_value | _merged(cells, column, is_value)
    return chosen, among


def _merged(cells: Cells, column: str, is_value: Marks) -> Marks:
    """Cells of others, or of all sites, in years that do not hold the value itself."""
    year = pd.DatetimeIndex(cells.frame[cells.time]).year
    rest = ALL_SITES if column == "site" else OTHER
    is_rest = (cells.frame[column] == rest).to_numpy(bool, na_value=False)
    return np.asarray(is_rest & ~np.isin(year, np.unique(year[is_value])))


def _covered(cells: Cells, figure: Printed) -> tuple[Marks, Marks, bool]:
    """Cells that lie within the days of the figure, cells of which any day does, and whether all its days are held."""
    begins = pd.DatetimeIndex(cells.frame[cells.time])
    ends = begins + (pd.offsets.QuarterEnd(0) if by_quarter(cells) else pd.offsets.MonthEnd(0))
    first, last = pd.Timestamp(figure.first), pd.Timestamp(figure.last)
    inside = np.asarray((begins >= first) & (ends <= last))
    touched = np.asarray((ends >= first) & (begins <= last))
    return inside, touched, bool(len(begins)) and bool(begins.min() <= first and last <= ends.max())
