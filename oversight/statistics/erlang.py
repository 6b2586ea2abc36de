"""How many people a telephone needs: Erlang B, C (everybody waits) and A (some hang up). A what-if, not a forecast.

Rates are per minute, times in minutes. Load is calls per minute times minutes of work per call, in Erlang.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from scipy.integrate import quad


class Overload(ValueError):
    """More work comes in than the agents can do: without anybody hanging up, the queue grows for ever."""


@dataclass(frozen=True)
class Service:
    """What callers meet: shares 0 to 1 of all calls, minutes."""

    waiting_share: float
    within_share: float
    mean_wait: float
    occupancy: float
    abandoned_share: float = 0.0


def blocking(load: float, agents: int) -> float:
    """Erlang B: the share of calls that find every line busy."""
    share = 1.0
    for lines in range(1, agents + 1):
        share = load * share / (lines + load * share)
    return share


def waiting(load: float, agents: int) -> float:
    """Erlang C: the share of calls that have to wait. Raises Overload unless agents > load."""
    if agents <= load:
        raise Overload(f"{agents} agents for a load of {load:g} Erlang")
    blocked = blocking(load, agents)
    return agents * blocked / (agents - load * (1 - blocked))


def erlang_c(calls_per_minute: float, handling_minutes: float, agents: int, within_minutes: float) -> Service:
    """Everybody waits for as long as it takes. Raises Overload unless agents > load."""
    load = calls_per_minute * handling_minutes
    share = waiting(load, agents)
    spare = (agents - load) / handling_minutes
    within = 1 - share * math.exp(-spare * within_minutes)
    return Service(share, within, share / spare, load / agents)


def erlang_a(
    calls_per_minute: float, handling_minutes: float, agents: int, within_minutes: float, patience_minutes: float
) -> Service:
    """Callers hang up after exponential patience (Mandelbaum and Zeltyn 2007). Agents may be fewer than the load.

    `within_share` counts calls answered in time out of all, `mean_wait` is over all calls.
    """
    load, leaving = calls_per_minute * handling_minutes, 1 / patience_minutes
    capacity = agents / handling_minutes
    # with more calls than capacity the likeliest wait is the one after which enough callers have left
    peak = max(0.0, math.log(calls_per_minute / capacity) / leaving)

    def exponent(minutes: float) -> float:
        return calls_per_minute / leaving * -math.expm1(-leaving * minutes) - capacity * minutes

    def waits(minutes: float) -> float:
        """How likely the endlessly patient wait so long, relative to the likeliest wait."""
        return calls_per_minute * math.exp(exponent(minutes) - exponent(peak))

    def answered(minutes: float) -> float:
        return waits(minutes) * math.exp(-leaving * minutes)

    # waits begin where all agents but one are busy: the states with a free agent are measured by that one
    free = math.exp(-exponent(peak)) / blocking(load, agents - 1)
    queue = _integral(waits, 0, peak, capacity) + _integral(waits, peak, math.inf, capacity)
    patient = _integral(answered, 0, peak, capacity) + _integral(answered, peak, math.inf, capacity)
    in_time = _integral(answered, 0, within_minutes, capacity)
    whole = free + queue
    abandoned = (queue - patient) / whole
    return Service(
        queue / whole,
        (free + in_time) / whole,
        abandoned * patience_minutes,
        load * (1 - abandoned) / agents,
        abandoned,
    )


def agents_needed(
    service_with: Callable[[int], Service], within_share: float, max_occupancy: float = 1.0, most: int = 1000
) -> int:
    """The fewest agents with whom enough calls are answered in time. Raises ValueError if even `most` do not do.

    `service_with` gives the service with so many agents; where it raises Overload, they are too few.
    """
    for agents in range(1, most + 1):
        try:
            service = service_with(agents)
        except Overload:
            continue
        if service.within_share >= within_share and service.occupancy <= max_occupancy:
            return agents
    raise ValueError(f"{most} agents do not reach this")


def positions(agents: int, shrinkage: float) -> int:
    """The posts behind so many agents on the telephone, if this share of the time is lost to leave and other work."""
    return math.ceil(round(agents / (1 - shrinkage), 9))


def agents_for_callbacks(
    callbacks_per_minute: float, handling_minutes: float, tries_minutes: float, occupancy: float = 0.85
) -> float:
    """Callbacks can wait for a quiet quarter of an hour: work divided by occupancy, no queue."""
    return callbacks_per_minute * (handling_minutes + tries_minutes) / occupancy


def _integral(function: Callable[[float], float], start: float, end: float, rate: float) -> float:
    """In units of the service time, so that the quadrature does not miss where the function falls."""
    value, _ = quad(lambda x: function(start + x / rate) / rate, 0, (end - start) * rate, limit=200)
    return float(value)
