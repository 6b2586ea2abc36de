"""The telephone queue, exact: first come first served, several agents, callers who hang up and ring again."""

from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace
from math import inf

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ANSWERED, ABANDONED, BUSY, CLOSED = range(4)
OUTCOMES = ("answered", "abandoned", "busy", "closed")


@dataclass(frozen=True)
class Callers:
    """People who ring, in the order of their first attempt. Times in seconds.

    `patience`, `redials` (whether a lost attempt k is followed by another) and `redial_after` have one column
    per attempt; `handle` is how long the conversation takes if there is one.
    """

    first_attempt: Floats
    handle: Floats
    patience: Floats
    redials: NDArray[np.bool_]
    redial_after: Floats


@dataclass(frozen=True)
class Attempts:
    """One row per attempt, in the order of time. `waited` is in seconds, also of those who hung up."""

    caller: Ints
    number: Ints
    at: Floats
    outcome: Ints
    waited: Floats


def serve(callers: Callers, agents: int, *, closes: float = inf, lines: float = inf) -> Attempts:
    """Serve one day. After `closes` nobody is served; with `lines` waiting the next caller finds it busy.

    Who hangs up never takes an agent: the wait ahead depends only on callers who were served or will be.
    """
    first, handle = callers.first_attempt.tolist(), callers.handle.tolist()
    patience, redials, redial_after = callers.patience.tolist(), callers.redials.tolist(), callers.redial_after.tolist()
    free_at = [-inf] * agents
    still_waiting: list[float] = []
    again: list[tuple[float, int, int]] = []
    rows: list[tuple[int, int, float, int, float]] = []
    last_attempt = callers.patience.shape[1] - 1
    upcoming, n = 0, len(first)
    while upcoming < n or again:
        if again and (upcoming == n or again[0][0] < first[upcoming]):
            at, caller, attempt = heappop(again)
        else:
            at, caller, attempt = first[upcoming], upcoming, 0
            upcoming += 1
        if at >= closes:
            rows.append((caller, attempt, at, CLOSED, 0.0))
            continue
        while still_waiting and still_waiting[0] <= at:
            heappop(still_waiting)
        if len(still_waiting) >= lines:
            rows.append((caller, attempt, at, BUSY, 0.0))
            lost_at = at
        else:
            answered_at = max(at, free_at[0])
            lost_at = min(at + patience[caller][attempt], closes)
            if answered_at < lost_at or answered_at == at:
                heapreplace(free_at, answered_at + handle[caller])
                if answered_at > at:
                    heappush(still_waiting, answered_at)
                rows.append((caller, attempt, at, ANSWERED, answered_at - at))
                continue
            heappush(still_waiting, lost_at)
            rows.append((caller, attempt, at, ABANDONED, lost_at - at))
        if attempt < last_attempt and redials[caller][attempt]:
            heappush(again, (lost_at + redial_after[caller][attempt], caller, attempt + 1))
    return _columns(rows)


def _columns(rows: list[tuple[int, int, float, int, float]]) -> Attempts:
    caller, number, at, outcome, waited = zip(*rows, strict=True) if rows else ((), (), (), (), ())
    return Attempts(
        np.array(caller, np.int64),
        np.array(number, np.int64),
        np.array(at, np.float64),
        np.array(outcome, np.int64),
        np.array(waited, np.float64),
    )
