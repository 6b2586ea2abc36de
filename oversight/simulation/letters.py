"""Written contacts: e-mail, portal, post, messenger, and cases that an advice centre refers."""

from dataclasses import dataclass

import numpy as np

from oversight.simulation import city, days, shapes
from oversight.simulation.contacts import ANSWERED, CHANNELS, OPEN
from oversight.simulation.draws import LETTER_KINDS, People
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, UNKNOWN, Array, capped, pick
from oversight.simulation.world import World

MOMENT, UNANSWERED, DOCUMENTED, CONCERN, REACTION, REPEATED = range(6)
_DELIVERED_BY_DAY = frozenset({"post", "referral"})
_MESSENGER_FROM = days.number(city.MESSENGER_FROM)


@dataclass(frozen=True)
class Letters:
    """The written contacts of one kind that come in on one day."""

    world: World
    day: int
    kind: int
    people: People
    replaces_visit: bool = False

    def columns(self) -> dict[str, Array]:
        """Without waiting and talking: an answer in writing has neither."""
        arrived = self._arrived()
        answered = self._answered(arrived)
        settled = answered + self._delay(1, number("letter_settled_days"))
        answered, settled = capped(answered, self.world.ends), capped(settled, self.world.ends)
        n = len(self.people)
        # in the order of contacts.CONCERNS, whose last two only come up on the telephone
        concern = pick(self.people.chances[:, CONCERN], numbers("letter_concerns"))
        is_documented = self.people.chances[:, DOCUMENTED] < number("letter_documented")
        return {
            "contact_at": arrived,
            "channel": np.full(n, CHANNELS.index(LETTER_KINDS[self.kind])),
            "outcome": np.where(answered == NEVER, OPEN, ANSWERED),
            "concern": np.where(is_documented, concern, UNKNOWN),
            "replaced_visit": np.full(n, int(self.replaces_visit)),
            "answered_at": answered,
            "settled_at": np.where(answered == NEVER, NEVER, settled),
        }

    def _arrived(self) -> Array:
        chances = self.people.chances[:, MOMENT]
        if LETTER_KINDS[self.kind] in _DELIVERED_BY_DAY:
            return shapes.between(chances, self.day, *numbers("letter_delivery")).astype(np.int64)
        return shapes.around_the_clock(chances, self.day).astype(np.int64)

    def _answered(self, arrived: Array) -> Array:
        """During working hours of working days; a busy office answers later."""
        median = numbers("letter_answer_days")[self.kind] * self.world.demand.level(self.day)
        answered = arrived + self._delay(0, median)
        answered = np.maximum(np.array([days.in_working_hours(at) for at in answered.tolist()], np.int64), arrived + 60)
        never = self.people.chances[:, UNANSWERED] < number("letter_unanswered")
        return np.where(never, self.world.ends, answered)

    def _delay(self, normal: int, median_days: float) -> Array:
        spread = np.exp(self.people.normals[:, normal] * number("letter_answer_sigma"))
        return (median_days * days.DAY_SECONDS * spread).astype(np.int64)


def expected(world: World, day: int) -> tuple[float, ...]:
    """Expected number of written contacts by kind; there is no messenger before it is introduced."""
    years = (day - world.days.start) / 365
    working = days.is_working_day(day)
    kinds = zip(numbers("letters"), numbers("letter_growth"), numbers("letter_weekend"), LETTER_KINDS, strict=True)
    level = world.demand.households(day) * world.demand.level(day)
    return tuple(
        0.0
        if kind == "messenger" and day < _MESSENGER_FROM
        else level * rate * (1 + growth) ** years * (1 if working else weekend)
        for rate, growth, weekend, kind in kinds
    )


def instead_of_a_visit(visitors: People) -> People:
    """The letters of people who send their papers instead of coming: their own chances, in a letter's columns."""
    return People(visitors.chances[:, [3, 4, 5, 6, 7, 8]], visitors.normals)
