"""The rows of an answer as they may be shown: too few cases give no figures, and bins have edges one can read."""

import numpy as np
import pandas as pd

from oversight.answers import Answer

ENOUGH = "enough_cases"
WORDS = ("period", "site", "segment", "category")
_PARTS = ["period", "site", "segment"]
_WHOLE = ("BIGINT", "INTEGER")
# in minutes; a source that says seconds gives hundreds of bins
_EDGES = (0, 0.5, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480)


def rows(answer: Answer) -> pd.DataFrame:
    """The answer's frame with the column `enough_cases`; without enough, only the number of cases is there.

    A picture with too few cases is one row. What the measure counts in whole numbers is whole.
    """
    frame = _with_readable_bins(answer.frame) if "bin_to" in answer.frame else answer.frame.copy()
    cases, shown = _cases(answer, frame)
    frame[ENOUGH] = (cases >= answer.measure.minimum_n) | (answer.measure.shape == "count")
    few = ~frame[ENOUGH]
    if _is_picture(frame):
        frame[shown] = frame[shown].mask(few, cases)
        frame = frame[~(few & frame.duplicated(_PARTS))].reset_index(drop=True)
    kept = {*WORDS, ENOUGH, shown}
    for column in frame.columns.difference(list(kept)):
        frame[column] = frame[column].where(frame[ENOUGH])
    return _whole_numbers(answer, frame)


def _is_picture(frame: pd.DataFrame) -> bool:
    return "bin_to" in frame or "age" in frame


def _cases(answer: Answer, frame: pd.DataFrame) -> tuple["pd.Series[float]", str]:
    """On how many cases each row rests, and the column that says it. A picture rests on the sum of its bins."""
    if "bin_to" in frame:
        return frame.groupby(_PARTS, dropna=False)["n"].transform("sum"), "n"
    if "age" in frame:
        return frame.groupby(_PARTS, dropna=False)["at_risk"].transform("first"), "at_risk"
    return frame[answer.measure.cases], answer.measure.cases


def _with_readable_bins(frame: pd.DataFrame) -> pd.DataFrame:
    """Bins whose edges are no whole numbers, added up to edges that no bin crosses."""
    if (frame["bin_to"].dropna() % 1 == 0).all():
        return frame.copy()
    over, to = frame["bin_over"].to_numpy(float), frame["bin_to"].to_numpy(float)
    edges = np.array([edge for edge in _EDGES if not ((over < edge) & (edge < to)).any()], dtype=float)
    place = np.searchsorted(edges, to)
    # beyond the last edge there is no upper one; unknown lengths sort there as well
    lower, upper = np.append(edges[:1], edges)[place], np.append(edges, np.nan)[place]
    wider = frame.assign(bin_over=lower, bin_to=upper)
    keys = [*_PARTS, "bin_over", "bin_to"]
    added = wider.groupby(keys, dropna=False, sort=False, as_index=False)[["n", "value"]].sum()
    return added[list(frame.columns)]


def _whole_numbers(answer: Answer, frame: pd.DataFrame) -> pd.DataFrame:
    whole = [column.name for column in answer.measure.file.columns() if column.type in _WHOLE]
    counted = [*whole, "n", "total", "over_n", "ended", "censored", "at_risk"]
    kinds = {name: "Int64" for name in counted if name in frame}
    return frame.astype(kinds)
