"""Calls by outcome and by time in the queue."""

import pytest

from tests.jobcenter import Jobcenter


@pytest.mark.parametrize(
    ("wait", "over", "to"),
    [
        (0, 0, 0),
        (1, 0, 1),
        (20, 19, 20),
        (21, 20, 21),
        (600, 599, 600),
        (601, 600, 610),
        (610, 600, 610),
        (611, 610, 620),
    ],
)
def test_a_bin_holds_waits_over_its_lower_and_up_to_its_upper_edge(
    jobcenter: Jobcenter, wait: int, over: int, to: int
) -> None:
    jobcenter.call(wait_seconds=wait)
    assert jobcenter.count("call_wait_counts", over_seconds=over, to_seconds=to) == 1


def test_an_unknown_wait_has_no_edges(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=None)
    assert jobcenter.count("call_wait_counts", over_seconds=None, to_seconds=None) == 1


def test_an_email_is_no_call(jobcenter: Jobcenter) -> None:
    jobcenter.contact(channel="email")
    assert jobcenter.count("call_wait_counts") == 0


def test_calls_of_the_last_second_of_a_month_belong_to_it(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-31 23:59:59")
    assert jobcenter.counts("call_wait_counts")["month"].dt.strftime("%Y-%m").tolist() == ["2024-03"]


def test_sums_know_answers_within_20_seconds(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, answered_within_20s_n=6)
    assert jobcenter.count("call_wait_counts", basis="sums", outcome="answered", to_seconds=20) == 6


def test_sums_know_answers_beyond_20_seconds(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, answered_within_20s_n=6)
    assert jobcenter.count("call_wait_counts", outcome="answered", over_seconds=20, to_seconds=None) == 2


def test_sums_without_waits_have_no_edges(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8)
    assert jobcenter.count("call_wait_counts", outcome="answered", over_seconds=None) == 8


def test_a_call_of_an_interval_is_counted_once(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, abandoned_n=2, busy_n=1, answered_within_20s_n=3)
    assert jobcenter.count("call_wait_counts") == 10


def test_single_calls_go_before_sums_of_the_same_month(jobcenter: Jobcenter) -> None:
    jobcenter.call(contact_at="2024-03-11")
    jobcenter.phone_interval(interval_at="2024-03-12", offered_n=10, answered_n=8)
    assert jobcenter.count("call_wait_counts") == 1


def test_sums_have_no_rows_of_zero(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=8, answered_n=8, abandoned_n=0, busy_n=0, answered_within_20s_n=8)
    assert jobcenter.counts("call_wait_counts")["n"].tolist() == [8]


def test_calls_that_no_outcome_explains_are_unknown_where_who_hung_up_is_counted(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, abandoned_n=2, busy_n=1)
    assert jobcenter.count("call_wait_counts", outcome="unknown") == 2


def test_who_hung_up_is_counted_as_the_source_counts_it(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, abandoned_n=2, busy_n=1)
    assert jobcenter.count("call_wait_counts", outcome="abandoned") == 2


def test_calls_that_no_outcome_explains_were_abandoned_where_nobody_counts_who_hung_up(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, busy_n=1, closed_n=3)
    assert jobcenter.count("call_wait_counts", outcome="abandoned") == 1


def test_sums_know_calls_outside_opening_hours(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=5, closed_n=3)
    assert jobcenter.count("call_wait_counts", outcome="closed") == 3


def test_sums_of_another_line_count(jobcenter: Jobcenter) -> None:
    jobcenter.call(line="service_centre")
    jobcenter.phone_interval(line="caseworker")
    assert jobcenter.count("call_wait_counts", basis="sums") == 10


@pytest.mark.parametrize(
    ("of_calls", "of_sums"), [("caseworker", "caseworker"), (None, "caseworker"), ("caseworker", None), (None, None)]
)
def test_sums_of_a_line_that_may_be_the_same_do_not_count(
    jobcenter: Jobcenter, of_calls: str | None, of_sums: str | None
) -> None:
    jobcenter.call(line=of_calls)
    jobcenter.phone_interval(line=of_sums)
    assert jobcenter.count("call_wait_counts", basis="sums") == 0
