"""One site of one world: where it is, how big, and whether its appointment system ever comes."""

from dataclasses import dataclass
from functools import cached_property

from oversight.simulation import city, days
from oversight.simulation.demand import Demand, demand_of
from oversight.simulation.parameters import number, numbers


@dataclass(frozen=True)
class World:
    """What every part of the simulation may ask. `treated=False` is the same site without appointments."""

    seed: int
    index: int
    treated: bool
    months: int
    scale: float

    @property
    def site(self) -> city.Site:
        return city.SITES[self.index]

    @cached_property
    def days(self) -> range:
        return days.all_days(self.months)

    @property
    def ends(self) -> int:
        """The first second after the records end."""
        return self.days.stop * days.DAY_SECONDS

    @cached_property
    def demand(self) -> Demand:
        return demand_of(self.seed, self.index, self.scale)

    @cached_property
    def introduction(self) -> int | None:
        """Day number of the introduction, None without one."""
        if not self.treated or self.site.introduced_on is None:
            return None
        return days.number(self.site.introduced_on)

    def is_introduced(self, day: int) -> bool:
        return self.introduction is not None and day >= self.introduction

    def ramp(self, day: int) -> float:
        """How far the appointment system has settled in: 0 before, 1 after the ramp."""
        if self.introduction is None or day < self.introduction:
            return 0.0
        return min(1.0, (day - self.introduction + 1) / number("introduction_ramp_days"))

    def agents(self, day: int) -> int:
        """Staff planned for the telephone."""
        return self._staff("agents") + (self._moved if self.is_introduced(day) else 0)

    def clerks(self, day: int) -> int:
        """Staff planned for the counter."""
        return max(1, self._staff("clerks") - (self._moved if self.is_introduced(day) else 0))

    def _staff(self, name: str) -> int:
        return max(1, round(numbers(name)[self.index] * self.scale))

    @property
    def _moved(self) -> int:
        return round(number("moved_staff") * max(1.0, self.scale)) if self._staff("clerks") > 1 else 0
