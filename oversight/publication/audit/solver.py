"""The linear programs of an attacker: how low or high a sum of cells can be, solved warm from one to the next."""

import highspy
import numpy as np

from oversight.publication.audit.polytope import Polytope
from oversight.publication.audit.sums import Numbers, Places

# how far a coordinate may lie from a whole number and still be one
CLOSE = 1e-6
_DUAL_SIMPLEX, _PRIMAL_SIMPLEX = 1, 4


class NotSolved(RuntimeError):
    """A linear program ended without an answer: nothing may be concluded from it."""


class _Silent(highspy.Highs):
    """HiGHS prints who it is when callbacks are switched on, before anybody could ask it to be silent."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def enableCallbacks(self) -> None:  # noqa: N802
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


class Solver:
    """Optimal points of one polytope. `programs` and `whole_programs` count what was solved."""

    def __init__(self, polytope: Polytope, seconds: float) -> None:
        self.polytope, self._seconds = polytope, seconds
        self.programs = self.whole_programs = 0
        self._all = np.arange(polytope.size, dtype=np.int32)
        self._continuous = np.full(polytope.size, int(highspy.HighsVarType.kContinuous), np.uint8)
        self._whole = np.full(polytope.size, int(highspy.HighsVarType.kInteger), np.uint8)
        self._highs = _Silent()
        self._set("threads", 1)
        self._seconds = seconds
        self._set("simplex_strategy", _PRIMAL_SIMPLEX)
        self._highs.passModel(_model(polytope))

    def lowest(self, costs: Numbers) -> Numbers:
        """A point at which the cost is lowest; its coordinates may be fractions."""
        self._set("presolve", "off")
        self._set("solver", "simplex")
        self._highs.changeColsCost(len(self._all), self._all, costs)
        self.programs += 1
        try:
            return self._run()
        except NotSolved:
            return self._afresh()

    def lowest_whole(self, costs: Numbers, gap: float = 0.0) -> Numbers:
        """A point of whole numbers at which the cost is lowest, up to this share of it."""
        self._set("presolve", "on")
        self._set("solver", "choose")
        self._set("mip_rel_gap", gap)
        self._highs.changeColsCost(len(self._all), self._all, costs)
        self._highs.changeColsIntegrality(len(self._all), self._all, self._whole)
        self.whole_programs += 1
        try:
            return np.rint(self._run())
        finally:
            self._highs.changeColsIntegrality(len(self._all), self._all, self._continuous)

    def _afresh(self) -> Numbers:
        """Without what the program before left behind, should it have led astray."""
        self._highs.clearSolver()
        self._set("presolve", "on")
        self._set("simplex_strategy", _DUAL_SIMPLEX)
        try:
            return self._run()
        finally:
            self._set("simplex_strategy", _PRIMAL_SIMPLEX)

    def _run(self) -> Numbers:
        # the clock of HiGHS runs on from one program to the next
        self._set("time_limit", self._highs.getRunTime() + self._seconds)
        self._highs.run()
        status = self._highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotSolved(self._highs.modelStatusToString(status))
        return np.array(self._highs.getSolution().col_value)

    def _set(self, option: str, value: bool | float | str) -> None:
        self._highs.setOptionValue(option, value)


def one(size: int, places: Places, sign: float) -> Numbers:
    """The cost that looks at the sum of these cells only."""
    costs = np.zeros(size)
    costs[places] = sign
    return costs


def _model(polytope: Polytope) -> highspy.HighsLp:
    sums = polytope.sums
    by_cell = np.argsort(sums.cell, kind="stable")
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = polytope.size, len(sums.lower)
    model.col_cost_ = np.zeros(polytope.size)
    model.col_lower_, model.col_upper_ = polytope.lower, polytope.upper
    model.row_lower_, model.row_upper_ = sums.lower, sums.upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.searchsorted(sums.cell[by_cell], np.arange(polytope.size + 1)).astype(np.int32)
    model.a_matrix_.index_ = sums.row[by_cell].astype(np.int32)
    model.a_matrix_.value_ = sums.sign[by_cell]
    return model
