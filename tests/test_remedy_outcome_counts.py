"""Objections and lawsuits decided, by outcome."""

from tests.jobcenter import Jobcenter

TABLE = "remedy_outcome_counts"


def test_an_objection_belongs_to_the_month_in_which_it_was_decided(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-31", decided_at="2024-06-01 00:00", outcome="changed")
    assert jobcenter.counts(TABLE)["month"].dt.strftime("%Y-%m").tolist() == ["2024-06"]


def test_an_open_objection_is_not_counted(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(decided_at=None)
    assert jobcenter.counts(TABLE).empty


def test_an_error_of_the_office_stands_apart(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(2, decided_at="2024-06-01", outcome="changed", own_error=True)
    jobcenter.remedy(1, decided_at="2024-06-01", outcome="changed", own_error=None)
    assert (jobcenter.count(TABLE, own_error=True), jobcenter.count(TABLE, own_error=None)) == (2, 1)
