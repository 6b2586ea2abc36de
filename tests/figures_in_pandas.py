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
    return _each(counts, ["bin_to", "bin_over"], ["n"], lambda bins: _ranks(bins, measure))


def _ranks(bins, measure):
    edges, begins = (bins.index.get_level_values(name).to_numpy(float) for name in ("bin_to", "bin_over"))
    n = bins["n"].to_numpy(float)
    found = {name: _quantile(begins, edges, n, share, measure.step) for name, share in (("median", 0.5), ("p90", 0.9))}
    if measure.over is None:
        return {"n": n.sum(), **found}
    long = n[edges > measure.over].sum()
    return {"n": n.sum(), **found, "over_n": long, "share_over": long / n.sum()}


def _quantile(begins, edges, n, share, step):
    """The upper edge of the bin that holds it; in a wide one, as many steps on as the rank is among its cases."""
    rank, so_far = np.ceil(n.sum() * share), n.cumsum()
    place = int(np.argmax(so_far >= rank))
    begin, edge = begins[place], edges[place]
    if not np.isfinite(edge):
        return np.nan
    if edge - begin <= step:
        return edge
    steps = np.ceil((edge - begin) * (rank - so_far[place] + n[place]) / (n[place] * step) - 1e-9)
    return min(edge, begin + step * steps)


def _life(measure, counts):
    columns = ["at_risk", "ended", "censored"]
    return _each(counts, ["age", "width"], columns, lambda ages: _survival(ages, measure.within))


def _survival(ages, within):
    """Kaplan-Meier; a row may stand for several ages, of which `age` is the last. What comes after a gap is unknown."""
    age, width = (ages.index.get_level_values(name).to_numpy(float) for name in ("age", "width"))
    at_risk, ended = ages["at_risk"].to_numpy(float), ages["ended"].to_numpy(float)
    shares = 1 - ended / np.maximum(np.maximum(width * at_risk, ended), 1e-300)
    followed = age == np.where(at_risk > 0, width, 0).cumsum() - 1
    every_age, still_open = _age_by_age(width[followed], shares[followed])
    found = {
        "n": at_risk[age == 0].sum(),
        "ended": ended.sum(),
        "censored": ages["censored"].sum(),
        **{name: _first(every_age[still_open <= share + 1e-12]) for name, share in (("median", 0.5), ("p90", 0.1))},
    }
    if within is None:
        return found
    knows = len(every_age) and (every_age.max() >= within or still_open.min() == 0)
    in_time = still_open[every_age <= within]
    return {**found, "share_within": 1 - in_time.min() if knows and len(in_time) else np.nan}


def _age_by_age(width, shares):
    """Every age that the rows cover, and the share still open after it: the same share ends at each age of a row."""
    each = np.repeat(shares, width.astype(int))
    return np.arange(len(each), dtype=float), np.cumprod(each)


def _first(ages):
    return ages[0] if len(ages) else np.nan


def _each(counts, inner, columns, work_out):
    sums = _sums(counts, [*KEYS, *inner], columns)
    groups = {key: work_out(group.droplevel(KEYS)) for key, group in sums.groupby(level=KEYS)}
    index = pd.MultiIndex.from_tuples(list(groups), names=KEYS)
    return pd.DataFrame(list(groups.values()), index=index)
