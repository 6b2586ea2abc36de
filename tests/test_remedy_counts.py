"""Objections and lawsuits received."""

from tests.jobcenter import Jobcenter

TABLE = "remedy_counts"


def test_objections_and_lawsuits_are_counted_apart(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(3, kind="objection")
    jobcenter.remedy(1, kind="lawsuit")
    assert (jobcenter.count(TABLE, kind="objection"), jobcenter.count(TABLE, kind="lawsuit")) == (3, 1)


def test_the_month_is_that_of_receipt(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-31 23:59:59", decided_at="2024-06-01")
    assert jobcenter.counts(TABLE)["month"].dt.strftime("%Y-%m").tolist() == ["2024-03"]
