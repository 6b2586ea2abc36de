"""Suggestions, hints, criticism and praise: what sets them off, what they are about, and how they end."""

from typing import Any

import numpy as np

from oversight.simulation import aftermath, city, days
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, UNKNOWN, Array
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
_CONDUCT, _HOUSING, _DOCUMENTS = map(CONCERNS.index, ("conduct", "housing_costs", "documents_lost"))
_KINDS_AFTER = {
    GENERAL: "reaction_kinds",
    LOST_CALL: "reaction_kinds_lost_call",
    LONG_WAIT: "reaction_kinds_long_wait",
}
_FIRST_CONCERN = {LOST_CALL: 0, LONG_WAIT: 1}
_OMBUDS = days.number(city.OMBUDS_FROM)
_ELECTRONIC_FILE = days.number(city.CITY_EVENTS[0][0])
_RENT_LIMITS = days.number(city.MEASURES_TAKEN[7][0]) - int(number("housing_costs_flare_lead"))


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
    kind = _choose(random, _KINDS_AFTER[what])
    ombuds = received // days.DAY_SECONDS >= _OMBUDS
    urgent = bool(random.random() < number("reaction_urgent")) and KINDS[kind] == "criticism"
    spread = np.exp(random.standard_normal(2) * number("reaction_sigma"))
    concerns = _concerns(random, what, received // days.DAY_SECONDS)
    acted = _acted(received, random, urgent)
    row: dict[str, Any] = {
        "received_at": received,
        "kind": kind,
        "channel": _choose(random, "reaction_channels"),
        "submitter": _choose(random, "reaction_submitters"),
        **{f"concern_{position + 1}": concern for position, concern in enumerate(concerns)},
        "about_conduct": int(_CONDUCT in concerns),
        "municipal_benefit": int(_HOUSING in concerns),
        "is_urgent": int(urgent),
    }
    later = aftermath.chances(world, chance)
    lane = aftermath.takes_direct_lane(later, SUBMITTERS[row["submitter"]], received)
    answered, closed = _answered_and_closed(received, spread, ombuds=ombuds, lane=lane)
    is_closed = closed < world.ends
    row |= {
        "to_site_manager": int(lane),
        "acted_at": min(acted, answered),
        "answered_at": answered,
        "closed_at": closed,
        "outcome": _outcome(random, kind) if is_closed else UNKNOWN,
        "was_mediated": int(ombuds and KINDS[kind] == "criticism" and random.random() < number("mediated_share")),
        "was_disputed": int(is_closed and random.random() < number("reaction_disputed")),
    }
    if KINDS[kind] == "criticism":
        row |= aftermath.followed_by(later, received, mediated=bool(row["was_mediated"]))
    return row | {name: _until_end(row[name], world) for name in ("acted_at", "answered_at", "closed_at")}


def _received_at(day: int, random: np.random.Generator) -> int:
    later = days.next_working_day(day + int(random.exponential(number("reaction_after_days"))))
    return max(later, day + 1) * days.DAY_SECONDS + int(random.uniform(days.OPENS, number("work_ends_at")) * 3600)


def _acted(received: int, random: np.random.Generator, urgent: bool) -> int:
    mean = numbers("reaction_act_days")[0 if urgent else 1]
    after = int(random.exponential(mean) * days.DAY_SECONDS) + int(number("reaction_act_minutes") * 60)
    return days.in_working_hours(received + after)


def _answered_and_closed(received: int, spread: Array, *, ombuds: bool, lane: bool) -> tuple[int, int]:
    factor = (number("ombuds_speed") if ombuds else 1.0) * (number("lane_speed") if lane else 1.0) * days.DAY_SECONDS
    answered = days.in_working_hours(received + int(number("reaction_answer_days") * factor * spread[0]))
    closed = days.in_working_hours(received + int(number("reaction_closing_days") * factor * spread[1]))
    return answered, max(answered, closed)


def _concerns(random: np.random.Generator, what: int, day: int) -> list[int]:
    """One to three; two of them flare up for a time: lost papers with the electronic file, then housing costs."""
    weights = np.array(numbers("reaction_concerns"))
    weights[_DOCUMENTS] *= _flare("papers_lost_flare", day - _ELECTRONIC_FILE)
    weights[_HOUSING] *= _flare("housing_costs_flare", day - _RENT_LIMITS)
    drawn = random.choice(len(CONCERNS), 3, replace=False, p=weights / weights.sum()).tolist()
    if what in _FIRST_CONCERN:
        first = _FIRST_CONCERN[what]
        drawn = [first, *(concern for concern in drawn if concern != first)]
    n = 1 + _choose(random, "reaction_concerns_named")
    return [*drawn[:n], UNKNOWN, UNKNOWN][:3]


def _flare(name: str, days_since: int) -> float:
    factor, lasts = numbers(name)
    return factor if 0 <= days_since < lasts else 1.0


def _outcome(random: np.random.Generator, kind: int) -> int:
    return _choose(random, "reaction_outcomes" if KINDS[kind] == "criticism" else "reaction_outcomes_others")


def _choose(random: np.random.Generator, name: str) -> int:
    """One of the parameters' shares."""
    shares = numbers(name)
    return int(np.searchsorted(np.cumsum(shares), random.random() * sum(shares), side="right"))


def _until_end(moment: int, world: World) -> int:
    return moment if moment < world.ends else NEVER
