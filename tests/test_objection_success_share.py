"""Objections that succeed."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "objection_success_share"


def test_three_of_eight_objections_succeed_in_whole_or_in_part(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(2, decided_at="2024-06-01", outcome="changed")
    jobcenter.remedy(1, decided_at="2024-06-01", outcome="partly_changed")
    jobcenter.remedy(4, decided_at="2024-06-01", outcome="rejected")
    jobcenter.remedy(1, decided_at="2024-06-01", outcome="withdrawn")
    assert jobcenter.measure(MEASURE) == 3 / 8


@pytest.mark.parametrize("left_out", [{"kind": "lawsuit"}, {"outcome": None}, {"decided_at": None}])
def test_lawsuits_open_objections_and_unknown_outcomes_are_left_out(
    jobcenter: Jobcenter, left_out: dict[str, str | None]
) -> None:
    jobcenter.remedy(decided_at="2024-06-01", outcome="changed")
    jobcenter.remedy(**{"decided_at": "2024-06-01", "outcome": "rejected"} | left_out)
    assert jobcenter.measure(MEASURE) == 1


def test_without_outcomes_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(decided_at="2024-06-01")
    assert jobcenter.ask(MEASURE).missing == ("remedies.outcome",)
