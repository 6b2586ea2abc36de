"""Reactions by channel, timeliness and dispute."""

from tests.jobcenter import Jobcenter


def test_what_is_unknown_stays_unknown(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(channel="post", answered_in_time=None)
    assert jobcenter.count("reaction_channel_counts", channel="post", answered_in_time=None) == 1


def test_every_reaction_is_counted_once(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(2, channel="post", answered_in_time=True, was_disputed=False)
    jobcenter.reaction(channel="post", answered_in_time=True, was_disputed=True)
    assert jobcenter.count("reaction_channel_counts", answered_in_time=True) == 3
