"""Where the names of points stand so that they cover neither each other nor another point, on a telephone too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

# the plot on a screen of 320 pixels; on a wider one the same places are further apart
NARROWEST = 230
# of a name in pixels: a letter, a line, and what lies between a name and its point
LETTER, LINE, GAP = 7, 16, 10
# half a point, with some paper around it
POINT = 7
# how far up or down a name may stand from its point; beyond half a line, a line leads to it
SHIFTS = range(-3 * LINE, 3 * LINE + 1, LINE // 2)
Side = Literal["right", "left", "middle"]


@dataclass(frozen=True)
class Place:
    """A name right or left of its point, or in its middle, so many pixels below it (above, if negative)."""

    side: Side = "right"
    below: float = 0.0

    @property
    def needs_a_line(self) -> bool:
        """Whether nobody would see which point the name belongs to."""
        return self.side != "middle" and abs(self.below) > LINE / 2

    @property
    def distance(self) -> float:
        """How far from its point a reader finds it: right above or below it is nearer than a line away."""
        return LINE * 0.75 if self.side == "middle" else abs(self.below)


@dataclass(frozen=True)
class _Box:
    left: float
    right: float
    middle: float
    half: float

    def covers(self, other: "_Box") -> float:
        """How many square pixels of the other it lies on."""
        across = min(self.right, other.right) - max(self.left, other.left)
        upright = self.half + other.half - abs(self.middle - other.middle)
        return max(across, 0.0) * min(max(upright, 0.0), 2 * min(self.half, other.half))


def places(points: Sequence[tuple[float, float]], names: Sequence[str], height: float) -> list[Place]:
    """The place of each name, given the points from 0 to 1, from the left and from above. An empty name needs none."""
    at = [(across * NARROWEST, down * height) for across, down in points]
    taken = [_Box(x - POINT, x + POINT, y, POINT) for x, y in at]
    found = [Place()] * len(at)
    for one in sorted((one for one in range(len(at)) if names[one]), key=lambda one: at[one][1]):
        others = [box for own, box in enumerate(taken) if own != one]
        found[one] = _best(at[one], names[one], others, height)
        taken.append(_box(at[one], names[one], found[one]))
    return found


def _best(point: tuple[float, float], name: str, taken: list[_Box], height: float) -> Place:
    """The nearest place that covers least; right of the point where no other is better."""

    def cost(place: Place) -> tuple[float, float]:
        box = _box(point, name, place)
        beyond = max(-box.left, 0) + max(box.right - NARROWEST, 0)
        over = max(box.half - box.middle, 0) + max(box.middle + box.half - height, 0)
        return sum(box.covers(other) for other in taken) + LINE * (beyond + over), place.distance

    return min(_places(), key=cost)


def _places() -> Iterator[Place]:
    for below in sorted(SHIFTS, key=abs):
        yield from (Place("right", below), Place("left", below))
    yield from (Place("middle", -LINE / 2 - POINT), Place("middle", LINE / 2 + POINT))


def _box(point: tuple[float, float], name: str, place: Place) -> _Box:
    x, width = point[0], LETTER * len(name)
    left = {"right": x + GAP, "left": x - GAP - width, "middle": x - width / 2}[place.side]
    return _Box(left, left + width, point[1] + place.below, LINE / 2)
