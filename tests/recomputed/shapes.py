"""From single cases to the figures of a measure: sums over sums, ranks, and Kaplan-Meier, each in plain pandas."""

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

KEYS = ["period", "site", "segment"]
Figures = dict[str, float]


def rate(cases: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    sums = _by(cases, keys)[["numerator", "denominator"]].sum().astype(float)
    sums = sums[sums["denominator"] > 0]
    return sums.assign(value=sums["numerator"] / sums["denominator"])


def count(cases: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    return _by(cases, keys)[["n"]].sum()


def breakdown(cases: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    parts = _by(cases, [*keys, "category"]).size().rename("n").reset_index()
    total = _by(parts, keys)["n"].transform("sum")
    return parts.assign(total=total, value=parts["n"] / total).set_index([*keys, "category"])


def histogram(cases: pd.DataFrame, keys: list[str], over: float) -> pd.DataFrame:
    return _each(cases, keys, lambda group: _ranks(np.sort(group["duration"].to_numpy(float)), over))


def _ranks(durations: np.ndarray, over: float) -> Figures:
    n = len(durations)
    long = int((durations > over).sum())
    median, p90 = durations[(n + 1) // 2 - 1], durations[-(-9 * n // 10) - 1]
    return {"n": n, "median": _or_beyond(median), "p90": _or_beyond(p90), "over_n": long, "share_over": long / n}


def _or_beyond(duration: float) -> float:
    """What is longer than any is no figure."""
    return duration if np.isfinite(duration) else np.nan


def lifetable(cases: pd.DataFrame, keys: list[str], within: float) -> pd.DataFrame:
    return _each(cases, keys, lambda group: _survival(group, within))


def _survival(group: pd.DataFrame, within: float) -> Figures:
    at_risk, _ended, open_ = kaplan_meier(group)
    knows_promise = len(open_) > within or (len(open_) > 0 and open_[-1] < 1e-12)
    return {
        "n": at_risk[0],
        "ended": group["ended"].sum(),
        "censored": group["censored"].sum(),
        "median": _first_age(open_, 0.5),
        "p90": _first_age(open_, 0.1),
        "share_within": 1 - open_[: int(within) + 1].min() if knows_promise else np.nan,
    }


def curve(cases: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """The share still open after each age, up to the first age that nobody was seen at."""

    def ages(group: pd.DataFrame) -> pd.DataFrame:
        at_risk, ended, open_ = kaplan_meier(group)
        n = len(open_)
        return pd.DataFrame({"age": range(n), "at_risk": at_risk[:n], "ended": ended[:n], "still_open": open_})

    parts = [ages(group).assign(**dict(zip(keys, key, strict=True))) for key, group in _groups(cases, keys)]
    return pd.concat(parts).set_index([*keys, "age"])


def kaplan_meier(spells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """At risk and ended at each age, and the share still open as long as somebody was seen.

    A spell is the time from a first to a last age, both included, at which a case was seen open at the start.
    """
    first, last = spells["first_age"].to_numpy(int), spells["last_age"].to_numpy(int)
    ages = last.max() + 1
    at_risk = np.cumsum(np.bincount(first, minlength=ages + 1) - np.bincount(last + 1, minlength=ages + 1))[:ages]
    ended = np.bincount(last[spells["ended"].to_numpy(bool)], minlength=ages)
    seen = ages if at_risk.all() else int(np.argmin(at_risk > 0))
    return at_risk, ended, np.cumprod(1 - ended[:seen] / at_risk[:seen])


def _first_age(still_open: np.ndarray, share: float) -> float:
    reached = np.flatnonzero(still_open <= share + 1e-12)
    return float(reached[0]) if len(reached) else np.nan


def _each(cases: pd.DataFrame, keys: list[str], figures: Callable[[pd.DataFrame], Figures]) -> pd.DataFrame:
    rows = [dict(zip(keys, key, strict=True)) | figures(group) for key, group in _groups(cases, keys)]
    return pd.DataFrame(rows).set_index(keys)


def _groups(cases: pd.DataFrame, keys: list[str]) -> Iterator[tuple[tuple[object, ...], pd.DataFrame]]:
    yield from _by(cases, keys)


def _by(cases: pd.DataFrame, keys: list[str]) -> "pd.api.typing.DataFrameGroupBy":
    return cases.groupby(keys, observed=True, dropna=False)
