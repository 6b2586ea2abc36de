"""Concerns by whose view they are."""

import pytest

from tests.jobcenter import Jobcenter

TABLE = "reaction_view_counts"


@pytest.mark.parametrize(
    ("submitter", "view"),
    [("client", "clients"), ("relative", "clients"), ("advice_centre", "experts"), ("staff", "experts")],
)
def test_people_and_relatives_see_as_clients_and_the_others_as_experts(
    jobcenter: Jobcenter, submitter: str, view: str
) -> None:
    jobcenter.reaction(submitter=submitter, concern_1="payment")
    assert jobcenter.count(TABLE, view=view) == 1


@pytest.mark.parametrize("submitter", ["other", None])
def test_the_view_of_others_is_left_out(jobcenter: Jobcenter, submitter: str | None) -> None:
    jobcenter.reaction(submitter=submitter, concern_1="payment")
    assert jobcenter.counts(TABLE).empty


def test_every_concern_of_a_reaction_is_counted(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="client", concern_1="payment", concern_2=None, concern_3="conduct")
    assert sorted(jobcenter.counts(TABLE)["concern"]) == ["conduct", "payment"]


def test_a_quarter_begins_in_january_and_in_april(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="client", concern_1="payment", received_at="2024-03-31 23:59")
    jobcenter.reaction(submitter="client", concern_1="payment", received_at="2024-04-01 00:00")
    assert jobcenter.counts(TABLE)["quarter"].dt.strftime("%Y-%m").tolist() == ["2024-01", "2024-04"]
