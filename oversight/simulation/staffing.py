"""On how many officials the telephone and the counter of a site rest, month by month: shares, and nobody by name."""

import numpy as np
import pandas as pd

from oversight.simulation import days
from oversight.simulation.parameters import number
from oversight.simulation.world import World

_STREAM = 8


def shares(world: World) -> pd.DataFrame:
    """Several part-timers fill a place, and a few help out everywhere, so no place is one official's."""
    rows = [row for month in range(world.months) for row in _month(world, month)]
    return pd.DataFrame(rows)


def _month(world: World, month: int) -> list[dict[str, object]]:
    start = days.month_start(month)
    random = np.random.default_rng([world.seed, world.index, _STREAM, month])
    first = days.number(start)
    places = {"phone": world.agents(first), "counter": world.clerks(first)}
    return [
        {"month": start.isoformat(), "site": world.site.code, "function": function, **_spread(planned, random)}
        for function, planned in places.items()
    ]


def _spread(planned: int, random: np.random.Generator) -> dict[str, object]:
    officials = round(planned * number("officials_per_place") + number("officials_helping_out"))
    share = np.sort(random.dirichlet(np.full(officials, number("officials_alike"))))
    return {
        "contributing_n": officials,
        "largest_share": round(float(share[-1]), 2),
        "two_largest_share": round(float(share[-2:].sum()), 2),
    }
