"""One day on the telephone: who rings, on which line, and who gets through."""

import numpy as np

from oversight.simulation import call_details, call_queue, days, shapes
from oversight.simulation.call_details import Attempts
from oversight.simulation.contacts import PHONE, SERVICE_CENTRE
from oversight.simulation.draws import ATTEMPTS, People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import Array, exponential
from oversight.simulation.world import World


def ring(world: World, day: int, people: People, purpose: Array, agents: int) -> Attempts:
    """Let people ring on a working day, each for their purpose, with so many agents in the service centre."""
    direct, menu = call_details.is_direct(people), call_details.hangs_up_in_menu(people)
    parts = (
        _queue(day, people, np.flatnonzero(~direct & ~menu), agents),
        _menu(day, people, np.flatnonzero(menu)),
        _direct(world, day, people, np.flatnonzero(direct)),
    )
    columns = [np.concatenate(pieces) for pieces in zip(*parts, strict=True)]
    order = np.argsort(columns[2], kind="stable")
    return Attempts(people, purpose, *(column[order] for column in columns))


def ring_outside_hours(world: World, day: int, people: People) -> dict[str, Array]:
    """People who ring while nobody is there: the announcement, and nothing more."""
    n = len(people)
    moments = shapes.outside_hours(people.chances[:, call_details.MOMENT], day, days.phone_hours(day)).astype(np.int64)
    no = np.zeros(n, np.int64)
    return {
        "channel": np.full(n, PHONE),
        "contact_at": np.sort(moments),
        "outcome": np.full(n, call_queue.CLOSED),
        "line": np.full(n, SERVICE_CENTRE),
        "toll_free": np.full(n, int(day >= call_details.TOLL_FREE_FROM)),
        "is_first_attempt": np.ones(n, np.int64),
        **dict.fromkeys(("was_queued", "reached_same_day", "repeated_within_7_days"), no),
    }


def _queue(day: int, people: People, rows: Array, agents: int) -> tuple[Array, ...]:
    hours = days.phone_hours(day)
    moments = _moments(day, people, rows)
    order = np.argsort(moments, kind="stable")
    rows = rows[order]
    closes = days.moment(day, days.OPENS + hours)
    callers = _callers(people.some(rows), moments[order])
    attempts = call_queue.serve(callers, agents, closes=closes, lines=number("lines_per_agent") * agents)
    # nobody rings past midnight; a day holds its own attempts
    kept = attempts.at < (day + 1) * days.DAY_SECONDS
    columns = (rows[attempts.caller], attempts.number, attempts.at, attempts.outcome, attempts.waited)
    return tuple(column[kept] for column in columns)


def _callers(people: People, moments: Array) -> call_queue.Callers:
    def per_attempt(first: int) -> Array:
        return people.chances[:, first : first + ATTEMPTS]

    return call_queue.Callers(
        first_attempt=moments,
        handle=call_details.handle_seconds(people),
        patience=exponential(per_attempt(call_details.PATIENCE), number("patience_minutes") * 60),
        redials=per_attempt(call_details.REDIAL) < number("redial_share"),
        redial_after=exponential(per_attempt(call_details.REDIAL_AFTER), number("redial_minutes") * 60),
    )


def _menu(day: int, people: People, rows: Array) -> tuple[Array, ...]:
    nothing = np.zeros(len(rows))
    return rows, np.zeros_like(rows), _moments(day, people, rows), np.full(len(rows), call_queue.ABANDONED), nothing


def _direct(world: World, day: int, people: People, rows: Array) -> tuple[Array, ...]:
    """A caseworker's own line rings for a while and is answered or not: no queue."""
    share = call_details.after_introduction(world, day, "direct_answered")
    answered = people.chances[rows, call_details.DIRECT] < share
    outcome = np.where(answered, call_queue.ANSWERED, call_queue.ABANDONED)
    shortest, longest = numbers("direct_rings")
    rings = shortest + (longest - shortest) * people.chances[rows, call_details.PATIENCE]
    return rows, np.zeros_like(rows), _moments(day, people, rows), outcome, rings


def _moments(day: int, people: People, rows: Array) -> Array:
    chances = people.chances[rows, call_details.MOMENT]
    return shapes.within_hours(chances, "call_hours", day, days.phone_hours(day))
