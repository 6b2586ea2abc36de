"""How much the people of a site want from it on a day: drift, rushes, a change of law, and staff who are ill."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import city, days
from oversight.simulation.parameters import LONGEST_MONTHS, number, numbers

Floats = NDArray[np.float64]

_CITY_STREAM = 99
_BUERGERGELD = days.number(city.BUERGERGELD_FROM)
_START = days.number(days.FIRST_DAY)
_LONGEST = len(days.all_days(LONGEST_MONTHS))


@dataclass(frozen=True)
class Demand:
    """The moving level of one site: one factor per day since the start, around 1."""

    site: int
    scale: float
    drift: Floats

    def households(self, day: int) -> float:
        """Benefit households of the site; the number grows by two percent a year."""
        return numbers("households")[self.site] * self.scale * (1 + number("household_growth") * (day - _START) / 365)

    def level(self, day: int) -> float:
        return float(self.drift[day - _START]) * _rush(days.day_of(day))

    def callers(self, day: int) -> float:
        """Expected number of people who first ring on a working day."""
        weekday = numbers("call_weekdays")[days.day_of(day).weekday()]
        return number("calls") * self.households(day) * self.level(day) * weekday * _after_law("buergergeld_calls", day)

    def visitors(self, day: int) -> float:
        """Expected number of people who mean to come in, counted on the day they decide to."""
        weekday = numbers("visit_weekdays")[days.day_of(day).weekday()]
        return (
            number("visits") * self.households(day) * self.level(day) * weekday * _after_law("buergergeld_visits", day)
        )


def demand_of(seed: int, site: int, scale: float) -> Demand:
    """Always drawn for four years, so that a shorter run is the beginning of a longer one."""
    shock = _walk(np.random.default_rng([seed, _CITY_STREAM]), "city_shock_sd", "city_shock_memory")
    drift = _walk(np.random.default_rng([seed, site]), "site_drift_sd", "site_drift_memory")
    return Demand(site, scale, np.exp(shock + drift))


def staff_present(planned: int, chances: Floats, day: int) -> int:
    """How many of the planned staff are not ill; each has an own chance, so one more changes nobody else."""
    winter = days.day_of(day).month in numbers("winter_months")
    sick = number("sick_share") + (number("sick_share_winter") if winter else 0)
    return max(1, int((chances[:planned] >= sick).sum()))


def _walk(random: np.random.Generator, sd_name: str, memory_name: str) -> Floats:
    memory = number(memory_name)
    steps = random.standard_normal(_LONGEST) * number(sd_name)
    steps[1:] *= np.sqrt(1 - memory**2)
    level = np.empty(_LONGEST)
    level[0] = steps[0]
    for day in range(1, _LONGEST):
        level[day] = memory * level[day - 1] + steps[day]
    return level


def _rush(day: date) -> float:
    if day.day <= number("month_start_days"):
        return number("month_start_rush")
    return number("month_end_rush") if day.day >= number("month_end_from") else 1.0


def _after_law(name: str, day: int) -> float:
    if day < _BUERGERGELD:
        return 1.0
    return 1 + number(name) * float(0.5 ** ((day - _BUERGERGELD) / number("buergergeld_half_life")))
