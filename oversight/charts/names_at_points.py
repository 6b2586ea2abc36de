"""Where the names of points stand so that they cover neither each other nor another point, on a telephone too."""

from collections.abc import Sequence
from dataclasses import dataclass

# the plot on a screen of 320 pixels; on a wider one the same places are further apart
NARROWEST = 230
# of a name in pixels: a letter, a line, and what lies between a name and its point
LETTER, LINE, GAP = 7, 16, 10
# half a point, with some paper around it
POINT = 7
# how far up or down a name may stand from its point
SHIFTS = sorted(range(-3 * LINE, 3 * LINE + 1, LINE // 2), key=abs)


@dataclass(frozen=True)
class Place:
    """A name left or right of its point, so many pixels below it (above, if negative)."""

    is_left: bool
    below: float


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
    found = [Place(False, 0.0)] * len(at)
    for one in sorted((one for one in range(len(at)) if names[one]), key=lambda one: at[one][1]):
        others = [box for own, box in enumerate(taken) if own != one]
        found[one] = _best(at[one], names[one], others, height)
        taken.append(_box(at[one], names[one], found[one]))
    return found


def _best(point: tuple[float, float], name: str, taken: list[_Box], height: float) -> Place:
    """The nearest place that covers least; right of the point where left is no better."""

    def cost(place: Place) -> tuple[float, float, bool]:
        box = _box(point, name, place)
        beyond = max(-box.left, 0) + max(box.right - NARROWEST, 0)
        over = max(box.half - box.middle, 0) + max(box.middle + box.half - height, 0)
        return sum(box.covers(other) for other in taken) + LINE * (beyond + over), abs(place.below), place.is_left

    return min((Place(is_left, below) for below in SHIFTS for is_left in (False, True)), key=cost)


def _box(point: tuple[float, float], name: str, place: Place) -> _Box:
    x, width = point[0], LETTER * len(name)
    left = x - GAP - width if place.is_left else x + GAP
    return _Box(left, left + width, point[1] + place.below, LINE / 2)
