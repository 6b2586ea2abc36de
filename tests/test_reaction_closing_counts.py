"""Reactions on their way to being closed, as a period life table."""

from tests.jobcenter import Jobcenter

TABLE = "reaction_closing_counts"


def total(jobcenter: Jobcenter, column: str, **dimensions: object) -> int:
    rows = jobcenter.counts(TABLE)
    for name, value in dimensions.items():
        rows = rows[rows[name].astype(str) == str(value)]
    return int(rows[column].sum())


def test_a_reaction_stands_once_in_each_day_of_age(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-04")
    assert jobcenter.counts(TABLE)["age_days"].tolist() == [0, 1, 2, 3]


def test_it_ends_on_the_day_it_was_closed(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 23:00", closed_at="2024-03-04 01:00")
    assert total(jobcenter, "ended", age_days=3) == 1


def test_an_age_belongs_to_the_month_of_that_day(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-30", closed_at="2024-04-02")
    assert total(jobcenter, "at_risk", month="2024-04-01") == 2


def test_an_open_reaction_is_followed_to_the_last_day_of_the_records(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 10:00")
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert total(jobcenter, "censored", age_days=10) == 1


def test_a_reaction_closed_on_the_last_day_of_the_records_ended(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 10:00")
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-11")
    assert total(jobcenter, "censored") == 0


def test_every_reaction_ends_or_is_open_at_the_end(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-05-31")
    jobcenter.reaction(3, received_at="2024-03-01", closed_at="2024-03-11")
    jobcenter.reaction(2, received_at="2024-04-01", closed_at=None)
    assert total(jobcenter, "ended") + total(jobcenter, "censored") == 5


def test_a_source_that_does_not_record_closing_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    jobcenter.new_import()
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-02")
    assert total(jobcenter, "at_risk", age_days=0) == 1


def test_a_reaction_received_on_the_last_day_of_the_records_is_followed_for_that_day(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 18:00")
    jobcenter.reaction(received_at="2024-03-11 17:00", closed_at=None)
    assert total(jobcenter, "censored", age_days=0) == 1
