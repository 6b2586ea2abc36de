"""Waiting in the queue of the telephone."""

from tests.jobcenter import Jobcenter

MEASURE = "call_wait_minutes"


def test_half_of_the_callers_wait_at_most_the_median(jobcenter: Jobcenter) -> None:
    jobcenter.call(2, wait_seconds=30)
    jobcenter.call(wait_seconds=90)
    jobcenter.call(wait_seconds=600)
    assert jobcenter.measure(MEASURE, figure="median") == 0.5


def test_nine_of_ten_callers_wait_at_most_p90(jobcenter: Jobcenter) -> None:
    jobcenter.call(9, wait_seconds=60)
    jobcenter.call(wait_seconds=600)
    assert jobcenter.measure(MEASURE, figure="p90") == 1


def test_eight_of_ten_are_not_nine_of_ten(jobcenter: Jobcenter) -> None:
    jobcenter.call(8, wait_seconds=60)
    jobcenter.call(2, wait_seconds=600)
    assert jobcenter.measure(MEASURE, figure="p90") == 10


def test_only_waits_over_5_minutes_are_counted_as_over(jobcenter: Jobcenter) -> None:
    jobcenter.call(3, wait_seconds=300)
    jobcenter.call(2, wait_seconds=301)
    assert jobcenter.measure(MEASURE, figure="over_n") == 2


def test_a_wait_of_exactly_5_minutes_is_not_over_5(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=300)
    assert jobcenter.measure(MEASURE, figure="share_over") == 0


def test_a_wait_of_301_seconds_is_over_5_minutes(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=301)
    assert jobcenter.measure(MEASURE, figure="share_over") == 1


def test_the_distribution_is_drawn_to_the_second(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=90)
    picture = jobcenter.ask(MEASURE, picture=True).frame
    assert picture[["bin_over", "bin_to"]].to_numpy().tolist() == [[89 / 60, 1.5]]


def test_callers_who_hung_up_stand_apart(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=60)
    jobcenter.call(wait_seconds=120, outcome="abandoned")
    assert jobcenter.measure(MEASURE, figure="median", segment="abandoned") == 2


def test_who_hung_up_in_the_voice_menu_did_not_wait_in_the_queue(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=120, outcome="abandoned", was_queued=True)
    jobcenter.call(3, wait_seconds=0, outcome="abandoned", was_queued=False)
    assert jobcenter.measure(MEASURE, figure="n", segment="abandoned") == 1


def test_an_unknown_wait_is_no_wait_of_zero(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=60)
    jobcenter.call(wait_seconds=None)
    assert jobcenter.measure(MEASURE, figure="n") == 1


def test_no_median_is_taken_from_sums(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(answered_within_20s_n=6, answered_wait_seconds=400)
    assert jobcenter.ask(MEASURE).state == "sums_only"


def test_without_waiting_times_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).state == "not_recorded"


def test_calls_answered_stand_before_those_abandoned_as_the_header_names_them(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    jobcenter.call(outcome="answered")
    assert list(jobcenter.ask(MEASURE).frame["segment"]) == ["answered", "abandoned"]
