"""Mediated disputes that stay out of objection and court."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "mediated_without_lawsuit_share"


def dispute(jobcenter: Jobcenter, times: int = 1, **columns: object) -> None:
    known = {"was_mediated": True, "received_at": "2024-01-15", "objection_at": None, "lawsuit_at": None}
    jobcenter.reaction(times, **known | columns)


def test_three_of_four_mediated_disputes_stayed_out_of_court(jobcenter: Jobcenter) -> None:
    dispute(jobcenter, 3)
    dispute(jobcenter, 1, lawsuit_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_an_objection_is_one_step_too_far_as_well(jobcenter: Jobcenter) -> None:
    dispute(jobcenter, objection_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 0


@pytest.mark.parametrize(("lawsuit", "share"), [("2024-02-29", 0), ("2024-03-01", 1)])
def test_six_months_from_31_august_end_with_february(jobcenter: Jobcenter, lawsuit: str, share: int) -> None:
    dispute(jobcenter, received_at="2023-08-31", lawsuit_at=lawsuit)
    assert jobcenter.measure(MEASURE) == share


def test_a_dispute_that_is_not_old_enough_does_not_count_as_settled(jobcenter: Jobcenter) -> None:
    dispute(jobcenter, received_at="2024-07-01")
    assert jobcenter.measure(MEASURE) is None


@pytest.mark.parametrize("mediated", [False, None])
def test_a_reaction_without_mediation_is_left_out(jobcenter: Jobcenter, mediated: bool | None) -> None:
    dispute(jobcenter, was_mediated=mediated)
    assert jobcenter.measure(MEASURE) is None


def test_without_lawsuits_in_the_source_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(was_mediated=True, objection_at=None)
    assert jobcenter.ask(MEASURE).missing == ("complaints.lawsuit_at",)
