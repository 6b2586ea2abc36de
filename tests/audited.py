"""Small releases for tests of the audit, and a plain additive rounding to make them with."""

import numpy as np
import pandas as pd

from oversight.publication.audit import audit
from oversight.publication.audit.knowledge import labels
from oversight.publication.tables import Cells, Rounded

ATTESTED = "The head of the office vouches for five officials and more at every site."


def grid(counts, name="visits", *, nodes=((), ("site",)), known=("site", "topic"), link=None, first="2024-01-01"):
    """A table of months, sites and topics with these counts, in this order of axes."""
    counts = np.asarray(counts)
    axes = np.indices(counts.shape).reshape(3, -1)
    frame = pd.DataFrame(
        {
            "month": pd.date_range(first, periods=counts.shape[0], freq="MS").to_numpy()[axes[0]],
            "site": [f"S{place}" for place in axes[1]],
            "topic": [f"T{place}" for place in axes[2]],
            "n": counts.ravel().astype("int64"),
        }
    )
    return Cells(name, frame, "month", ("site", "topic"), nodes, known, link)


def crowded(name="visits", *, mean=4.0, months=12, sites=3, topics=5, seed=1, **more):
    """A table in which many cells hold 1 to 4 cases, and no topic is thin."""
    weights = np.random.default_rng(seed).uniform(0.5, 1.5, (sites, topics)) * mean
    return grid(np.random.default_rng(seed).poisson(weights, (months, sites, topics)), name, **more)


def controlled(cells, seed=0):
    """Multiples of five next to the truth, in the nodes of a table first and then inside each."""
    rng = np.random.default_rng(seed)
    levels = [[cells.time, *node] for node in cells.nodes] + [[cells.time, *cells.dimensions]]
    above = published = None
    for level in levels:
        group, n = labels(cells.frame, level)
        true = np.bincount(group, cells.true, n).astype(np.int64)
        low, rest = true // 5 * 5, true % 5
        if above is None:
            published = low + 5 * (rng.random(n) < rest / 5)
        else:
            published = low + 5 * _drawn(rest, _of(group, above, n), low, published, rng)
        above = group
    return Rounded(cells, published[above])


def _of(group, above, n):
    found = np.zeros(n, np.int64)
    found[group] = above
    return found


def _drawn(rest, parent, low, wanted, rng):
    """Which are rounded up, so that each parent comes to what was decided for it."""
    missing = (wanted - np.bincount(parent, low, len(wanted)).astype(np.int64)) // 5
    up = np.zeros(len(rest), bool)
    for number, n in enumerate(missing):
        inside = np.flatnonzero((parent == number) & (rest > 0))
        if n:
            up[rng.choice(inside, n, replace=False, p=rest[inside] / rest[inside].sum())] = True
    return up


def nearest(cells):
    """Each cell by itself to the nearest multiple of five: 1 and 2 become 0, 3 and 4 become 5."""
    return Rounded(cells, (cells.true + 2) // 5 * 5)


def examined(*tables, **more):
    """The audit of these tables, where nothing but the tables can fail unless said otherwise."""
    return audit(tables, **{"attested": ATTESTED, "pairs": 300, **more})


def gate(found, name):
    """What one gate says."""
    return next(gate for gate in found.report["gates"] if gate["name"] == name)
