"""Objections on their way to a decision, as a period life table."""

from tests.jobcenter import Jobcenter

TABLE = "objection_deciding_counts"


def total(jobcenter: Jobcenter, column: str, **dimensions: object) -> int:
    rows = jobcenter.counts(TABLE)
    for name, value in dimensions.items():
        rows = rows[rows[name].astype(str) == str(value)]
    return int(rows[column].sum())


def test_an_objection_stands_once_in_each_day_of_age(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-01", decided_at="2024-03-04")
    assert jobcenter.counts(TABLE)["age_days"].tolist() == [0, 1, 2, 3]


def test_it_ends_on_the_day_it_was_decided(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-01 23:00", decided_at="2024-03-04 01:00")
    assert total(jobcenter, "ended", age_days=3) == 1


def test_an_age_belongs_to_the_month_of_that_day(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(received_at="2024-03-30", decided_at="2024-04-02")
    assert total(jobcenter, "at_risk", month="2024-04-01") == 2


def test_an_open_objection_is_followed_to_the_last_day_of_the_records(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 10:00")
    jobcenter.remedy(received_at="2024-03-01", decided_at=None)
    assert total(jobcenter, "censored", age_days=10) == 1


def test_an_objection_decided_on_the_last_day_of_the_records_ended(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 10:00")
    jobcenter.remedy(received_at="2024-03-01", decided_at="2024-03-11")
    assert total(jobcenter, "censored") == 0


def test_lawsuits_are_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(kind="lawsuit", decided_at=None)
    assert jobcenter.counts(TABLE).empty


def test_a_source_that_does_not_record_decisions_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(9)
    assert jobcenter.counts(TABLE).empty
