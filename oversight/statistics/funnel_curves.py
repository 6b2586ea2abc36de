"""The curves of a funnel: its limits at sizes between those of the units, to be drawn as lines."""

import numpy as np

from oversight.statistics.arrays import Floats
from oversight.statistics.funnel_limits import arcsine_limits, ratio_limits, root_limits, share_limits
from oversight.statistics.funnels import Funnel


def of_shares(funnel: Funnel, sizes: Floats, confidence: float) -> tuple[Floats, Floats]:
    """The limits of a share at these numbers of cases."""
    if not funnel.tau2:
        return share_limits(sizes, funnel.average, confidence)
    return arcsine_limits(funnel.average, _spread(sizes, funnel.tau2), confidence)


def of_rates(funnel: Funnel, sizes: Floats, confidence: float) -> tuple[Floats, Floats]:
    """The limits of a rate at these exposures."""
    expected = sizes * funnel.average
    if not funnel.tau2:
        low, high = ratio_limits(expected, confidence)
    else:
        low_root, high_root = root_limits(_spread(expected, funnel.tau2), confidence)
        low, high = np.maximum(low_root, 0.0) ** 2, high_root**2
    return low * funnel.average, high * funnel.average


def _spread(sizes: Floats, tau2: float) -> Floats:
    """On the scales of arcsine and root the chance error is half of one over the root of the size."""
    spread: Floats = np.sqrt(1 / (4 * sizes) + tau2)
    return spread
