"""The figures of a measure from its counts, worked out in pandas: sums over sums, ranks among bins, Kaplan-Meier."""

import numpy as np
import pandas as pd

KEYS = ["period", "segment"]


def figures(measure, counts, grain):
    """One row per period and segment (and part), all sites together: the columns of the answer that are figures."""
    beginning = {"quarter": "Q", "all": None}[grain]
    months = pd.to_datetime(counts["period"])
    period = months.dt.to_period(beginning).dt.start_time if beginning else "all"
    counts = counts.assign(period=period, segment=counts["segment"].astype(object).fillna(""))
    of_shape = {"rate": _rate, "count": _count, "breakdown": _breakdown, "histogram": _histogram, "lifetable": _life}
    return of_shape[measure.shape](measure, counts)


def _sums(counts, keys, columns):
    return counts.groupby(keys, sort=True)[columns].sum(min_count=1)


def _rate(_measure, counts):
    sums = _sums(counts, KEYS, ["numerator", "denominator"]).astype(float)
    return sums.assign(value=sums["numerator"] / sums["denominator"].where(sums["denominator"] != 0))


def _count(_measure, counts):
    return _sums(counts, KEYS, ["n"])


def _breakdown(_measure, counts):
    parts = _sums(counts, [*KEYS, "category"], ["n"])
    total = parts.groupby(level=KEYS)["n"].transform("sum")
    return parts.assign(total=total, value=parts["n"].astype(float) / total.astype(float))


def _histogram(measure, counts):
    # a bin without an upper edge lies above all others
    counts = counts.assign(bin_to=counts["bin_to"].astype(float).fillna(np.inf))
    return _each(counts, ["bin_to"], ["n"], lambda bins: _ranks(bins, measure.over))


def _ranks(bins, over):
    edges, n = bins.index.to_numpy(), bins["n"].to_numpy(float)
    so_far, total = n.cumsum(), n.sum()
    found = {f: edges[np.argmax(so_far >= np.ceil(total * q))] for f, q in (("median", 0.5), ("p90", 0.9))}
    found = {name: edge if np.isfinite(edge) else np.nan for name, edge in found.items()}
    if over is None:
        return {"n": total, **found}
    long = n[edges > over].sum()
    return {"n": total, **found, "over_n": long, "share_over": long / total}


def _life(measure, counts):
    return _each(counts, ["age"], ["at_risk", "ended", "censored"], lambda ages: _survival(ages, measure.within))


def _survival(ages, within):
    at_risk, ended = ages["at_risk"].to_numpy(float), ages["ended"].to_numpy(float)
    followed = ages.index.to_numpy() == np.arange(len(ages))
    length = len(ages) if followed.all() else int(np.argmin(followed))
    still_open = np.cumprod(1 - ended / at_risk)[:length]
    found = {
        "n": at_risk[0] if length else 0,
        "ended": ended.sum(),
        "censored": ages["censored"].sum(),
        **{name: _first(still_open, share) for name, share in (("median", 0.5), ("p90", 0.1))},
    }
    if within is None:
        return found
    knows = length > within or (length > 0 and still_open[-1] == 0)
    return {**found, "share_within": 1 - still_open[: int(within) + 1].min() if knows else np.nan}


def _first(still_open, share):
    reached = np.flatnonzero(still_open <= share + 1e-12)
    return float(reached[0]) if len(reached) else np.nan


def _each(counts, inner, columns, work_out):
    sums = _sums(counts, [*KEYS, *inner], columns)
    groups = {key: work_out(group.droplevel(KEYS)) for key, group in sums.groupby(level=KEYS)}
    index = pd.MultiIndex.from_tuples(list(groups), names=KEYS)
    return pd.DataFrame(list(groups.values()), index=index)
