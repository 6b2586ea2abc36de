"""Callers who hang up before anybody answers."""

from tests.jobcenter import Jobcenter

MEASURE = "abandoned_share"


def test_one_of_three_callers_hung_up(jobcenter: Jobcenter) -> None:
    jobcenter.call(2)
    jobcenter.call(outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 1 / 3


def test_a_busy_line_is_not_a_caller_who_hung_up(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="busy")
    assert jobcenter.measure(MEASURE) == 0


def test_hanging_up_after_4_seconds_is_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", wait_seconds=4)
    assert jobcenter.measure(MEASURE, variant="under_5s") == 1


def test_hanging_up_after_5_seconds_is_not_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", wait_seconds=5)
    assert jobcenter.measure(MEASURE, variant="under_5s") == 0


def test_hanging_up_after_5_seconds_is_more_than_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", wait_seconds=5)
    assert jobcenter.measure(MEASURE, variant="after_5s") == 1


def test_hanging_up_after_4_seconds_is_not_more_than_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", wait_seconds=4)
    assert jobcenter.measure(MEASURE, variant="after_5s") == 0


def test_hanging_up_after_an_unknown_time_is_neither(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", wait_seconds=5)
    jobcenter.call(outcome="abandoned", wait_seconds=None)
    assert jobcenter.measure(MEASURE, variant="after_5s", figure="denominator") == 1


def test_hanging_up_in_the_voice_menu_is_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", was_queued=True, wait_seconds=5)
    jobcenter.call(outcome="abandoned", was_queued=False, wait_seconds=None)
    assert jobcenter.measure(MEASURE, variant="under_5s") == 1 / 2


def test_hanging_up_in_the_voice_menu_is_not_more_than_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", was_queued=True, wait_seconds=5)
    jobcenter.call(outcome="abandoned", was_queued=False, wait_seconds=None)
    assert jobcenter.measure(MEASURE, variant="after_5s") == 1 / 2


def test_hanging_up_in_the_queue_after_an_unknown_time_is_neither(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned", was_queued=True, wait_seconds=5)
    jobcenter.call(outcome="abandoned", was_queued=True, wait_seconds=None)
    assert jobcenter.measure(MEASURE, variant="after_5s", figure="denominator") == 1


def test_where_only_the_voice_menu_is_known_nobody_knows_the_short_calls(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned", was_queued=True, wait_seconds=None)
    jobcenter.call(outcome="abandoned", was_queued=False, wait_seconds=None)
    assert jobcenter.measure(MEASURE, variant="after_5s") is None


def test_without_waiting_times_nobody_knows_the_short_calls(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    jobcenter.contact(outcome="abandoned")
    assert jobcenter.ask(MEASURE, variant="under_5s").state == "not_recorded"


def test_sums_per_interval_say_how_many_hung_up(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, abandoned_n=2)
    assert jobcenter.measure(MEASURE) == 2 / 10


def test_sums_per_interval_do_not_say_after_how_long(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, abandoned_n=2)
    assert jobcenter.ask(MEASURE, variant="under_5s").state == "sums_only"
