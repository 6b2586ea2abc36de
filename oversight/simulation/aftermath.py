"""What a reaction leads to: the direct lane of advice centres, and objections and lawsuits on the same matter."""

from bisect import bisect_left
from typing import Any

import numpy as np

from oversight.simulation import city, days
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, Array
from oversight.simulation.world import World

_LANE, _OBJECTS, _WHEN, _SUES = range(4)
_CHANCES = 4
_STREAM = 1
_LANE_FROM = days.number(city.LANE_FROM)


def chances(world: World, chance: float) -> Array:
    """A stream of its own from the person's chance: it changes nothing that the reaction itself draws."""
    return np.random.default_rng([world.seed, world.index, int(chance * 2**53), _STREAM]).random(_CHANCES)


def takes_direct_lane(later: Array, submitter: str, received: int) -> bool:
    """Whether a case goes straight to the site manager."""
    is_open = received // days.DAY_SECONDS >= _LANE_FROM
    return is_open and submitter == "advice_centre" and bool(later[_LANE] < number("lane_share"))


def followed_by(later: Array, received: int, *, mediated: bool) -> dict[str, int]:
    """From when on the person means to object, NEVER if not, and whether they would go to court."""
    objects = later[_OBJECTS] < numbers("objection_after_criticism")[mediated]
    first, last = numbers("objection_after_days")
    after = int((first + (last - first) * later[_WHEN]) * days.DAY_SECONDS)
    sues = later[_SUES] < numbers("lawsuit_after_criticism")[mediated]
    return {"objects_from": received + after if objects else NEVER, "sues": int(sues)}


def with_remedies(rows: list[dict[str, Any]], objections: dict[str, Array], ends: int) -> list[dict[str, Any]]:
    """Reactions in the order of time with the objection that followed, and its lawsuit.

    Each takes the first objection from its moment on that no earlier reaction took, among those that went to court
    or those that did not. What lies after the records' end has not happened.
    """
    went_to_court = objections["lawsuit_at"] != NEVER
    free = {sues: _pairs(objections, went_to_court == bool(sues)) for sues in (0, 1)}
    return [row | _remedies(free[row.get("sues", 0)], row.get("objects_from", NEVER), ends) for row in rows]


def _pairs(objections: dict[str, Array], these: Array) -> list[tuple[int, int]]:
    return list(zip(objections["received_at"][these].tolist(), objections["lawsuit_at"][these].tolist(), strict=True))


def _remedies(free: list[tuple[int, int]], objects_from: int, ends: int) -> dict[str, int]:
    place = bisect_left(free, (objects_from, NEVER))
    if objects_from == NEVER or place == len(free):
        return {"objection_at": NEVER, "lawsuit_at": NEVER}
    objection, lawsuit = free.pop(place)
    return {"objection_at": objection, "lawsuit_at": lawsuit if lawsuit < ends else NEVER}
