"""Counts tables for tests of the rounding: invented in a line or two, or drawn at random in any shape."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from oversight.publication.tables import Cells, Link

KEY = b"a key of tests, 32 bytes long..."


def months(count):
    return pd.date_range("2024-01-01", periods=count, freq="MS")


def grid(counts, name="visits", nodes=(), link=None, dimensions=("site", "outcome"), first="2024-01-01"):
    """A table of these counts: an array with one axis for the months and one for each dimension."""
    counts = np.asarray(counts)
    times = pd.date_range(first, periods=counts.shape[0], freq="MS")
    values = [[f"{dimension}{i}" for i in range(n)] for dimension, n in zip(dimensions, counts.shape[1:], strict=True)]
    frame = pd.MultiIndex.from_product([times, *values], names=["month", *dimensions]).to_frame(index=False)
    frame["n"] = counts.ravel().astype("int64")
    return Cells(name, frame, "month", tuple(dimensions), nodes, link=link)


def follower(leader, by, parts, name="records", nodes=()):
    """A table that counts the leader's rows once more, each sum by these columns divided at random into parts."""
    chance = np.random.default_rng(len(name))
    sums = leader.frame.groupby(["month", *by])["n"].sum().reset_index()
    rows = sums.loc[sums.index.repeat(parts)].assign(part=[f"part{i}" for _ in range(len(sums)) for i in range(parts)])
    rows["n"] = np.concatenate([chance.multinomial(n, np.full(parts, 1 / parts)) for n in sums["n"]])
    return Cells(name, rows.reset_index(drop=True), "month", (*by, "part"), nodes, link=Link(leader.name, tuple(by)))


def cube(cases, months_n=48, seed=1):
    """5 sites, 4 channels, 8 topics; this many cases in a month, some values frequent and some rare."""
    chance = np.random.default_rng(seed)
    sites, channels, topics = chance.gamma(4, size=5), np.array([10, 6, 3, 1]), chance.gamma(1, size=8)
    weights = sites[:, None, None] * channels[None, :, None] * topics
    counts = chance.poisson(cases * weights / weights.sum(), (months_n, *weights.shape))
    return grid(counts, "contacts", dimensions=("site", "channel", "topic"))


# mostly small ones, which are in danger; zeros, both sides of a multiple, and a city's whole year
COUNTS = st.one_of(st.integers(0, 10), st.just(0), st.sampled_from([4, 5, 6, 99, 100, 101]), st.integers(0, 3_000_000))


@st.composite
def tables(draw, nodes=((), ("site",), ("site", "kind"))):
    """Any table of up to three dimensions: a cell, a column, gaps, a further column that groups outcomes."""
    shape = draw(st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 4), st.integers(1, 3)))
    size = int(np.prod(shape))
    counts = np.array(draw(st.lists(COUNTS, min_size=size, max_size=size))).reshape(shape)
    whole = grid(counts, dimensions=("site", "outcome", "channel"))
    kept = draw(st.lists(st.booleans(), min_size=size, max_size=size).filter(any))
    frame = whole.frame[np.array(kept)].assign(kind=lambda rows: rows["outcome"].isin(["outcome0", "outcome2"]))
    chain = draw(st.sets(st.sampled_from(nodes)).map(lambda chosen: sorted(chosen, key=len))) if nodes else ()
    return Cells("visits", frame, "month", whole.dimensions, tuple(chain))


def sums(cells, values, by):
    """By time and these columns; what is not recorded is a value."""
    frame = cells.frame.assign(value=values)
    return frame.groupby([cells.time, *by], dropna=False)["value"].sum()
