"""Who submits the reactions."""

from tests.jobcenter import Jobcenter

MEASURE = "reaction_submitter_share"


def test_three_of_four_reactions_come_from_people_who_receive_benefits(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, submitter="client")
    jobcenter.reaction(1, submitter="relative")
    assert jobcenter.share(MEASURE, "client") == 3 / 4


def test_a_reaction_of_unknown_origin_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="staff")
    jobcenter.reaction(submitter=None)
    assert jobcenter.share(MEASURE, "staff") == 1


def test_without_submitters_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.submitter",)
