"""One day at the counter: who books, who comes, who is called when, and who gives up."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days, shapes, visit_queue
from oversight.simulation.bookings import Calendar, longest_lead
from oversight.simulation.draws import VISIT_CHANCES, People, join
from oversight.simulation.parameters import number
from oversight.simulation.rows import NEVER, Array, exponential, lognormal
from oversight.simulation.world import World

NEEDED, AVOIDS, TAKES, BOOKED_AT, DAYS_THAT_DO_NOT_SUIT, WISH, TOLERATES, FATE, CANCELS_AT = range(9)
COMES_AT, LEAVES, CONCERN, REACTION, INCIDENT, FEEDBACK = range(9, 15)
ANSWERS = slice(15, 18)

OUTCOMES = (
    "attended",
    "no_show",
    "cancelled_in_time",
    "cancelled_short_notice",
    "cancelled_by_office",
    "left_before_called",
)
ATTENDED, NO_SHOW, IN_TIME, SHORT_NOTICE, BY_OFFICE, LEFT = range(6)
CONCERNS = ("payment", "documents", "housing_costs", "new_application", "change", "integration", "other")
CONCERN_SHARES = (0.19, 0.27, 0.16, 0.12, 0.12, 0.08, 0.06)
_DAY = days.DAY_SECONDS
_UNLIMITED = 2**60


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
        takes = ~self.avoids(day, people) & (chances[:, TAKES] < number("appointment_share") * self.world.ramp(day))
        asked_at = shapes.within_hours(chances[:, BOOKED_AT], "call_hours", day, days.phone_hours(day))
        wanted = np.flatnonzero(takes)
        booked, cancels = np.zeros(len(people), bool), {}
        for row in wanted[np.argsort(asked_at[wanted], kind="stable")].tolist():
            skip = int(np.log1p(-chances[row, DAYS_THAT_DO_NOT_SUIT]) / np.log1p(-number("suits_share")))
            longest = longest_lead(chances[row, TOLERATES])
            appointed_at = self.calendar.book(day, longest, skip, float(chances[row, WISH]))
            if appointed_at is None:
                continue
            booked[row] = True
            cancels_on = self._note(int(asked_at[row]), appointed_at, people.some(slice(row, row + 1)))
            if cancels_on is not None:
                cancels[row] = cancels_on
        return booked, cancels

    def avoids(self, day: int, people: People) -> NDArray[np.bool_]:
        """Who need not come because papers by post or portal, or a call, will do."""
        unneeded = people.chances[:, NEEDED] < number("unneeded_share")
        avoids: NDArray[np.bool_] = unneeded & (
            people.chances[:, AVOIDS] < number("avoided_share") * self.world.ramp(day)
        )
        return avoids

    def serve(self, day: int, walk_ins: People, clerks: int) -> tuple[People, dict[str, Array]]:
        """The whole day: appointments and walk-ins together, whether they came or not."""
        expected = self._appointments.pop(day, [])
        people = join([appointment.person for appointment in expected] + [walk_ins], VISIT_CHANCES)
        booked_at = _column(expected, "booked_at", len(people), NEVER)
        appointed_at = _column(expected, "appointed_at", len(people), NEVER)
        outcome = _column(expected, "outcome", len(people), ATTENDED)
        opens = days.moment(day, days.OPENS)
        closes = days.moment(day, days.OPENS + days.office_hours(day))
        arrived_at = _arrivals(day, people, appointed_at, opens, closes)
        came = np.flatnonzero(outcome == ATTENDED)
        came = came[np.argsort(arrived_at[came], kind="stable")]
        has_appointment = appointed_at != NEVER
        visitors = visit_queue.Visitors(
            arrived_at=arrived_at[came],
            has_appointment=has_appointment[came],
            service=_service(people.some(came), has_appointment[came]),
            desk_work=has_appointment[came] * int(60 * number("preparation_minutes")),
            leaves_at=_leaves_at(people.some(came), arrived_at[came], has_appointment[came]),
        )
        called, gone = visit_queue.serve(visitors, clerks, opens=opens, closes=closes)
        called_at, ended_at = np.full(len(people), NEVER), np.full(len(people), NEVER)
        was_called = called > 0
        called_at[came[was_called]] = called[was_called]
        ended_at[came[was_called]] = gone[was_called]
        outcome[came[~was_called]] = LEFT
        arrived_at = np.where((outcome == ATTENDED) | (outcome == LEFT), arrived_at, NEVER)
        columns = {
            "has_appointment": has_appointment.astype(np.int64),
            "outcome": outcome,
            "booked_at": booked_at,
            "appointment_at": appointed_at,
            "arrived_at": arrived_at,
            "called_at": called_at,
            "ended_at": ended_at,
        }
        return people, columns

    def _note(self, booked_at: int, appointed_at: int, person: People) -> int | None:
        """Remember the appointment and what will become of it; the day on which the client cancels, if so."""
        outcome, cancelled_at = _fate(person.chances[0], booked_at, appointed_at)
        self._appointments[appointed_at // _DAY].append(Appointment(booked_at, appointed_at, outcome, person))
        if outcome == IN_TIME:
            self._freed[cancelled_at // _DAY + 1].append(appointed_at)
        return cancelled_at // _DAY if outcome in (IN_TIME, SHORT_NOTICE) else None


def _fate(chances: Array, booked_at: int, appointed_at: int) -> tuple[int, int]:
    """What becomes of an appointment, and the moment of a cancellation."""
    fate, share = chances[FATE], chances[CANCELS_AT]
    by_office = number("cancelled_by_office_share")
    in_time = by_office + number("cancelled_in_time_share")
    short = in_time + number("short_notice_share")
    no_show = short + (1 - short) * number("no_show_share")
    if fate < by_office:
        return BY_OFFICE, 0
    if fate < in_time:
        last = appointed_at - _DAY
        return (IN_TIME, booked_at + int(share * (last - booked_at))) if last > booked_at else (ATTENDED, 0)
    if fate < short:
        return SHORT_NOTICE, max(booked_at, appointed_at - int(share * (_DAY - 1)))
    return (NO_SHOW, 0) if fate < no_show else (ATTENDED, 0)


def _column(appointments: list[Appointment], name: str, length: int, otherwise: int) -> Array:
    """One value per appointment, then `otherwise` for everybody without."""
    column = np.full(length, otherwise, np.int64)
    column[: len(appointments)] = [getattr(appointment, name) for appointment in appointments]
    return column


def _arrivals(day: int, people: People, appointed_at: Array, opens: int, closes: int) -> Array:
    """Walk-ins by the shape of the day; appointments a little early, on average."""
    without = shapes.within_hours(people.chances[:, COMES_AT], "visit_hours", day, days.office_hours(day))
    early = (number("early_minutes") + number("early_sd") * people.normals[:, 1]) * 60
    arrived = np.where(appointed_at != NEVER, np.clip(appointed_at - early, opens - 1200, closes - 1200), without)
    moments: Array = arrived.astype(np.int64)
    return moments


def _service(people: People, has_appointment: NDArray[np.bool_]) -> Array:
    minutes = lognormal(people.normals[:, 0], number("service_minutes"), number("service_sigma"))
    minutes = np.where(was_unneeded(people), minutes * number("papers_only_factor"), minutes)
    minutes = np.where(has_appointment, minutes * number("prepared_factor"), minutes)
    seconds: Array = np.maximum(minutes * 60, 60).astype(np.int64)
    return seconds


def was_unneeded(people: People) -> NDArray[np.bool_]:
    """Whose papers could have come by post or portal."""
    unneeded: NDArray[np.bool_] = people.chances[:, NEEDED] < number("unneeded_share")
    return unneeded


def _leaves_at(people: People, arrived_at: Array, has_appointment: NDArray[np.bool_]) -> Array:
    longer: Array = exponential(people.chances[:, LEAVES], number("leaves_mean_minutes") * 60)
    patience = number("leaves_after_minutes") * 60 + longer
    return np.where(has_appointment, _UNLIMITED, arrived_at + patience).astype(np.int64)
