"""What a call is about and what comes of it: line, waiting, forwarding, concern, and when it is settled."""

from dataclasses import dataclass

import numpy as np

from oversight.simulation import call_queue, city, days
from oversight.simulation.contacts import CASEWORKER, CONCERNS, PHONE, SERVICE_CENTRE
from oversight.simulation.draws import ATTEMPTS, People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, UNKNOWN, Array, exponential, lognormal, pick
from oversight.simulation.world import World

# columns of a caller's chances; the first three groups have one per attempt
PATIENCE, REDIAL, REDIAL_AFTER = 0, ATTEMPTS, 2 * ATTEMPTS
MOMENT, ROUTE, DIRECT, ASKS, FORWARDED, OWN, DOCUMENTED, CONCERN, RESOLUTION = range(3 * ATTEMPTS, 3 * ATTEMPTS + 9)
COMES_BACK, COMES_BACK_DAYS, REACTION, FORGOTTEN, REACHED, SETTLED, ABOUT_VISIT = range(
    3 * ATTEMPTS + 9, 3 * ATTEMPTS + 16
)

SOLVED, CALLBACK, OTHER = 0, 1, 2
OWN_CONCERN = UNKNOWN
APPOINTMENT, CANCELLATION = CONCERNS.index("appointment"), CONCERNS.index("cancellation")
TOLL_FREE_FROM = days.number(city.TOLL_FREE_FROM)


@dataclass(frozen=True)
class Attempts:
    """The attempts of one day, one row each, in the order of time; `person` is a position among `people`.

    `purpose` says per person whether the call is about an OWN_CONCERN, an APPOINTMENT or its CANCELLATION.
    """

    people: People
    purpose: Array
    person: Array
    nth: Array
    at: Array
    outcome: Array
    waited: Array

    @property
    def answered(self) -> Array:
        answered: Array = self.outcome == call_queue.ANSWERED
        return answered

    @property
    def chances(self) -> Array:
        return self.people.chances[self.person]

    @property
    def resolution(self) -> Array:
        """SOLVED, CALLBACK or OTHER, UNKNOWN if not answered; calls about an appointment are always solved."""
        resolution = pick(self.chances[:, RESOLUTION], numbers("resolutions"))
        resolution[self.purpose[self.person] != OWN_CONCERN] = SOLVED
        return np.where(self.answered, resolution, UNKNOWN)

    @property
    def was_reached(self) -> Array:
        """Per person: whether one of the day's attempts was answered."""
        reached = np.zeros(len(self.people), bool)
        reached[self.person[self.answered]] = True
        return reached


def is_direct(people: People) -> Array:
    """Who rings a caseworker's own line."""
    direct: Array = people.chances[:, ROUTE] < number("direct_share")
    return direct


def hangs_up_in_menu(people: People) -> Array:
    """Who does not get as far as the queue."""
    in_menu: Array = people.chances[:, ROUTE] >= 1 - number("menu_share")
    return in_menu


def handle_seconds(people: People) -> Array:
    """How long each conversation takes, if there is one."""
    seconds = lognormal(people.normals[:, 0], number("handle_minutes") * 60, number("handle_sigma"))
    return np.maximum(seconds, number("handle_shortest"))


def after_introduction(world: World, day: int, name: str) -> float:
    """A share that moves from its value before to its value after, as the appointment system settles in."""
    before = number(name)
    return before + (number(f"{name}_after") - before) * world.ramp(day)


def columns(world: World, day: int, attempts: Attempts) -> dict[str, Array]:
    """The columns of the contacts table."""
    found = _attempt_columns(attempts) | _way_columns(world, day, attempts) | _content_columns(world, attempts)
    return found | {"settled_at": _settled(found, attempts)}


def _attempt_columns(attempts: Attempts) -> dict[str, Array]:
    last = np.zeros(len(attempts.people), np.int64)
    np.maximum.at(last, attempts.person, attempts.nth)
    return {
        "channel": np.full(len(attempts.at), PHONE),
        "contact_at": attempts.at.astype(np.int64),
        "outcome": attempts.outcome,
        "is_first_attempt": (attempts.nth == 0).astype(np.int64),
        "reached_same_day": attempts.was_reached[attempts.person].astype(np.int64),
        "repeated_within_7_days": (attempts.nth < last[attempts.person]).astype(np.int64),
    }


def _way_columns(world: World, day: int, attempts: Attempts) -> dict[str, Array]:
    """Which line, how long in the queue, forwarded how often, and to whom."""
    chances, direct = attempts.chances, is_direct(attempts.people)[attempts.person]
    queued = attempts.answered | (attempts.outcome == call_queue.ABANDONED)
    queued = queued & ~hangs_up_in_menu(attempts.people)[attempts.person]
    asks = direct | (chances[:, ASKS] < number("asks_for_caseworker"))
    forwarded = np.where(direct, 0, _forwarded(chances[:, FORWARDED], asks))
    own = direct | (asks & (forwarded > 0) & (chances[:, OWN] < after_introduction(world, day, "caseworker_reached")))
    return {
        "line": np.where(direct, CASEWORKER, SERVICE_CENTRE),
        "toll_free": (~direct & (day >= TOLL_FREE_FROM)).astype(np.int64),
        "was_queued": queued.astype(np.int64),
        "wait_seconds": np.where(queued, attempts.waited.astype(np.int64), UNKNOWN),
        "asked_for_own_caseworker": np.where(queued, asks, UNKNOWN),
        "reached_own_caseworker": np.where(queued, own & attempts.answered, UNKNOWN),
        "forwarded_n": np.where(attempts.answered, forwarded, UNKNOWN),
    }


def _forwarded(chances: Array, asks: Array) -> Array:
    return np.where(asks, pick(chances, numbers("forwarded_asking")), pick(chances, numbers("forwarded_others")))


def _content_columns(world: World, attempts: Attempts) -> dict[str, Array]:
    chances, purpose = attempts.chances, attempts.purpose[attempts.person]
    concern = np.where(purpose == OWN_CONCERN, pick(chances[:, CONCERN], numbers("call_concerns")), purpose)
    # a cancellation is always noted: the appointment is given to somebody else
    noted = (chances[:, DOCUMENTED] < numbers("documented_share")[world.index]) | (purpose == CANCELLATION)
    documented = attempts.answered & noted
    handle = handle_seconds(attempts.people).astype(np.int64)[attempts.person]
    return {
        "handle_seconds": np.where(attempts.answered, handle, UNKNOWN),
        "concern": np.where(documented, concern, UNKNOWN),
    }


def _settled(columns: dict[str, Array], attempts: Attempts) -> Array:
    """Solved at once, or later without another call; a promised callback settles it when it reaches the person."""
    chances, resolution = attempts.chances, attempts.resolution
    ended = ends_at(columns)
    later = ended + exponential(chances[:, SETTLED], number("settles_later_days") * days.DAY_SECONDS).astype(np.int64)
    stays_away = chances[:, COMES_BACK] >= number("comes_back_share")
    return np.select([resolution == SOLVED, (resolution == OTHER) & stays_away], [ended, later], NEVER)


def ends_at(columns: dict[str, Array]) -> Array:
    """When an answered call ends; without meaning for others."""
    ended: Array = columns["contact_at"] + columns["wait_seconds"] + columns["handle_seconds"]
    return ended
