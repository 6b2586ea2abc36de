"""One run of the audit: the gates in their order, each closed where it cannot be examined."""

import time
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from oversight.publication.audit import knowledge, minimum, nested, printed, relations, small_cells, staff, structure
from oversight.publication.audit.gate import Gate, fail_closed
from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.small_cells import Problem, Widths
from oversight.publication.audit.sums import Marks, Places, Sums, joined
from oversight.publication.tables import Rounded


class Examination:
    """The tables of a release and what is known of them. Every gate is asked, also after one is not passed."""

    def __init__(
        self, tables: Sequence[Rounded], figures: Sequence[printed.Printed], seed: int, pairs: int, thorough: bool
    ) -> None:
        self.tables, self.figures, self.seed, self.pairs, self.thorough = tables, figures, seed, pairs, thorough
        self._started = time.perf_counter()

    def gates(self, shares: pd.DataFrame | None, attested: str | None) -> list[Gate]:
        """In the order in which a reader wants to know."""
        looks: dict[str, Callable[[], Gate]] = {
            structure.NAME: lambda: structure.gate(self.tables),
            minimum.NAME: lambda: minimum.gate(self.tables),
            staff.NAME: lambda: staff.gate(self.tables, shares, attested),
            printed.NAME: lambda: printed.gate(self.tables, self.figures),
            small_cells.NAME: lambda: small_cells.gate(self.by_table()),
            nested.NAME: lambda: nested.gate(self.problem, self.tables, self.pairs, self._coarser),
        }
        return [fail_closed(name, look) for name, look in looks.items()]

    def by_table(self) -> list[dict[str, Any]]:
        """What is reported of each table."""
        return list(small_cells.by_table(self.tables, self.widths))

    def narrow(self) -> dict[str, frozenset[int]]:
        """By table, the years of the cells and differences that the gates found too narrow."""
        cells = np.concatenate([np.flatnonzero(self.widths.narrow), *self.problem.narrow_differences])
        begin = knowledge.starts(self.tables)
        found = {}
        for table in self.tables:
            name, times = table.cells.name, table.cells.frame[table.cells.time]
            inside = cells[(cells >= begin[name]) & (cells < begin[name] + len(times))] - begin[name]
            found[name] = frozenset(times.iloc[inside].dt.year.tolist())
        return {name: years for name, years in found.items() if years}

    def work(self) -> dict[str, Any]:
        """What it took; to be asked last."""
        attacks = self.problem.attacks
        return {
            "programs_n": sum(attack.programs for attack in attacks),
            "whole_programs_n": sum(attack.whole_programs for attack in attacks),
            "printed_figures_n": len(self.figures),
            "seconds": round(time.perf_counter() - self._started, 1),
        }

    @cached_property
    def widths(self) -> Widths:
        together = None if self.thorough else self._tables_and_years
        return small_cells.examine(self.problem, small_cells.judged(self.tables), together)

    @property
    def _coarser(self) -> Marks:
        """The cells of tables and years that will be told more coarsely anyway; none, to be thorough."""
        narrow = self._tables_and_years[self.widths.narrow & (not self.thorough)]
        return np.isin(self._tables_and_years, narrow)

    @cached_property
    def _tables_and_years(self) -> Places:
        return knowledge.tables_and_years(self.tables)

    @cached_property
    def problem(self) -> Problem:
        known = Polytope(
            *knowledge.shown(self.tables),
            joined(
                [
                    knowledge.published_sums(self.tables),
                    knowledge.equal_margins(self.tables),
                    relations.sums(self.tables),
                    self._prior,
                ]
            ),
        )
        return Problem(
            known, Polytope(*knowledge.unseen(self.tables), self._prior), knowledge.truth(self.tables), self.seed
        )

    @cached_property
    def _prior(self) -> Sums:
        """What is known without the release."""
        return joined([knowledge.years(self.tables), printed.sums(self.tables, self.figures)])
