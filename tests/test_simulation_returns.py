"""Who rings again, and whether that was within seven days."""

import numpy as np
import pytest

from oversight.simulation import call_details, call_queue, days, returns
from oversight.simulation.call_details import Attempts
from oversight.simulation.draws import CALL_CHANCES, People
from oversight.simulation.parameters import number

A_MONDAY = days.number(days.date(2024, 6, 3))
FAR_END = A_MONDAY + 1000


def call(**chances):
    """One call, answered, whose concern was not solved; the chances named differ from 0."""
    drawn = np.zeros((1, CALL_CHANCES))
    for name, chance in ({"resolution": 0.99} | chances).items():
        drawn[0, getattr(call_details, name.upper())] = chance
    people = People(drawn, np.zeros((1, 2)))
    nobody_before, answered = np.zeros(1, int), np.array([call_queue.ANSWERED])
    own = np.array([call_details.OWN_CONCERN])
    return Attempts(people, own, nobody_before, nobody_before, np.zeros(1), answered, np.zeros(1))


def comes_back_after(wanted):
    """The chance of ringing again so many days later."""
    return (wanted - 0.5) / number("comes_back_days")


def again_on(attempts):
    return returns.returns(A_MONDAY, attempts.people, attempts).get(0)


def repeated(days_later, ends=FAR_END):
    flags = np.zeros(1, int)
    returns.mark(flags, {0: A_MONDAY + days_later}, A_MONDAY, ends)
    return int(flags[0])


def test_who_was_not_helped_rings_again():
    assert again_on(call(comes_back_days=comes_back_after(3))) == A_MONDAY + 3


def test_nobody_rings_again_at_a_weekend():
    assert again_on(call(comes_back_days=comes_back_after(5))) == A_MONDAY + 7


def test_who_was_helped_does_not_ring_again():
    assert again_on(call(resolution=0.0)) is None


@pytest.mark.parametrize(("less", "returns_once"), [(0.01, True), (0.0, False)])
def test_only_a_share_of_those_not_helped_ring_again(less, returns_once):
    assert (again_on(call(comes_back=number("comes_back_share") - less)) is not None) is returns_once


@pytest.mark.parametrize(("days_later", "within"), [(7, 1), (8, 0)])
def test_the_seventh_day_is_within_the_week(days_later, within):
    assert repeated(days_later) == within


@pytest.mark.parametrize(("last_days", "known"), [(8, True), (7, False)])
def test_a_repeat_is_unknown_where_the_seven_days_are_not_on_record(last_days, known):
    assert (repeated(2, ends=A_MONDAY + last_days) == 1) is known
