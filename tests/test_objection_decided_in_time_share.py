"""Objections decided within the three months of the law."""

from tests.jobcenter import Jobcenter

MEASURE = "objection_decided_in_time_share"


def test_decided_on_the_last_day_of_three_months_is_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2023-11-30", decided_at="2024-02-29")
    assert jobcenter.measure(MEASURE) == 1


def test_decided_on_the_day_after_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2023-11-30", decided_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 0


def test_an_objection_still_open_after_three_months_is_late(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(3, received_at="2024-01-15", decided_at="2024-02-01")
    jobcenter.remedy(1, received_at="2024-01-15", decided_at=None)
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_an_objection_whose_term_still_runs_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-11-15", decided_at="2024-11-20")
    assert jobcenter.measure(MEASURE) is None


def test_without_days_of_decision_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.remedy()
    assert jobcenter.ask(MEASURE).missing == ("remedies.decided_at",)
