"""People who wait over half an hour, with appointment and without."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "long_wait_share"


@pytest.mark.parametrize(("called_at", "share"), [("2024-03-11 09:30:00", 0), ("2024-03-11 09:30:01", 1)])
def test_half_an_hour_is_not_over_half_an_hour_but_a_second_more_is(
    jobcenter: Jobcenter, called_at: str, share: float
) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:00", called_at=called_at)
    assert jobcenter.measure(MEASURE) == share


def test_who_comes_early_waits_from_the_appointed_time(jobcenter: Jobcenter) -> None:
    jobcenter.visit(appointment_at="2024-03-11 09:00", arrived_at="2024-03-11 08:00", called_at="2024-03-11 09:05")
    assert jobcenter.measure(MEASURE) == 0


def test_people_with_and_without_appointment_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.visit(3, arrived_at="2024-03-11 09:00", called_at="2024-03-11 09:01")
    jobcenter.walk_in(3, called_at="2024-03-11 09:01")
    jobcenter.walk_in(called_at="2024-03-11 10:00")
    assert jobcenter.measure(MEASURE, segment="without_appointment") == 1 / 4
    assert jobcenter.measure(MEASURE, segment="with_appointment") == 0


def test_the_wait_that_the_source_measured_is_enough(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(called_at=None, waited_minutes=31)
    assert jobcenter.measure(MEASURE) == 1


def test_hourly_means_are_not_enough(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_without_minutes=45)
    assert jobcenter.ask(MEASURE).state == "sums_only"


def test_without_the_time_of_the_call_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in()
    assert jobcenter.ask(MEASURE).missing == ("visits.called_at",)
