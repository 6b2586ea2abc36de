"""Who rings again on a later day, because the call did not solve what they rang about."""

import numpy as np

from oversight.simulation import call_details, days
from oversight.simulation.call_details import Attempts
from oversight.simulation.draws import People
from oversight.simulation.parameters import number
from oversight.simulation.rows import UNKNOWN, Array


def returns(day: int, callers: People, attempts: Attempts) -> dict[int, int]:
    """The attempts (rows) after which a caller rings again, with the day on which; nobody comes back twice.

    `callers` are those who rang for the first time, the first of the attempts' people.
    """
    unsolved = (attempts.resolution == call_details.OTHER) & (attempts.person < len(callers))
    found = {}
    for row in np.flatnonzero(unsolved).tolist():
        chances = callers.chances[attempts.person[row]]
        if chances[call_details.COMES_BACK] < number("comes_back_share"):
            after = 1 + int(chances[call_details.COMES_BACK_DAYS] * number("comes_back_days"))
            found[row] = days.next_working_day(day + after)
    return found


def mark(repeated: Array, found: dict[int, int], day: int, ends: int) -> None:
    """Say which attempts were repeated within 7 days; where the records end before, nobody knows."""
    for row, again_on in found.items():
        repeated[row] = int(again_on - day <= 7)
    if day + 7 >= ends:
        repeated[:] = UNKNOWN
