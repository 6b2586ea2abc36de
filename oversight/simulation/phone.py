"""One day on the telephone: who rings, who gets through to whom, and what comes of it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import call_queue, city, days, shapes
from oversight.simulation.contacts import CASEWORKER, CONCERNS, PHONE, SERVICE_CENTRE
from oversight.simulation.draws import ATTEMPTS, People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, UNKNOWN, exponential, lognormal, pick
from oversight.simulation.world import World

Array = NDArray[Any]

# columns of a caller's chances; the first three groups have one per attempt
_PATIENCE, _REDIAL, _REDIAL_AFTER = 0, ATTEMPTS, 2 * ATTEMPTS
MOMENT, ROUTE, DIRECT, ASKS, FORWARDED, OWN, DOCUMENTED, CONCERN, RESOLUTION = range(3 * ATTEMPTS, 3 * ATTEMPTS + 9)
COMES_BACK, COMES_BACK_DAYS, REACTION, FORGOTTEN, REACHED, SETTLED, ABOUT_VISIT = range(
    3 * ATTEMPTS + 9, 3 * ATTEMPTS + 16
)

SOLVED, CALLBACK, OTHER = 0, 1, 2
_CONCERN_SHARES = (0.22, 0.21, 0.15, 0.18, 0.09, 0.08, 0.07)
OWN_CONCERN = UNKNOWN
APPOINTMENT, CANCELLATION = CONCERNS.index("appointment"), CONCERNS.index("cancellation")
_TOLL_FREE = days.number(city.TOLL_FREE_FROM)


@dataclass(frozen=True)
class PhoneDay:
    """The attempts of one day, in the order of time, as columns; `person` is a position among those who rang."""

    person: Array
    columns: dict[str, Array]
    resolution: Array
    was_reached: Array


def ring(world: World, day: int, people: People, purpose: Array, agents: int) -> PhoneDay:
    """Let people ring on a working day. `purpose` is OWN_CONCERN, APPOINTMENT or CANCELLATION per person."""
    route = people.chances[:, ROUTE]
    direct = route < number("direct_share")
    menu = route >= 1 - number("menu_share")
    queue = np.flatnonzero(~direct & ~menu)
    attempts = _queue(day, people.some(queue), agents)
    parts = (
        (queue[attempts.caller], attempts.number, attempts.at, attempts.outcome, attempts.waited),
        _menu(day, people, np.flatnonzero(menu)),
        _direct(world, day, people, np.flatnonzero(direct)),
    )
    person, nth, at, outcome, waited = (np.concatenate(piece) for piece in zip(*parts, strict=True))
    order = np.argsort(at, kind="stable")
    person, nth, at, outcome, waited = person[order], nth[order], at[order], outcome[order], waited[order]
    reached = np.zeros(len(people), bool)
    reached[person[outcome == call_queue.ANSWERED]] = True
    last = np.zeros(len(people), np.int64)
    np.maximum.at(last, person, nth)
    columns = {
        "channel": np.full(len(at), PHONE),
        "contact_at": at.astype(np.int64),
        "outcome": outcome,
        "is_first_attempt": (nth == 0).astype(np.int64),
        "reached_same_day": reached[person].astype(np.int64),
        "repeated_within_7_days": (nth < last[person]).astype(np.int64),
        **_circumstances(world, day, people, person, outcome, waited, direct, menu, purpose),
    }
    resolution = np.where(
        outcome == call_queue.ANSWERED, pick(people.chances[person, RESOLUTION], numbers("resolutions")), UNKNOWN
    )
    resolution[(purpose[person] != OWN_CONCERN) & (resolution != UNKNOWN)] = SOLVED
    columns["settled_at"] = _settled(columns, people, person, resolution)
    return PhoneDay(person, columns, resolution, reached)


def ring_outside_hours(world: World, day: int, people: People) -> dict[str, Array]:
    """People who ring while nobody is there: the announcement, and nothing more."""
    n = len(people)
    unknown = np.full(n, UNKNOWN)
    moments = shapes.outside_hours(people.chances[:, MOMENT], day, days.phone_hours(day)).astype(np.int64)
    return {
        "contact_at": np.sort(moments),
        "channel": np.full(n, PHONE),
        "outcome": np.full(n, call_queue.CLOSED),
        "line": np.full(n, SERVICE_CENTRE),
        "toll_free": np.full(n, int(day >= _TOLL_FREE)),
        "was_queued": np.zeros(n, np.int64),
        "is_first_attempt": np.ones(n, np.int64),
        "reached_same_day": np.zeros(n, np.int64),
        "repeated_within_7_days": np.zeros(n, np.int64),
        "settled_at": np.full(n, NEVER),
        **dict.fromkeys(("wait_seconds", "handle_seconds", "asked_for_own_caseworker"), unknown),
        **dict.fromkeys(("reached_own_caseworker", "forwarded_n", "concern"), unknown),
    }


def _queue(day: int, people: People, agents: int) -> call_queue.Attempts:
    hours = days.phone_hours(day)
    moments = shapes.within_hours(people.chances[:, MOMENT], "call_hours", day, hours)
    order = np.argsort(moments, kind="stable")
    chances = people.chances[order]
    attempts = call_queue.serve(
        call_queue.Callers(
            first_attempt=moments[order],
            handle=_handle_seconds(people.normals[order, 0]),
            patience=exponential(chances[:, _PATIENCE : _PATIENCE + ATTEMPTS], number("patience_minutes") * 60),
            redials=chances[:, _REDIAL : _REDIAL + ATTEMPTS] < number("redial_share"),
            redial_after=exponential(
                chances[:, _REDIAL_AFTER : _REDIAL_AFTER + ATTEMPTS], number("redial_minutes") * 60
            ),
        ),
        agents,
        closes=days.moment(day, days.OPENS + hours),
        lines=number("lines_per_agent") * agents,
    )
    # nobody rings past midnight; a day holds its own attempts
    kept = attempts.at < (day + 1) * days.DAY_SECONDS
    return call_queue.Attempts(
        order[attempts.caller[kept]],
        attempts.number[kept],
        attempts.at[kept],
        attempts.outcome[kept],
        attempts.waited[kept],
    )


def _menu(day: int, people: People, rows: Array) -> tuple[Array, ...]:
    at = shapes.within_hours(people.chances[rows, MOMENT], "call_hours", day, days.phone_hours(day))
    return rows, np.zeros_like(rows), at, np.full(len(rows), call_queue.ABANDONED), np.zeros(len(rows))


def _direct(world: World, day: int, people: People, rows: Array) -> tuple[Array, ...]:
    """A caseworker's own line rings 5 to 40 seconds and is answered or not: no queue."""
    at = shapes.within_hours(people.chances[rows, MOMENT], "call_hours", day, days.phone_hours(day))
    share = _after(world, day, "direct_answered")
    answered = people.chances[rows, DIRECT] < share
    rings = 5 + 35 * people.chances[rows, _PATIENCE]
    return rows, np.zeros_like(rows), at, np.where(answered, call_queue.ANSWERED, call_queue.ABANDONED), rings


