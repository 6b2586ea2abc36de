"""Suggestions, hints, criticism and praise: what sets them off, what they are about, and how they end."""

from typing import Any

import numpy as np

from oversight.simulation import city, days
from oversight.simulation.parameters import number
from oversight.simulation.rows import NEVER, UNKNOWN
from oversight.simulation.world import World

GENERAL, LOST_CALL, LONG_WAIT = range(3)
KINDS = ("suggestion", "hint", "criticism", "praise")
CHANNELS = ("email", "phone", "post", "in_person", "portal")
SUBMITTERS = ("client", "relative", "advice_centre", "staff", "other")
OUTCOMES = ("remedied", "partly_remedied", "explained", "unjustified", "passed_on", "withdrawn")
CONCERNS = (
    "reachability",
    "waiting_time",
    "processing_time",
    "housing_costs",
    "standard_benefit",
    "payment",
    "documents_lost",
    "conduct",
    "integration",
    "benefit_cut",
)
_CONDUCT, _HOUSING, _DOCUMENTS = CONCERNS.index("conduct"), CONCERNS.index("housing_costs"), 6
_KIND_SHARES = {GENERAL: (0.17, 0.20, 0.46, 0.17), LOST_CALL: (0.05, 0.08, 0.87, 0), LONG_WAIT: (0.07, 0.07, 0.86, 0)}
_FIRST_CONCERN = {LOST_CALL: 0, LONG_WAIT: 1}
_CONCERN_WEIGHTS = (0.10, 0.06, 0.20, 0.18, 0.10, 0.11, 0.08, 0.09, 0.05, 0.03)
_OUTCOME_SHARES = (0.22, 0.16, 0.34, 0.14, 0.09, 0.05)
_OTHER_OUTCOME_SHARES = (0.15, 0, 0.35, 0, 0.5, 0)
_OMBUDS = days.number(city.OMBUDS_FROM)
_ELECTRONIC_FILE = days.number(city.CITY_EVENTS[0][0])
_RENT_LIMITS = days.number(city.MEASURES_TAKEN[7][0]) - 150


def cause(chance: float, *, lost_call: bool = False, long_wait: bool = False) -> int | None:
    """Whether a contact leads to a reaction, and what set it off. `chance` is the person's own."""
    limit = number("reaction_per_contact")
    if chance < limit:
        return GENERAL
    if lost_call and chance < limit + number("reaction_per_lost_call"):
        return LOST_CALL
    return LONG_WAIT if long_wait and chance < limit + number("reaction_per_long_wait") else None


def reaction(world: World, day: int, what: int, chance: float) -> dict[str, Any]:
    """One reaction after a contact on that day; the person's own chance is its seed, in both worlds."""
    random = np.random.default_rng([world.seed, world.index, int(chance * 2**53)])
    received = _received_at(day, random)
    kind = _choose(random, _KIND_SHARES[what])
    ombuds = received // days.DAY_SECONDS >= _OMBUDS
    urgent = bool(random.random() < 0.06) and KINDS[kind] == "criticism"
    answered, closed = _answered_and_closed(received, random, ombuds)
    concerns = _concerns(random, what, received // days.DAY_SECONDS)
    is_closed = closed < world.ends
    acted = days.in_working_hours(received + int(random.exponential(0.5 if urgent else 2.5) * days.DAY_SECONDS) + 1800)
    row = {
        "received_at": received,
        "kind": kind,
        "channel": _choose(random, (0.46, 0.24, 0.17, 0.09, 0.04)),
        "submitter": _choose(random, (0.80, 0.06, 0.09, 0.02, 0.03)),
        **{f"concern_{position + 1}": concern for position, concern in enumerate(concerns)},
        "about_conduct": int(_CONDUCT in concerns),
        "municipal_benefit": int(_HOUSING in concerns),
        "is_urgent": int(urgent),
        "acted_at": min(acted, answered),
        "answered_at": answered,
        "closed_at": closed,
        "outcome": _outcome(random, kind) if is_closed else UNKNOWN,
        "was_mediated": int(ombuds and KINDS[kind] == "criticism" and random.random() < number("mediated_share")),
        "was_disputed": int(is_closed and random.random() < 0.07),
    }
    return row | {name: _until_end(row[name], world) for name in ("acted_at", "answered_at", "closed_at")}


def _received_at(day: int, random: np.random.Generator) -> int:
    later = days.next_working_day(day + int(random.exponential(3.0)))
    return max(later, day + 1) * days.DAY_SECONDS + int(random.uniform(8, 17) * 3600)


def _answered_and_closed(received: int, random: np.random.Generator, ombuds: bool) -> tuple[int, int]:
    factor = (number("ombuds_speed") if ombuds else 1.0) * days.DAY_SECONDS
    spread = np.exp(random.standard_normal(2) * number("reaction_sigma"))
    answered = days.in_working_hours(received + int(number("reaction_answer_days") * factor * spread[0]))
    closed = days.in_working_hours(received + int(number("reaction_closing_days") * factor * spread[1]))
    return answered, max(answered, closed)


def _concerns(random: np.random.Generator, what: int, day: int) -> list[int]:
    """One to three; two of them flare up for a time: lost papers with the electronic file, then housing costs."""
    weights = np.array(_CONCERN_WEIGHTS)
    weights[_DOCUMENTS] *= 3 if 0 <= day - _ELECTRONIC_FILE < 240 else 1
    weights[_HOUSING] *= 2.2 if 0 <= day - _RENT_LIMITS < 300 else 1
    drawn = random.choice(len(CONCERNS), 3, replace=False, p=weights / weights.sum()).tolist()
    if what in _FIRST_CONCERN:
        first = _FIRST_CONCERN[what]
        drawn = [first, *(concern for concern in drawn if concern != first)]
    n = 1 + _choose(random, (0.62, 0.27, 0.11))
    return [*drawn[:n], UNKNOWN, UNKNOWN][:3]


def _outcome(random: np.random.Generator, kind: int) -> int:
    return _choose(random, _OUTCOME_SHARES if KINDS[kind] == "criticism" else _OTHER_OUTCOME_SHARES)


def _choose(random: np.random.Generator, shares: tuple[float, ...]) -> int:
    return int(np.searchsorted(np.cumsum(shares), random.random() * sum(shares), side="right"))


def _until_end(moment: int, world: World) -> int:
    return moment if moment < world.ends else NEVER
