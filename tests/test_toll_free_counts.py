"""Calls by whether they cost the caller anything."""

from tests.jobcenter import Jobcenter

TABLE = "toll_free_counts"


def test_a_call_of_unknown_cost_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.call(toll_free=None)
    assert jobcenter.count(TABLE) == 0


def test_a_letter_is_no_call(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="post", toll_free=True)
    assert jobcenter.count(TABLE) == 0


def test_calls_that_met_a_busy_line_count_as_well(jobcenter: Jobcenter) -> None:
    jobcenter.call(toll_free=True, line="service_centre", outcome="busy")
    assert jobcenter.count(TABLE, line="service_centre", toll_free=True) == 1
