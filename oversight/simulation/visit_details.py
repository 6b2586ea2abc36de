"""What a person brings to a visit: whether it is needed, when they come, how long it takes, how long they wait."""

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days, shapes
from oversight.simulation.draws import People
from oversight.simulation.parameters import number
from oversight.simulation.rows import NEVER, Array, exponential, lognormal

# columns of a visitor's chances
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
CANCELLED_THROUGH = ("phone", "email", "portal", "messenger", "in_person")
PHONE, EMAIL = range(2)
CONCERNS = ("payment", "documents", "housing_costs", "new_application", "change", "integration", "other")
_DAY = days.DAY_SECONDS
_UNLIMITED = 2**60


def fate(chances: Array, booked_at: int, appointed_at: int) -> tuple[int, int]:
    """What becomes of an appointment, and the moment of a cancellation."""
    drawn, share = chances[FATE], chances[CANCELS_AT]
    by_office = number("cancelled_by_office_share")
    in_time = by_office + number("cancelled_in_time_share")
    short = in_time + number("short_notice_share")
    no_show = short + (1 - short) * number("no_show_share")
    if drawn < by_office:
        return BY_OFFICE, 0
    if drawn < in_time:
        last = appointed_at - _DAY
        return (IN_TIME, booked_at + int(share * (last - booked_at))) if last > booked_at else (ATTENDED, 0)
    if drawn < short:
        return SHORT_NOTICE, max(booked_at, appointed_at - int(share * (_DAY - 1)))
    return (NO_SHOW, 0) if drawn < no_show else (ATTENDED, 0)


def opening(day: int) -> tuple[int, int]:
    """When the office opens and closes."""
    return days.moment(day, days.OPENS), days.moment(day, days.OPENS + days.office_hours(day))


def arrivals(day: int, people: People, appointed_at: Array) -> Array:
    """Walk-ins by the shape of the day; appointments a little early, on average."""
    opens, closes = opening(day)
    earliest, latest = opens - number("early_most") * 60, closes - number("last_arrival") * 60
    without = shapes.within_hours(people.chances[:, COMES_AT], "visit_hours", day, days.office_hours(day))
    early = (number("early_minutes") + number("early_sd") * people.normals[:, 1]) * 60
    arrived = np.where(appointed_at != NEVER, np.clip(appointed_at - early, earliest, latest), without)
    moments: Array = arrived.astype(np.int64)
    return moments


def service(people: People, has_appointment: NDArray[np.bool_]) -> Array:
    """How long each conversation takes, in whole seconds."""
    minutes = lognormal(people.normals[:, 0], number("service_minutes"), number("service_sigma"))
    minutes = np.where(was_unneeded(people), minutes * number("papers_only_factor"), minutes)
    minutes = np.where(has_appointment, minutes * number("prepared_factor"), minutes)
    seconds: Array = (np.maximum(minutes, number("service_shortest")) * 60).astype(np.int64)
    return seconds


def was_unneeded(people: People) -> NDArray[np.bool_]:
    """Whose papers could have come by post or portal."""
    unneeded: NDArray[np.bool_] = people.chances[:, NEEDED] < number("unneeded_share")
    return unneeded


def leaves_at(people: People, arrived_at: Array, has_appointment: NDArray[np.bool_]) -> Array:
    """When walk-ins give up; who has an appointment stays."""
    longer: Array = exponential(people.chances[:, LEAVES], number("leaves_mean_minutes") * 60)
    patience = number("leaves_after_minutes") * 60 + longer
    return np.where(has_appointment, _UNLIMITED, arrived_at + patience).astype(np.int64)
