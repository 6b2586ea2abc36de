"""People write by day and by night, also in the two nights in which the clocks change."""

import numpy as np
import pytest

from oversight.simulation import days, shapes
from tests.simulated import site

SPRING, AUTUMN, ORDINARY = days.date(2024, 3, 31), days.date(2024, 10, 27), days.date(2024, 3, 24)
HOUR = 3600


def hours(day):
    """How many of ten thousand letters come in which hour of the day."""
    evenly = (np.arange(10_000) + 0.5) / 10_000
    number = days.number(day)
    seconds = shapes.around_the_clock(evenly, number) - number * days.DAY_SECONDS
    return np.bincount((seconds // HOUR).astype(int), minlength=24)


@pytest.mark.parametrize(("day", "change"), [(SPRING, 1), (AUTUMN, -1), (ORDINARY, 0), (days.date(2025, 3, 30), 1)])
def test_the_clocks_change_on_the_last_sundays_of_march_and_october(day, change):
    assert days.clock_change(days.number(day)) == change


def test_people_write_at_night():
    assert hours(ORDINARY)[:6].min() > 0


def test_nobody_writes_in_the_hour_that_is_skipped():
    assert hours(SPRING)[2] == 0


def test_an_hour_earlier_and_later_people_write():
    assert hours(SPRING)[[1, 3]].min() > 0


def test_in_the_hour_that_comes_twice_twice_as_many_write():
    assert hours(AUTUMN)[2] == pytest.approx(2 * hours(ORDINARY)[2], rel=0.03)


@pytest.mark.parametrize(("clock", "later"), [(2 * HOUR - 1, 0), (2 * HOUR, HOUR), (3 * HOUR - 1, HOUR), (3 * HOUR, 0)])
def test_what_would_happen_in_the_skipped_hour_happens_an_hour_later(clock, later):
    moment = days.number(SPRING) * days.DAY_SECONDS + clock
    assert shapes.on_the_clock(np.array([moment])) - moment == later


def test_on_other_days_that_hour_is_there():
    moment = days.number(ORDINARY) * days.DAY_SECONDS + 2 * HOUR
    assert shapes.on_the_clock(np.array([moment])) == moment


def test_nothing_is_on_record_in_the_hour_that_is_skipped():
    contacts = site(0)["contacts"]
    moments = [contacts[name].dropna() for name in ("contact_at", "answered_at", "settled_at")]
    assert [at.dt.floor("h").isin([f"{SPRING} 02:00"]).any() for at in moments] == [False] * 3


def test_contacts_are_on_record_at_night():
    assert (site(0)["contacts"]["contact_at"].dt.hour < 6).any()


def test_contacts_are_on_record_on_the_day_on_which_the_clocks_change():
    assert (site(0)["contacts"]["contact_at"].dt.date == SPRING).any()
