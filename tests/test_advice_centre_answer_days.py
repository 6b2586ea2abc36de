"""How long advice centres wait for an answer, by the direct lane and by the ordinary way."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "advice_centre_answer_days"


def case(jobcenter: Jobcenter, answered_at: str | None, **columns: object) -> None:
    known = {"submitter": "advice_centre", "to_site_manager": True, "received_at": "2024-03-01 09:00"}
    jobcenter.reaction(**known | {"answered_at": answered_at} | columns)


def test_answered_on_day_14_is_within_14_days(jobcenter: Jobcenter) -> None:
    case(jobcenter, "2024-03-15 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 1


def test_answered_on_day_15_is_not(jobcenter: Jobcenter) -> None:
    case(jobcenter, "2024-03-16 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 0


def test_the_direct_lane_stands_beside_the_ordinary_way(jobcenter: Jobcenter) -> None:
    case(jobcenter, "2024-03-03", to_site_manager=True)
    case(jobcenter, "2024-03-11", to_site_manager=False)
    frame = jobcenter.ask(MEASURE).frame
    assert dict(zip(frame["segment"], frame["median"], strict=True)) == {"direct_lane": 2, "ordinary_way": 10}


@pytest.mark.parametrize("left_out", [{"submitter": "client"}, {"to_site_manager": None}])
def test_others_and_cases_of_an_unknown_way_are_left_out(jobcenter: Jobcenter, left_out: dict[str, object]) -> None:
    case(jobcenter, "2024-03-03")
    case(jobcenter, "2024-03-11", **left_out)
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_a_case_still_unanswered_is_counted_in(jobcenter: Jobcenter) -> None:
    case(jobcenter, "2024-03-03")
    case(jobcenter, None)
    assert jobcenter.measure(MEASURE, figure="share_within") == 1 / 2


def test_without_the_lane_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(submitter="advice_centre", answered_at="2024-03-12")
    assert jobcenter.ask(MEASURE).missing == ("complaints.to_site_manager",)
