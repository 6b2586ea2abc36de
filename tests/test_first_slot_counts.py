"""Working days to the first and third free slot."""

from tests.jobcenter import Jobcenter


def test_a_slot_on_the_same_day_has_a_bin_of_its_own(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-11 09:00", first_free_at="2024-03-11 15:00")
    assert jobcenter.count("first_slot_counts", over_days=0, to_days=0) == 1


def test_a_weekend_between_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-15 09:00", first_free_at="2024-03-18 08:00")
    assert jobcenter.count("first_slot_counts", over_days=0, to_days=1) == 1


def test_a_slot_on_saturday_is_as_far_as_friday(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-11 09:00", first_free_at="2024-03-16 08:00")
    assert jobcenter.count("first_slot_counts", to_days=4) == 1


def test_three_weeks_are_fifteen_working_days(jobcenter: Jobcenter) -> None:
    jobcenter.slots(observed_at="2024-03-13 09:00", first_free_at="2024-04-03 08:00")
    assert jobcenter.count("first_slot_counts", to_days=15) == 1


def test_none_on_offer_has_no_edges(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at=None)
    assert jobcenter.count("first_slot_counts", slot=1, over_days=None, to_days=None) == 1


def test_a_source_that_never_says_the_third_slot_is_not_without_one(jobcenter: Jobcenter) -> None:
    jobcenter.slots(first_free_at="2024-03-12")
    assert jobcenter.count("first_slot_counts", slot=3) == 0


def test_sources_are_told_apart(jobcenter: Jobcenter) -> None:
    jobcenter.slots(free_d0=0)
    jobcenter.new_import()
    jobcenter.slots(first_free_at=None)
    assert jobcenter.count("first_slot_counts", slot=1) == 1