def _circumstances(
    world: World,
    day: int,
    people: People,
    person: Array,
    outcome: Array,
    waited: Array,
    direct: Array,
    menu: Array,
    purpose: Array,
) -> dict[str, Array]:
    chances = people.chances[person]
    answered, is_direct, in_menu = outcome == call_queue.ANSWERED, direct[person], menu[person]
    queued = (answered | (outcome == call_queue.ABANDONED)) & ~in_menu
    asks = is_direct | (chances[:, ASKS] < number("asks_for_caseworker"))
    forwarded = np.where(
        asks,
        pick(chances[:, FORWARDED], numbers("forwarded_asking")),
        pick(chances[:, FORWARDED], numbers("forwarded_others")),
    )
    forwarded = np.where(is_direct, 0, forwarded)
    own = is_direct | (asks & (forwarded > 0) & (chances[:, OWN] < _after(world, day, "caseworker_reached")))
    documented = answered & (chances[:, DOCUMENTED] < numbers("documented_share")[world.index])
    concern = np.where(purpose[person] == OWN_CONCERN, pick(chances[:, CONCERN], _CONCERN_SHARES), purpose[person])
    handle = _handle_seconds(people.normals[person, 0]).astype(np.int64)
    return {
        "line": np.where(is_direct, CASEWORKER, SERVICE_CENTRE),
        "toll_free": (~is_direct & (day >= _TOLL_FREE)).astype(np.int64),
        "was_queued": queued.astype(np.int64),
        "wait_seconds": np.where(queued, waited.astype(np.int64), UNKNOWN),
        "handle_seconds": np.where(answered, handle, UNKNOWN),
        "asked_for_own_caseworker": np.where(queued, asks, UNKNOWN),
        "reached_own_caseworker": np.where(queued, own & answered, UNKNOWN),
        "forwarded_n": np.where(answered, forwarded, UNKNOWN),
        "concern": np.where(documented, concern, UNKNOWN),
    }


def _settled(columns: dict[str, Array], people: People, person: Array, resolution: Array) -> Array:
    """Solved at once, or later without another call; a promised callback settles it when it reaches the person."""
    ended = columns["contact_at"] + columns["wait_seconds"] + columns["handle_seconds"]
    chances = people.chances[person]
    later = ended + exponential(chances[:, SETTLED], 6 * days.DAY_SECONDS).astype(np.int64)
    stays_away = chances[:, COMES_BACK] >= number("comes_back_share")
    return np.select([resolution == SOLVED, (resolution == OTHER) & stays_away], [ended, later], NEVER)


def _handle_seconds(normals: Array) -> Array:
    return np.maximum(lognormal(normals, number("handle_minutes") * 60, number("handle_sigma")), 5.0)


def _after(world: World, day: int, name: str) -> float:
    before = number(name)
    return before + (number(f"{name}_after") - before) * world.ramp(day)
