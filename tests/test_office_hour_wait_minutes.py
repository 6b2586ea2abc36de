"""The mean wait over office-hours, where a source shows only means."""

from tests.jobcenter import Jobcenter

MEASURE = "office_hour_wait_minutes"


def test_hours_are_averaged(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10)
    jobcenter.office_hour(mean_wait_with_minutes=25)
    assert jobcenter.measure(MEASURE) == 17.5


def test_a_closed_hour_is_missing_and_not_zero(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10)
    jobcenter.office_hour(mean_wait_with_minutes=None)
    assert jobcenter.measure(MEASURE) == 10


def test_an_hour_without_any_wait_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10)
    jobcenter.office_hour(mean_wait_with_minutes=0)
    assert jobcenter.measure(MEASURE) == 5


def test_an_hour_in_which_nobody_came_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10, visitors_with_n=1)
    jobcenter.office_hour(mean_wait_with_minutes=0, visitors_with_n=0)
    assert jobcenter.measure(MEASURE) == 10


def test_with_and_without_appointment_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10, mean_wait_without_minutes=45)
    assert jobcenter.measure(MEASURE, segment="without_appointment") == 45


def test_visitors_weigh_the_same_where_they_are_counted(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10, visitors_with_n=3)
    jobcenter.office_hour(mean_wait_with_minutes=50, visitors_with_n=1)
    assert jobcenter.measure(MEASURE, variant="visitors") == 20


def test_an_hour_with_many_visitors_weighs_like_any_other_in_the_headline(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10, visitors_with_n=3)
    jobcenter.office_hour(mean_wait_with_minutes=50, visitors_with_n=1)
    assert jobcenter.measure(MEASURE) == 30


def test_where_nobody_counts_visitors_they_cannot_weigh(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=10)
    assert jobcenter.ask(MEASURE, variant="visitors").state == "not_recorded"


def test_parts_of_minutes_are_kept(jobcenter: Jobcenter) -> None:
    jobcenter.office_hour(mean_wait_with_minutes=2.25)
    assert jobcenter.measure(MEASURE) == 2.25
