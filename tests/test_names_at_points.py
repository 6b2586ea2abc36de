"""Names beside the points of a picture, on the narrowest screen."""

from itertools import combinations

import pytest

from oversight.charts.names_at_points import GAP, LETTER, LINE, NARROWEST, POINT, Place, places

HEIGHT = 230
TOWN = ("Auenfurt Mitte", "Auenfurt Nord", "Auenfurt Ost", "Auenfurt Süd", "Auenfurt West")
# sizes and shares of answered calls as the demo publishes them, from 0 to 1
ANSWERED = ((0.79, 0.23), (0.53, 0.22), (0.12, 0.5), (0.64, 0.58), (0.5, 0.9))


def box(point, name, place):
    """Left, right, top and bottom of a name in pixels."""
    x, y, width = point[0] * NARROWEST, point[1] * HEIGHT + place.below, LETTER * len(name)
    left = {"right": x + GAP, "left": x - GAP - width, "middle": x - width / 2}[place.side]
    return left, left + width, y - LINE / 2, y + LINE / 2


def meet(one, other):
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def boxes(points, names):
    return [box(*three) for three in zip(points, names, places(points, names, HEIGHT), strict=True)]


@pytest.mark.parametrize(
    "points", [ANSWERED, ((0.1, 0.5),) * 5, tuple((x / 5, 0.5) for x in range(5)), ((0.95, 0.1),) * 5]
)
def test_no_two_names_cover_each_other(points):
    assert not any(meet(*two) for two in combinations(boxes(points, TOWN), 2))


def test_no_name_covers_the_point_of_another_site():
    for name, own in zip(boxes(ANSWERED, TOWN), ANSWERED, strict=True):
        for point in ANSWERED:
            x, y = point[0] * NARROWEST, point[1] * HEIGHT
            assert point == own or not meet(name, (x - POINT, x + POINT, y - POINT, y + POINT))


def test_a_name_alone_stands_right_of_its_point():
    (place,) = places([(0.5, 0.5)], ["Mitte"], HEIGHT)
    assert (place.side, place.below) == ("right", 0)


def test_a_name_at_the_right_edge_stands_left_of_its_point():
    (place,) = places([(0.95, 0.5)], ["Mitte"], HEIGHT)
    assert (place.side, place.below) == ("left", 0)


def test_a_name_stays_in_the_picture_when_its_point_lies_at_its_edge():
    (place,) = places([(0.5, 0.0)], ["Mitte"], HEIGHT)
    assert place.below > 0


def test_a_site_without_a_name_keeps_its_point_clear():
    named, _bare = places([(0.5, 0.5), (0.55, 0.5)], ["Mitte", ""], HEIGHT)
    assert named.side == "left"


def test_a_name_between_two_points_stands_right_above_its_own():
    _left, middle, _right = places([(0.45, 0.5), (0.5, 0.5), (0.55, 0.5)], ["", "Mitte", ""], HEIGHT)
    assert (middle.side, middle.needs_a_line) == ("middle", False)


@pytest.mark.parametrize(("below", "is_led"), [(LINE / 2, False), (LINE, True)])
def test_a_line_leads_to_a_name_that_stands_away_from_its_point(below, is_led):
    assert Place("left", below).needs_a_line is is_led
