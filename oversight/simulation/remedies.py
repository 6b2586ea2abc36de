"""Objections, and the lawsuits that follow some of them months later."""

import numpy as np
import pandas as pd

from oversight.simulation import days
from oversight.simulation.draws import People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, UNKNOWN, Array, Rows, capped, codes, flags, moments, pick, site_column
from oversight.simulation.world import World

KINDS = ("objection", "lawsuit")
OUTCOMES = ("changed", "partly_changed", "rejected", "withdrawn")
CONCERNS = ("housing_costs", "income", "standard_benefit", "repayment", "benefit_cut", "entitlement", "other")
_CONCERN_SHARES = (0.18, 0.24, 0.12, 0.22, 0.07, 0.10, 0.07)
_AVOIDED, _MOMENT, _CONCERN, _OUTCOME, _ERROR, _SUES, _LAG, _JUDGMENT = range(8)
_REJECTED = OUTCOMES.index("rejected")
_MONTHS_UNTIL_FEWER = 3 * 30
LEAD_DAYS = int(numbers("lawsuit_lag_days")[1])
"""Objections start this long before the records, so that the first months have their lawsuits too."""


def expected(world: World, day: int) -> float:
    """Expected objections on a working day, in a world without appointments."""
    if not days.is_working_day(day):
        return 0.0
    return number("objections") * world.demand.households(day) / 250


def remedies(world: World, day: int, people: People) -> dict[str, Array]:
    """The objections of one day, and the lawsuits that come of them."""
    people = people.some(~_avoided(world, day, people))
    objections = _objections(world, day, people)
    sues = people.chances[:, _SUES] < number("lawsuits")
    lawsuits = _lawsuits(world, people.some(sues), {name: column[sues] for name, column in objections.items()})
    both = {name: np.concatenate([objections[name], lawsuits[name]]) for name in objections}
    inside = (both["received_at"] >= world.days.start * days.DAY_SECONDS) & (both["received_at"] < world.ends)
    return {name: column[inside] for name, column in both.items()}


def _avoided(world: World, day: int, people: People) -> Array:
    fewer = world.is_introduced(day - _MONTHS_UNTIL_FEWER)
    return people.chances[:, _AVOIDED] < (number("objections_avoided") if fewer else 0)


def _objections(world: World, day: int, people: People) -> dict[str, Array]:
    received = day * days.DAY_SECONDS + ((8 + 8 * people.chances[:, _MOMENT]) * 3600).astype(np.int64)
    outcome = pick(people.chances[:, _OUTCOME], numbers("objection_outcomes"))
    # who goes to court was not given all of it
    outcome = np.where((people.chances[:, _SUES] < number("lawsuits")) & (outcome != 1), _REJECTED, outcome)
    decided = received + _delay(people, 0, number("objection_days"), 0.5)
    return _columns(world, 0, people, received, outcome, decided)


def _lawsuits(world: World, people: People, objections: dict[str, Array]) -> dict[str, Array]:
    shortest, longest = numbers("lawsuit_lag_days")
    lag = shortest + (longest - shortest) * people.chances[:, _LAG]
    received = objections["received_at"] + (lag.astype(np.int64) * days.DAY_SECONDS)
    outcome = pick(people.chances[:, _JUDGMENT], (0.12, 0.26, 0.30, 0.32))
    decided = received + _delay(people, 1, number("lawsuit_days"), 0.4)
    return _columns(world, 1, people, received, outcome, decided)


def _columns(
    world: World, kind: int, people: People, received: Array, outcome: Array, decided: Array
) -> dict[str, Array]:
    decided = capped(decided, world.ends)
    is_open = decided == NEVER
    own_error = (people.chances[:, _ERROR] < number("own_error_share")) & (outcome <= 1)
    return {
        "received_at": received,
        "kind": np.full(len(people), kind),
        "concern": pick(people.chances[:, _CONCERN], _CONCERN_SHARES),
        "decided_at": decided,
        "outcome": np.where(is_open, UNKNOWN, outcome),
        "own_error": np.where(is_open, UNKNOWN, own_error),
    }


def table(site: str, rows: Rows) -> pd.DataFrame:
    """The contract table, in the order of time."""
    received = rows.column("received_at")
    frame = pd.DataFrame(
        {
            "received_at": moments(received),
            "site": site_column(site, len(received)),
            "kind": codes(rows.column("kind"), KINDS),
            "concern": codes(rows.column("concern"), CONCERNS),
            "decided_at": moments(rows.column("decided_at")),
            "outcome": codes(rows.column("outcome"), OUTCOMES),
            "own_error": flags(rows.column("own_error")),
        }
    )
    return frame.sort_values("received_at", kind="stable", ignore_index=True)


def _delay(people: People, normal: int, median_days: float, sigma: float) -> Array:
    return (median_days * days.DAY_SECONDS * np.exp(people.normals[:, normal] * sigma)).astype(np.int64)
