"""One small simulated site, made once for all tests of a run that ask for the same."""

from functools import cache

import pandas as pd

from oversight.simulation import one_site, parameters
from oversight.simulation.world import World

MONTHS = 28


@cache
def site(
    index: int, treated: bool = True, months: int = MONTHS, seed: int = parameters.SEED
) -> dict[str, pd.DataFrame]:
    """Its tables by name. Treat the frames as read-only: other tests look at them too."""
    return one_site.run(World(seed, index, treated, months, 0.2))
