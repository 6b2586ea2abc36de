"""What the people concerned see, and what the experts see."""

from tests.jobcenter import Jobcenter

MEASURE = "client_and_expert_concern_share"


def share(jobcenter: Jobcenter, view: str, concern: str) -> float:
    rows = jobcenter.ask(MEASURE).frame.set_index(["segment", "category"])
    return float(rows.loc[(view, concern), "value"])


def test_each_group_is_a_whole_of_its_own(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, submitter="client", concern_1="waiting_time")
    jobcenter.reaction(1, submitter="relative", concern_1="payment")
    jobcenter.reaction(2, submitter="advice_centre", concern_1="payment")
    jobcenter.reaction(2, submitter="staff", concern_1="waiting_time")
    assert share(jobcenter, "clients", "waiting_time") == 3 / 4
    assert share(jobcenter, "experts", "waiting_time") == 2 / 4


def test_a_month_is_never_shown_alone(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-02-11", submitter="client", concern_1="payment")
    jobcenter.reaction(received_at="2024-03-11", submitter="client", concern_1="payment")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["n"]) == [2]


def test_the_people_concerned_come_first(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="staff", concern_1="payment")
    jobcenter.reaction(submitter="client", concern_1="payment")
    assert list(jobcenter.ask(MEASURE).frame["segment"]) == ["clients", "experts"]


def test_without_submitters_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="payment")
    assert jobcenter.ask(MEASURE).missing == ("complaints.submitter",)
