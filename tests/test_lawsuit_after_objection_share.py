"""Objections that go on to court."""

from tests.jobcenter import Jobcenter

MEASURE = "lawsuit_after_objection_share"


def test_one_of_four_objections_was_followed_by_a_lawsuit(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(1, received_at="2024-01-15", lawsuit_at="2024-04-01")
    jobcenter.remedy(3, received_at="2024-01-15", lawsuit_at=None)
    assert jobcenter.measure(MEASURE) == 1 / 4


def test_a_lawsuit_on_the_last_day_of_six_months_counts(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2023-08-31", lawsuit_at="2024-02-29 23:59")
    assert jobcenter.measure(MEASURE) == 1


def test_a_lawsuit_on_the_day_after_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2023-08-31", lawsuit_at="2024-03-01 00:00")
    assert jobcenter.measure(MEASURE) == 0


def test_an_objection_that_is_not_old_enough_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-07-01", lawsuit_at="2024-07-20")
    assert jobcenter.measure(MEASURE) is None


def test_without_lawsuits_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.remedy()
    assert jobcenter.ask(MEASURE).missing == ("remedies.lawsuit_at",)
