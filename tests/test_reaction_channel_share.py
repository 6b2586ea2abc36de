"""Channels by which reactions come."""

from tests.jobcenter import Jobcenter

MEASURE = "reaction_channel_share"


def test_one_of_four_reactions_came_by_post(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, channel="email")
    jobcenter.reaction(channel="post")
    assert jobcenter.share(MEASURE, "post") == 1 / 4


def test_a_reaction_of_unknown_channel_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(channel="post")
    jobcenter.reaction(channel=None)
    assert jobcenter.share(MEASURE, "post") == 1


def test_without_channels_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.channel",)
