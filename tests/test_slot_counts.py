"""Looks at a calendar by whether a slot was free."""

import pytest

from tests.jobcenter import Jobcenter

NONE_FREE = dict.fromkeys(("free_d0", "free_d1", "free_d2", "free_d3", "free_d4", "free_w0", "free_w1"), 0)


@pytest.mark.parametrize("day", ["free_d0", "free_d1", "free_d2", "free_d3", "free_d4"])
def test_a_slot_on_any_of_five_days_is_within_four_days(jobcenter: Jobcenter, day: str) -> None:
    jobcenter.slots(**NONE_FREE | {day: 1})
    assert jobcenter.count("slot_counts", free_within_4_days=True) == 1


@pytest.mark.parametrize("week", ["free_w0", "free_w1"])
def test_a_slot_in_this_or_the_next_week_is_by_its_end(jobcenter: Jobcenter, week: str) -> None:
    jobcenter.slots(**NONE_FREE | {week: 1})
    assert jobcenter.count("slot_counts", free_by_next_week_end=True) == 1


@pytest.mark.parametrize("gap", list(NONE_FREE))
def test_a_look_that_did_not_see_everything_is_an_outage(jobcenter: Jobcenter, gap: str) -> None:
    jobcenter.slots(**NONE_FREE | {gap: None})
    assert jobcenter.count("slot_counts") == 0


def test_a_look_that_found_nothing_found_nothing(jobcenter: Jobcenter) -> None:
    jobcenter.slots(**NONE_FREE)
    assert jobcenter.count("slot_counts", free_within_4_days=False, free_by_next_week_end=False) == 1
