"""The waiting room, exact: appointments before walk-ins, nobody is sent away from a desk once there."""

from collections import deque
from dataclasses import dataclass
from heapq import heapify, heapreplace

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

ATTENDED, LEFT = range(2)


@dataclass(frozen=True)
class Visitors:
    """People in the order of arrival. Whole seconds; `leaves_at` is when a walk-in gives up waiting.

    `desk_work` is how long the clerk is still busy with the case after the conversation.
    """

    arrived_at: Ints
    has_appointment: NDArray[np.bool_]
    service: Ints
    desk_work: Ints
    leaves_at: Ints


def serve(visitors: Visitors, clerks: int, *, opens: int, closes: int) -> tuple[Ints, Ints]:
    """When each visitor is called (0: never) and when they are gone.

    A clerk who becomes free calls the first appointment waiting, else the first walk-in (Flensburg's rule).
    Nobody is called before opening or from closing on: who still waits at closing leaves.
    """
    arrived, appointment = visitors.arrived_at.tolist(), visitors.has_appointment.tolist()
    service, leaves = visitors.service.tolist(), visitors.leaves_at.tolist()
    desk_work = visitors.desk_work.tolist()
    n = len(arrived)
    called, gone = [0] * n, [0] * n
    free_at = [opens] * clerks
    heapify(free_at)
    appointments: deque[int] = deque()
    walk_ins: deque[int] = deque()
    upcoming, now = 0, opens
    while upcoming < n or appointments or walk_ins:
        # time never goes back: a clerk idle for long calls whoever has just come, not before
        now = max(free_at[0], now if appointments or walk_ins else arrived[upcoming])
        while upcoming < n and arrived[upcoming] <= now:
            (appointments if appointment[upcoming] else walk_ins).append(upcoming)
            upcoming += 1
        visitor = (appointments or walk_ins).popleft()
        if now >= closes or leaves[visitor] < now:
            gone[visitor] = min(leaves[visitor], closes)
            continue
        called[visitor] = now
        gone[visitor] = now + service[visitor]
        heapreplace(free_at, gone[visitor] + desk_work[visitor])
    return np.array(called, np.int64), np.array(gone, np.int64)
