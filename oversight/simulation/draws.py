"""All chance of one site and day, drawn at once and before anything happens.

Both worlds, with and without appointments, read the same draws: what differs between them is the effect of the
appointment system and nothing else. A person is a row of chances (uniform on 0 to 1) and of normal draws.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oversight.simulation import days
from oversight.simulation.world import World

Floats = NDArray[np.float64]

ATTEMPTS = 4
CALL_CHANCES = 3 * ATTEMPTS + 16
VISIT_CHANCES = 18
LETTER_KINDS = ("email", "portal", "post", "messenger", "referral")
LETTER_CHANCES = 6
OBJECTION_CHANCES = 8
STAFF = 400


@dataclass(frozen=True)
class People:
    """`chances` (people, chances each) and `normals` (people, two each)."""

    chances: Floats
    normals: Floats

    def __len__(self) -> int:
        return len(self.chances)

    def some(self, rows: NDArray[np.bool_] | NDArray[np.int64] | slice) -> "People":
        return People(self.chances[rows], self.normals[rows])


@dataclass(frozen=True)
class Draws:
    """One site-day. On days off nobody is in: `callers`, `visitors` and all that follows from them are empty."""

    callers: People
    come_again: People
    outside_hours: People
    visitors: People
    calls_of_visitors: People
    letters: tuple[People, ...]
    agents: Floats
    clerks: Floats
    objections: People


def draw(world: World, day: int, letters: tuple[float, ...], outside: float, objections: float) -> Draws:
    """Everything that can happen on one day; `letters`, `outside` and `objections` are expected numbers."""
    random = np.random.default_rng([world.seed, world.index, day])
    is_open = days.is_working_day(day)
    callers = random.poisson(world.demand.callers(day)) if is_open else 0
    visitors = random.poisson(world.demand.visitors(day)) if is_open else 0
    return Draws(
        callers=_people(random, callers, CALL_CHANCES),
        come_again=_people(random, callers, CALL_CHANCES),
        outside_hours=_people(random, random.poisson(outside), CALL_CHANCES),
        visitors=_people(random, visitors, VISIT_CHANCES),
        calls_of_visitors=_people(random, visitors, CALL_CHANCES),
        letters=tuple(_people(random, random.poisson(expected), LETTER_CHANCES) for expected in letters),
        agents=random.random(STAFF),
        clerks=random.random(STAFF),
        objections=_people(random, random.poisson(objections), OBJECTION_CHANCES),
    )


def join(parts: list[People], width: int) -> People:
    """Several groups of people one after the other."""
    empty = People(np.empty((0, width)), np.empty((0, 2)))
    every = [empty, *parts]
    return People(np.concatenate([p.chances for p in every]), np.concatenate([p.normals for p in every]))


def _people(random: np.random.Generator, n: int, width: int) -> People:
    return People(random.random((n, width)), random.standard_normal((n, 2)))
