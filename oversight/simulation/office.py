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
from oversight.simulation.rows import NEVER, UNKNOWN, Array
from oversight.simulation.visit_details import ATTENDED, IN_TIME, LEFT, SHORT_NOTICE
from oversight.simulation.world import World


class Appointment(NamedTuple):
    """`number` is its place among all appointments of the site."""

    number: int
    booked_at: int
    appointed_at: int
    outcome: int
    person: People


class Cancellation(NamedTuple):
    """Which appointment a client will cancel, and on which day."""

    appointment: int
    on: int


@dataclass
class Office:
    """The counter of one site, with its calendar of appointments still to come."""

    world: World
    calendar: Calendar = field(init=False)
    _appointments: dict[int, list[Appointment]] = field(default_factory=lambda: defaultdict(list))
    _cancelled_through: list[int] = field(default_factory=list)
    _freed: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.calendar = Calendar(self.world)

    def open_calendar(self, day: int) -> None:
        """Open the bookable days and give back what was cancelled until this morning."""
        self.calendar.open_until_horizon(day)
        for freed_on in [freed_on for freed_on in self._freed if freed_on <= day]:
            for appointed_at in self._freed.pop(freed_on):
                self.calendar.release(appointed_at)

    def book(self, day: int, people: People) -> tuple[NDArray[np.bool_], dict[int, Cancellation]]:
        """Book for those who want an appointment, in the order in which they ask.

        Returns who has one now, and what some of them will cancel.
        """
        chances = people.chances
        takes = ~self.avoids(day, people) & (
            chances[:, visit_details.TAKES] < number("appointment_share") * self.world.ramp(day)
        )
        asked_at = shapes.within_hours(chances[:, visit_details.BOOKED_AT], "call_hours", day, days.phone_hours(day))
        wanted = np.flatnonzero(takes)
        booked = np.zeros(len(people), bool)
        cancels: dict[int, Cancellation] = {}
        for row in wanted[np.argsort(asked_at[wanted], kind="stable")].tolist():
            skip = int(np.log1p(-chances[row, visit_details.DAYS_THAT_DO_NOT_SUIT]) / np.log1p(-number("suits_share")))
            longest = longest_lead(chances[row, visit_details.TOLERATES])
            appointed_at = self.calendar.book(day, longest, skip, float(chances[row, visit_details.WISH]))
            if appointed_at is None:
                continue
            booked[row] = True
            cancellation = self._note(int(asked_at[row]), appointed_at, people.some(slice(row, row + 1)))
            if cancellation is not None:
                cancels[row] = cancellation
        return booked, cancels

    def is_cancelled(self, appointment: int, through: int) -> None:
        """The office hears of a cancellation; `through` is a position in CANCELLED_THROUGH, or UNKNOWN."""
        self._cancelled_through[appointment] = through

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
            "cancelled_through": self._through(expected, len(people)),
            "booked_at": _column(expected, "booked_at", len(people), NEVER),
            "appointment_at": appointed_at,
            "arrived_at": np.where((outcome == ATTENDED) | (outcome == LEFT), arrived_at, NEVER),
            "called_at": called_at,
            "ended_at": ended_at,
        }
        return people, columns

    def _through(self, appointments: list[Appointment], length: int) -> Array:
        column = np.full(length, UNKNOWN)
        column[: len(appointments)] = [self._cancelled_through[appointment.number] for appointment in appointments]
        return column

    def _note(self, booked_at: int, appointed_at: int, person: People) -> Cancellation | None:
        """Remember the appointment and what will become of it; its cancellation by the client, if so."""
        place = len(self._cancelled_through)
        self._cancelled_through.append(UNKNOWN)
        outcome, cancelled_at = visit_details.fate(person.chances[0], booked_at, appointed_at)
        self._appointments[appointed_at // days.DAY_SECONDS].append(
            Appointment(place, booked_at, appointed_at, outcome, person)
        )
        if outcome == IN_TIME:
            self._freed[cancelled_at // days.DAY_SECONDS + 1].append(appointed_at)
        if outcome not in (IN_TIME, SHORT_NOTICE):
            return None
        return Cancellation(place, cancelled_at // days.DAY_SECONDS)


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
