"""Incidents by kind."""

from tests.jobcenter import Jobcenter


def test_incidents_are_counted_by_kind(jobcenter: Jobcenter) -> None:
    jobcenter.incident(2, kind="threat")
    jobcenter.incident(1, kind="assault")
    assert jobcenter.count("incident_counts", kind="threat") == 2


def test_the_last_second_of_a_month_belongs_to_it(jobcenter: Jobcenter) -> None:
    jobcenter.incident(occurred_at="2024-03-31 23:59:59")
    jobcenter.incident(occurred_at="2024-04-01 00:00:00")
    assert jobcenter.counts("incident_counts")["month"].dt.month.tolist() == [3, 4]
