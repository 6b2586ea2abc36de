"""The appointment calendar of a site: slots with a capacity, searched the way a clerk searches on the telephone."""

from dataclasses import dataclass, field

from oversight.simulation import days
from oversight.simulation.parameters import number, numbers
from oversight.simulation.world import World

SLOT_SECONDS = int(number("slot_minutes")) * 60
_HORIZON = int(number("booking_horizon"))
_NOTICE = int(number("booking_notice"))


@dataclass
class Calendar:
    """Free places per working day and slot. Days open for booking as the horizon moves on."""

    world: World
    _free: dict[int, list[int]] = field(default_factory=dict)
    _bookable: list[int] = field(default_factory=list)

    def open_until_horizon(self, today: int) -> None:
        """From now on the working days after the notice are bookable, as far as the horizon."""
        ahead = today
        coming = [ahead := days.next_working_day(ahead + 1) for _ in range(_HORIZON)]
        self._free = {day: self._free.get(day) or self._places(day) for day in coming}
        self._bookable = coming[_NOTICE - 1 :]

    def book(self, today: int, longest_days: float, days_that_do_not_suit: int, wish: float) -> int | None:
        """The appointed moment, or None if nothing suits soon enough.

        `wish` (0 to 1) says where in the day the person wants to come.
        """
        skip = days_that_do_not_suit
        for day in self._bookable:
            if day - today > longest_days:
                return None
            places = self._free[day]
            total = sum(places)
            if total and skip:
                skip -= 1
            elif total:
                return self._take(day, places, int(wish * total))
        return None

    def release(self, moment: int) -> None:
        """A cancelled appointment becomes bookable again."""
        day, second = divmod(moment, days.DAY_SECONDS)
        if day in self._free:
            self._free[day][(second - days.OPENS * 3600) // SLOT_SECONDS] += 1

    def free_moments(self, wanted: int) -> list[int]:
        """The first so many free places, in the order of time."""
        found: list[int] = []
        for day in self._bookable:
            for slot, places in enumerate(self._free[day]):
                found += [_moment(day, slot)] * places
            if len(found) >= wanted:
                break
        return found[:wanted]

    def free_on(self, day: int) -> int:
        """Free places of a day that can be booked; 0 on all others."""
        return sum(self._free[day]) if day in self._bookable else 0

    def _take(self, day: int, places: list[int], position: int) -> int:
        for slot, n in enumerate(places):
            position -= n
            if position < 0:
                places[slot] -= 1
                return _moment(day, slot)
        raise AssertionError("a position beyond the places of the day")

    def _places(self, day: int) -> list[int]:
        """Places per slot. The last slot of the day stays free, so that everybody is served before closing.

        A share of a desk is spread: with 5.4 desks, two slots in five have six places.
        """
        desks = self.world.clerks(day) * number("appointment_desks") * self.world.ramp(day)
        slots = days.office_hours(day) * 3600 // SLOT_SECONDS - 1
        return [int(desks * (slot + 1)) - int(desks * slot) for slot in range(slots)]


def longest_lead(chance: float) -> float:
    """The longest lead a person accepts, in calendar days."""
    shortest, longest = numbers("tolerated_days")
    return shortest + (longest - shortest) * chance


def _moment(day: int, slot: int) -> int:
    return days.moment(day, days.OPENS) + slot * SLOT_SECONDS
