"""On which minutes of the hour clock times fall."""

from tests.jobcenter import Jobcenter

TABLE = "recorded_minute_counts"


def test_a_multiple_of_five_is_told_from_the_other_minutes(jobcenter: Jobcenter) -> None:
    for minute in ("00", "04", "05", "06", "55"):
        jobcenter.call(contact_at=f"2024-03-11 09:{minute}:30")
    assert (jobcenter.count(TABLE, is_on_five=True), jobcenter.count(TABLE, is_on_five=False)) == (3, 2)


def test_arrival_and_call_are_counted_apart(jobcenter: Jobcenter) -> None:
    jobcenter.walk_in(arrived_at="2024-03-11 09:01", called_at="2024-03-11 09:05")
    found = jobcenter.counts(TABLE)[["column_name", "is_on_five"]].to_records(index=False).tolist()
    assert found == [("arrived_at", False), ("called_at", True)]


def test_a_time_that_is_not_known_is_not_counted(jobcenter: Jobcenter) -> None:
    jobcenter.visit(called_at=None)
    assert jobcenter.counts(TABLE).empty


def test_letters_have_no_minute(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="post")
    assert jobcenter.counts(TABLE).empty
