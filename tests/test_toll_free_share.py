"""Calls that cost the caller nothing."""

from tests.jobcenter import Jobcenter

MEASURE = "toll_free_share"


def test_service_centre_and_caseworkers_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.call(3, line="service_centre", toll_free=True)
    jobcenter.call(1, line="service_centre", toll_free=False)
    jobcenter.call(2, line="caseworker", toll_free=False)
    assert jobcenter.measure(MEASURE, segment="service_centre") == 3 / 4
    assert jobcenter.measure(MEASURE, segment="caseworker") == 0


def test_a_call_of_an_unknown_line_counts_for_none(jobcenter: Jobcenter) -> None:
    jobcenter.call(line="caseworker", toll_free=True)
    jobcenter.call(line=None, toll_free=False)
    assert jobcenter.measure(MEASURE) == 1


def test_without_the_cost_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call(line="caseworker")
    assert jobcenter.ask(MEASURE).missing == ("contacts.toll_free",)
