"""Reactions on their way to a first answer, as a period life table."""

from tests.jobcenter import Jobcenter

TABLE = "reaction_answering_counts"


def total(jobcenter: Jobcenter, column: str, **dimensions: object) -> int:
    rows = jobcenter.counts(TABLE)
    for name, value in dimensions.items():
        rows = rows[rows[name].astype(str) == str(value)]
    return int(rows[column].sum())


def test_a_reaction_stands_once_in_each_day_of_age(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", answered_at="2024-03-04")
    assert jobcenter.counts(TABLE)["age_days"].tolist() == [0, 1, 2, 3]


def test_it_ends_on_the_day_it_was_answered(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 23:00", answered_at="2024-03-04 01:00")
    assert total(jobcenter, "ended", age_days=3) == 1


def test_an_age_belongs_to_the_month_of_that_day(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-30", answered_at="2024-04-02")
    assert total(jobcenter, "at_risk", month="2024-04-01") == 2


def test_an_unanswered_reaction_is_followed_to_the_last_day_of_the_records(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-11 10:00")
    jobcenter.reaction(received_at="2024-03-01", answered_at=None)
    assert total(jobcenter, "censored", age_days=10) == 1


def test_what_was_closed_without_an_answer_is_followed_until_it_was_closed(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", answered_at=None, closed_at="2024-03-06")
    assert (total(jobcenter, "censored", age_days=5), total(jobcenter, "ended")) == (1, 0)


def test_what_was_answered_before_it_was_closed_ended_with_the_answer(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", answered_at="2024-03-03", closed_at="2024-03-06")
    assert (total(jobcenter, "ended", age_days=2), total(jobcenter, "censored")) == (1, 0)


def test_every_reaction_ends_or_is_open_at_the_end(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-05-31")
    jobcenter.reaction(3, received_at="2024-03-01", answered_at="2024-03-11")
    jobcenter.reaction(2, received_at="2024-04-01", answered_at=None)
    assert total(jobcenter, "ended") + total(jobcenter, "censored") == 5


def test_a_source_that_does_not_record_answers_takes_no_part(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    jobcenter.new_import()
    jobcenter.reaction(received_at="2024-03-01", answered_at="2024-03-02")
    assert total(jobcenter, "at_risk", age_days=0) == 1


def test_who_submitted_it_and_its_way_are_kept(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="advice_centre", to_site_manager=True, answered_at="2024-03-11 10:00")
    assert total(jobcenter, "ended", submitter="advice_centre", to_site_manager=True) == 1
