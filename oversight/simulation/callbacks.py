"""Promised callbacks: a queue worked off day by day, oldest first, as far as the day's capacity goes."""

from collections import deque
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from oversight.simulation import days
from oversight.simulation.parameters import number, numbers
from oversight.simulation.rows import NEVER, Array, capped, moments, site_column
from oversight.simulation.world import World

_CONVERSATION = int(number("callback_minutes") * 60)


@dataclass
class Callbacks:
    """All promises of a site; `attempted` and what follows are filled as the days pass."""

    world: World
    promised: list[int] = field(default_factory=list)
    contact: list[int] = field(default_factory=list)
    attempted: list[int] = field(default_factory=list)
    reached: list[int] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    _chances: list[float] = field(default_factory=list)
    _waiting: deque[int] = field(default_factory=deque)

    def promise(self, at: int, contact: int, forgotten: float, reached: float) -> None:
        """One more promise, made at the end of the call that stands in row `contact`."""
        is_forgotten = forgotten < number("callback_forgotten")
        if not is_forgotten:
            self._waiting.append(len(self.promised))
        given_up = days.in_working_hours(at + int(number("callback_given_up")) * days.DAY_SECONDS)
        self.promised.append(at)
        self.contact.append(contact)
        self.attempted.append(NEVER)
        self.reached.append(NEVER)
        self.closed.append(given_up if is_forgotten else NEVER)
        self._chances.append(reached)

    def work_off(self, day: int) -> None:
        """One working day: ring back the oldest promises; today's only after the telephone closes."""
        capacity = self._capacity(day)
        opens, closes = days.moment(day, days.OPENS), days.moment(day, days.OPENS + days.phone_hours(day))
        for position in range(min(capacity, len(self._waiting))):
            promise = self._waiting.popleft()
            at = opens + round((closes - opens) * (position + 0.5) / capacity)
            if self.promised[promise] >= opens:
                at = max(self.promised[promise], closes) + 60 + 3600 * position // capacity
            self._attempt(promise, at)

    def _attempt(self, promise: int, at: int) -> None:
        chance = self._chances[promise]
        at_once = number("callback_reached")
        self.attempted[promise] = at
        if chance < at_once:
            self.reached[promise] = self.closed[promise] = at + _CONVERSATION
            return
        second = days.next_working_day(at // days.DAY_SECONDS + 1) * days.DAY_SECONDS + at % days.DAY_SECONDS
        self.closed[promise] = second + _CONVERSATION
        if chance < at_once + (1 - at_once) * number("callback_reached_again"):
            self.reached[promise] = second + _CONVERSATION

    def _capacity(self, day: int) -> int:
        callers = number("calls") * self.world.demand.households(day)
        usual = callers * numbers("resolutions")[1] * number("callback_callers")
        return max(1, round(usual * number("callback_capacity")))

    def settled(self) -> dict[str, Array]:
        """Which contact a callback settled, and when; NEVER where the person was not reached."""
        return {"contact": np.array(self.contact, np.int64), "reached_at": np.array(self.reached, np.int64)}

    def table(self) -> pd.DataFrame:
        """The contract table, in the order of time; what lies after the records end has not happened yet."""
        promised = np.array(self.promised, np.int64)
        later = {"first_attempt_at": self.attempted, "reached_at": self.reached, "closed_at": self.closed}
        frame = pd.DataFrame(
            {
                "promised_at": moments(promised),
                "site": site_column(self.world.site.code, len(promised)),
                "due_at": moments(promised + int(number("callback_promise_hours")) * 3600),
                **{name: moments(capped(np.array(at, np.int64), self.world.ends)) for name, at in later.items()},
            }
        )
        return frame.sort_values("promised_at", kind="stable", ignore_index=True)
