"""The waiting room and the booking calendar of the simulated jobcenter are exact."""

import numpy as np
import pytest

from oversight.simulation import days, visit_queue
from oversight.simulation.bookings import SLOT_SECONDS, Calendar
from oversight.simulation.visit_queue import Visitors
from oversight.simulation.world import World

OPENS, CLOSES = 0, 10_000
NEVER_LEAVES = 10**9
A_MONDAY = days.number(days.date(2024, 6, 3))


def called(*visitors, clerks=1, desk_work=0, leaves=NEVER_LEAVES):
    """When each visitor (arrival, with appointment) is called; a conversation takes 100 seconds."""
    n = len(visitors)
    people = Visitors(
        arrived_at=np.array([arrived for arrived, _ in visitors]),
        has_appointment=np.array([appointment for _, appointment in visitors]),
        service=np.full(n, 100),
        desk_work=np.full(n, desk_work),
        leaves_at=np.broadcast_to(leaves, n),
    )
    return visit_queue.serve(people, clerks, opens=OPENS, closes=CLOSES)[0].tolist()


def calendar(scale=1.0):
    return Calendar(World(1, 0, True, 48, scale))


def test_an_appointment_is_served_before_a_walk_in_who_has_waited_longer():
    assert called((0, False), (10, False), (20, True)) == [0, 200, 100]


def test_who_is_at_the_desk_already_stays_there():
    assert called((0, False), (1, True)) == [0, 100]


def test_walk_ins_are_called_in_the_order_of_arrival():
    assert called((0, False), (1, False), (2, False)) == [0, 100, 200]


def test_a_clerk_long_idle_calls_nobody_before_they_arrive():
    assert called((500, False), (500, False), clerks=2) == [500, 500]


def test_work_on_the_case_keeps_the_clerk_but_not_the_visitor():
    assert called((0, True), (1, True), desk_work=50) == [0, 150]


def test_nobody_is_called_before_opening():
    assert called((-300, True)) == [OPENS]


@pytest.mark.parametrize(("arrives", "is_called"), [(CLOSES - 101, True), (CLOSES - 100, False)])
def test_who_still_waits_at_closing_is_not_called_any_more(arrives, is_called):
    second = called((arrives, False), (arrives, False))[1]
    assert (second > 0) is is_called


@pytest.mark.parametrize(("leaves", "is_called"), [(100, True), (99, False)])
def test_a_walk_in_who_has_left_is_not_called(leaves, is_called):
    assert (called((0, False), (1, False), leaves=[NEVER_LEAVES, leaves])[1] > 0) is is_called


def test_an_appointment_needs_two_working_days_notice():
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    assert free.free_moments(1)[0] // days.DAY_SECONDS == A_MONDAY + 2


def test_a_day_that_does_not_suit_is_passed_over():
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    assert free.book(A_MONDAY, 14, 1, 0.0) // days.DAY_SECONDS == A_MONDAY + 3


@pytest.mark.parametrize(("longest", "finds_one"), [(2, True), (1.9, False)])
def test_nobody_books_later_than_they_can_wait(longest, finds_one):
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    assert (free.book(A_MONDAY, longest, 0, 0.0) is not None) is finds_one


def test_a_booked_place_is_taken():
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    before = free.free_on(A_MONDAY + 2)
    free.book(A_MONDAY, 14, 0, 0.0)
    assert free.free_on(A_MONDAY + 2) == before - 1


def test_a_cancelled_place_can_be_booked_again():
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    before = free.free_on(A_MONDAY + 2)
    free.release(free.book(A_MONDAY, 14, 0, 0.5))
    assert free.free_on(A_MONDAY + 2) == before


def test_a_full_day_stays_full_when_the_calendar_opens_further():
    free = calendar(scale=0.2)
    free.open_until_horizon(A_MONDAY)
    while free.free_on(A_MONDAY + 3):
        free.book(A_MONDAY, 3, 0, 0.0)
    free.open_until_horizon(A_MONDAY + 1)
    assert free.free_on(A_MONDAY + 3) == 0


def test_the_last_appointment_begins_a_slot_before_the_last_of_the_day():
    free = calendar()
    free.open_until_horizon(A_MONDAY)
    # the Wednesday closes at twelve
    last = free.book(A_MONDAY, 2, 0, 0.999999)
    assert last == days.moment(A_MONDAY + 2, 12) - 2 * SLOT_SECONDS
