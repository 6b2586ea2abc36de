"""Answered calls and their waiting time together."""

import pytest

from tests.jobcenter import Jobcenter


def test_waits_are_added_up(jobcenter: Jobcenter) -> None:
    jobcenter.call(2, wait_seconds=15)
    jobcenter.call(wait_seconds=70)
    assert jobcenter.counts("call_wait_sums")["wait_seconds"].tolist() == [100]


def test_only_answered_calls_of_known_wait_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=15)
    jobcenter.call(wait_seconds=None)
    jobcenter.call(wait_seconds=90, outcome="abandoned")
    assert jobcenter.count("call_wait_sums") == 1


def test_a_month_in_which_no_wait_is_known_has_no_row(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=None)
    assert jobcenter.counts("call_wait_sums").empty


def test_single_calls_go_before_sums_even_where_none_was_answered(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    jobcenter.phone_interval(answered_n=8, answered_wait_seconds=200)
    assert jobcenter.counts("call_wait_sums").empty


def test_sums_stand_where_no_single_calls_are_known(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(2, answered_n=8, answered_wait_seconds=200)
    assert jobcenter.counts("call_wait_sums")["wait_seconds"].tolist() == [400]


def test_sums_of_another_line_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(line="service_centre")
    jobcenter.phone_interval(line="caseworker", answered_wait_seconds=200)
    assert jobcenter.count("call_wait_sums", basis="sums") == 8


@pytest.mark.parametrize(
    ("of_calls", "of_sums"), [("caseworker", "caseworker"), (None, "caseworker"), ("caseworker", None), (None, None)]
)
def test_sums_of_a_line_that_may_be_the_same_do_not_count(
    jobcenter: Jobcenter, of_calls: str | None, of_sums: str | None
) -> None:
    jobcenter.call(line=of_calls)
    jobcenter.phone_interval(line=of_sums, answered_wait_seconds=200)
    assert jobcenter.count("call_wait_sums", basis="sums") == 0
