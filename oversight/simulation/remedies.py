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
_AVOIDED, _MOMENT, _CONCERN, _OUTCOME, _ERROR, _SUES, _LAG, _JUDGMENT = range(8)
_REJECTED = OUTCOMES.index("rejected")
_DAYS_UNTIL_FEWER = int(number("objections_avoided_after"))
LEAD_DAYS = int(numbers("lawsuit_lag_days")[1])
"""Objections start this long before the records, so that the first months have their lawsuits too."""


def expected(world: World, day: int) -> float:
    """Expected objections on a working day, in a world without appointments."""
    if not days.is_working_day(day):
        return 0.0
    return number("objections") * world.demand.households(day) / number("working_days")


def remedies(world: World, day: int, people: People) -> dict[str, Array]:
    """The objections of one day, and the lawsuits that come of them."""
    people = people.some(~_avoided(world, day, people))
    objections = _objections(world, day, people)
    sues = objections["lawsuit_at"] != NEVER
    lawsuits = _lawsuits(world, people.some(sues), {name: column[sues] for name, column in objections.items()})
    both = {name: np.concatenate([objections[name], lawsuits[name]]) for name in objections}
    inside = (both["received_at"] >= world.days.start * days.DAY_SECONDS) & (both["received_at"] < world.ends)
    return {name: column[inside] for name, column in both.items()}


def _avoided(world: World, day: int, people: People) -> Array:
    fewer = world.is_introduced(day - _DAYS_UNTIL_FEWER)
    return people.chances[:, _AVOIDED] < (number("objections_avoided") if fewer else 0)


def _objections(world: World, day: int, people: People) -> dict[str, Array]:
    opens, closes = numbers("objection_hours")
    hour = opens + (closes - opens) * people.chances[:, _MOMENT]
    received = day * days.DAY_SECONDS + (hour * 3600).astype(np.int64)
    outcome = pick(people.chances[:, _OUTCOME], numbers("objection_outcomes"))
    # who goes to court was not given all of it
    outcome = np.where((people.chances[:, _SUES] < number("lawsuits")) & (outcome != 1), _REJECTED, outcome)
    decided = received + _delay(people, 0, number("objection_days"), number("objection_sigma"))
    return _columns(world, 0, people, received, outcome, decided) | {"lawsuit_at": _lawsuit_at(people, received)}


def _lawsuit_at(people: People, received: Array) -> Array:
    """When a lawsuit follows an objection, also if that lies after the records' end; NEVER if none does."""
    shortest, longest = numbers("lawsuit_lag_days")
    lag = (shortest + (longest - shortest) * people.chances[:, _LAG]).astype(np.int64) * days.DAY_SECONDS
    return np.where(people.chances[:, _SUES] < number("lawsuits"), received + lag, NEVER)


def _lawsuits(world: World, people: People, objections: dict[str, Array]) -> dict[str, Array]:
    received = objections["lawsuit_at"]
    outcome = pick(people.chances[:, _JUDGMENT], numbers("lawsuit_outcomes"))
    decided = received + _delay(people, 1, number("lawsuit_days"), number("lawsuit_sigma"))
    return _columns(world, 1, people, received, outcome, decided)


def _columns(
    world: World, kind: int, people: People, received: Array, outcome: Array, decided: Array
) -> dict[str, Array]:
    decided = np.array([days.in_working_hours(at) for at in decided.tolist()], np.int64)
    decided = capped(decided, world.ends)
    is_open = decided == NEVER
    own_error = (people.chances[:, _ERROR] < number("own_error_share")) & (outcome <= 1)
    return {
        "received_at": received,
        "kind": np.full(len(people), kind),
        "concern": pick(people.chances[:, _CONCERN], numbers("remedy_concerns")),
        "decided_at": decided,
        "outcome": np.where(is_open, UNKNOWN, outcome),
        "own_error": np.where(is_open, UNKNOWN, own_error),
        "lawsuit_at": np.full(len(people), NEVER),
        "can_be_avoided": people.chances[:, _AVOIDED] < number("objections_avoided"),
    }


def objections(rows: Rows) -> dict[str, Array]:
    """Those that both worlds have, in the order of time: when they were received, and when a lawsuit followed."""
    received, can_be_avoided = rows.column("received_at"), rows.column("can_be_avoided").astype(bool)
    kept = (rows.column("kind") == 0) & ~can_be_avoided
    order = np.flatnonzero(kept)[np.argsort(received[kept], kind="stable")]
    return {"received_at": received[order], "lawsuit_at": rows.column("lawsuit_at")[order]}


def table(site: str, rows: Rows, ends: int) -> pd.DataFrame:
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
            "lawsuit_at": moments(capped(rows.column("lawsuit_at"), ends)),
        }
    )
    return frame.sort_values("received_at", kind="stable", ignore_index=True)


def _delay(people: People, normal: int, median_days: float, sigma: float) -> Array:
    return (median_days * days.DAY_SECONDS * np.exp(people.normals[:, normal] * sigma)).astype(np.int64)
