"""What comes of the reactions."""

from tests.jobcenter import Jobcenter

MEASURE = "reaction_outcome_share"


def test_what_was_explained_stands_apart_from_what_was_unjustified(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(3, closed_at="2024-04-01", outcome="explained")
    jobcenter.reaction(1, closed_at="2024-04-01", outcome="unjustified")
    assert (jobcenter.share(MEASURE, "explained"), jobcenter.share(MEASURE, "unjustified")) == (3 / 4, 1 / 4)


def test_praise_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at="2024-04-01", outcome="remedied")
    jobcenter.reaction(closed_at="2024-04-01", outcome="other", kind="praise")
    assert jobcenter.share(MEASURE, "remedied") == 1


def test_without_outcomes_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(closed_at="2024-04-01")
    assert jobcenter.ask(MEASURE).missing == ("complaints.outcome",)
