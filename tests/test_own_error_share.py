"""Successful objections that show an error of the office itself."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "own_error_share"


def decided(jobcenter: Jobcenter, times: int = 1, **columns: object) -> None:
    jobcenter.remedy(times, **{"decided_at": "2024-06-01", "outcome": "changed", "own_error": True} | columns)


def test_one_of_three_successful_objections_was_an_error_of_the_office(jobcenter: Jobcenter) -> None:
    decided(jobcenter, outcome="partly_changed")
    decided(jobcenter, 2, own_error=False)
    assert jobcenter.measure(MEASURE) == 1 / 3


@pytest.mark.parametrize("left_out", [{"outcome": "rejected"}, {"own_error": None}, {"kind": "lawsuit"}])
def test_what_did_not_succeed_and_what_nobody_knows_is_left_out(
    jobcenter: Jobcenter, left_out: dict[str, object]
) -> None:
    decided(jobcenter)
    decided(jobcenter, **{"own_error": False} | left_out)
    assert jobcenter.measure(MEASURE) == 1


def test_without_the_mark_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.remedy(decided_at="2024-06-01", outcome="changed")
    assert jobcenter.ask(MEASURE).missing == ("remedies.own_error",)
