"""Concerns named in reactions, by month."""

from tests.jobcenter import Jobcenter

TABLE = "reaction_concern_months"


def test_every_concern_of_a_reaction_is_counted(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="payment", concern_2=None, concern_3="conduct")
    assert sorted(jobcenter.counts(TABLE)["concern"]) == ["conduct", "payment"]


def test_the_last_moment_of_a_month_belongs_to_it(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="payment", received_at="2024-03-31 23:59:59")
    jobcenter.reaction(concern_1="payment", received_at="2024-04-01 00:00:00")
    assert jobcenter.counts(TABLE)["month"].dt.strftime("%Y-%m").tolist() == ["2024-03", "2024-04"]
