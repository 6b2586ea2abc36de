"""One day at the counter: who books, who comes, who is called when, and who gives up."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days, shapes, visit_details, visit_queue
from oversight.simulation.bookings import Calendar, longest_lead
from oversight.simulation.draws import VISIT_CHANCES, People, join
from oversight.simulation.parameters import number
from oversight.simulation.rows import NEVER, Array
from oversight.simulation.visit_details import ATTENDED, IN_TIME, LEFT, SHORT_NOTICE
from oversight.simulation.world import World


class Appointment(NamedTuple):
    booked_at: int
    appointed_at: int
    outcome: int
    person: People


@dataclass
class Office:
    """The counter of one site, with its calendar of appointments still to come."""

    world: World
    calendar: Calendar = field(init=False)
    _appointments: dict[int, list[Appointment]] = field(default_factory=lambda: defaultdict(list))
    _freed: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.calendar = Calendar(self.world)

    def open_calendar(self, day: int) -> None:
        """Open the bookable days and give back what was cancelled until this morning."""
        self.calendar.open_until_horizon(day)
        for freed_on in [freed_on for freed_on in self._freed if freed_on <= day]:
            for appointed_at in self._freed.pop(freed_on):
                self.calendar.release(appointed_at)

    def book(self, day: int, people: People) -> tuple[NDArray[np.bool_], dict[int, int]]:
        """Book for those who want an appointment, in the order in which they ask.

        Returns who has one now, and the day on which some of them will cancel.
        """
        chances = people.chances
        takes = ~self.avoids(day, people) & (
            chances[:, visit_details.TAKES] < number("appointment_share") * self.world.ramp(day)
        )
        asked_at = shapes.within_hours(chances[:, visit_details.BOOKED_AT], "call_hours", day, days.phone_hours(day))
        wanted = np.flatnonzero(takes)
        booked, cancels = np.zeros(len(people), bool), {}
        for row in wanted[np.argsort(asked_at[wanted], kind="stable")].tolist():
            skip = int(np.log1p(-chances[row, visit_details.DAYS_THAT_DO_NOT_SUIT]) / np.log1p(-number("suits_share")))
            longest = longest_lead(chances[row, visit_details.TOLERATES])
            appointed_at = self.calendar.book(day, longest, skip, float(chances[row, visit_details.WISH]))
            if appointed_at is None:
                continue
            booked[row] = True
            cancels_on = self._note(int(asked_at[row]), appointed_at, people.some(slice(row, row + 1)))
            if cancels_on is not None:
                cancels[row] = cancels_on
        return booked, cancels

    def avoids(self, day: int, people: People) -> NDArray[np.bool_]:
        """Who need not come because papers by post or portal, or a call, will do."""
        unneeded = visit_details.was_unneeded(people)
        avoids: NDArray[np.bool_] = unneeded & (
            people.chances[:, visit_details.AVOIDS] < number("avoided_share") * self.world.ramp(day)
        )
        return avoids

    def serve(self, day: int, walk_ins: People, clerks: int) -> tuple[People, dict[str, Array]]:
        """The whole day: appointments and walk-ins together, whether they came or not."""
        expected = self._appointments.pop(day, [])
        people = join([appointment.person for appointment in expected] + [walk_ins], VISIT_CHANCES)
        appointed_at = _column(expected, "appointed_at", len(people), NEVER)
        arrived_at = visit_details.arrivals(day, people, appointed_at)
        outcome = _column(expected, "outcome", len(people), ATTENDED)
        called_at, ended_at = _wait(day, people, arrived_at, appointed_at, np.flatnonzero(outcome == ATTENDED), clerks)
        outcome[(outcome == ATTENDED) & (called_at == NEVER)] = LEFT
        columns = {
            "has_appointment": (appointed_at != NEVER).astype(np.int64),
            "outcome": outcome,
            "booked_at": _column(expected, "booked_at", len(people), NEVER),
            "appointment_at": appointed_at,
            "arrived_at": np.where((outcome == ATTENDED) | (outcome == LEFT), arrived_at, NEVER),
            "called_at": called_at,
            "ended_at": ended_at,
        }
        return people, columns

    def _note(self, booked_at: int, appointed_at: int, person: People) -> int | None:
        """Remember the appointment and what will become of it; the day on which the client cancels, if so."""
        outcome, cancelled_at = visit_details.fate(person.chances[0], booked_at, appointed_at)
        self._appointments[appointed_at // days.DAY_SECONDS].append(
            Appointment(booked_at, appointed_at, outcome, person)
        )
        if outcome == IN_TIME:
            self._freed[cancelled_at // days.DAY_SECONDS + 1].append(appointed_at)
        return cancelled_at // days.DAY_SECONDS if outcome in (IN_TIME, SHORT_NOTICE) else None


def _column(appointments: list[Appointment], name: str, length: int, otherwise: int) -> Array:
    """One value per appointment, then `otherwise` for everybody without."""
    column = np.full(length, otherwise, np.int64)
    column[: len(appointments)] = [getattr(appointment, name) for appointment in appointments]
    return column


def _wait(
    day: int, people: People, arrived_at: Array, appointed_at: Array, came: Array, clerks: int
) -> tuple[Array, Array]:
    """When each is called and done, NEVER for who did not come or gave up."""
    came = came[np.argsort(arrived_at[came], kind="stable")]
    has_appointment, these = appointed_at[came] != NEVER, people.some(came)
    visitors = visit_queue.Visitors(
        arrived_at=arrived_at[came],
        has_appointment=has_appointment,
        service=visit_details.service(these, has_appointment),
        desk_work=has_appointment * int(60 * number("preparation_minutes")),
        leaves_at=visit_details.leaves_at(these, arrived_at[came], has_appointment),
    )
    opens, closes = visit_details.opening(day)
    called, gone = visit_queue.serve(visitors, clerks, opens=opens, closes=closes)
    called_at, ended_at = np.full(len(people), NEVER), np.full(len(people), NEVER)
    called_at[came[called > 0]], ended_at[came[called > 0]] = called[called > 0], gone[called > 0]
    return called_at, ended_at
