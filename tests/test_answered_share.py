"""Calls answered, by every usual definition of the word."""

from tests.jobcenter import Jobcenter

MEASURE = "answered_share"


def test_two_of_three_calls_were_answered(jobcenter: Jobcenter) -> None:
    jobcenter.call(2)
    jobcenter.call(outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 2 / 3


def test_a_month_without_an_answer_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 0


def test_a_busy_line_is_not_among_accepted_calls(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="busy")
    assert jobcenter.measure(MEASURE) == 1


def test_a_busy_line_is_among_all_attempts(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="busy")
    assert jobcenter.measure(MEASURE, variant="A") == 1 / 2


def test_a_call_outside_hours_is_among_all_attempts(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="closed")
    assert jobcenter.measure(MEASURE, variant="A") == 1 / 2


def test_a_call_that_ended_in_the_voice_menu_was_accepted(jobcenter: Jobcenter) -> None:
    jobcenter.call(was_queued=True)
    jobcenter.call(outcome="abandoned", was_queued=False)
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_a_call_that_ended_in_the_voice_menu_never_reached_the_queue(jobcenter: Jobcenter) -> None:
    jobcenter.call(was_queued=True)
    jobcenter.call(outcome="abandoned", was_queued=False)
    assert jobcenter.measure(MEASURE, variant="C") == 1


def test_without_knowing_the_queue_there_is_no_share_of_queued_calls(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert jobcenter.ask(MEASURE, variant="C").missing == ("contacts.was_queued",)


def test_a_call_abandoned_after_4_seconds_is_short(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned", wait_seconds=4)
    assert jobcenter.measure(MEASURE, variant="D5") == 1


def test_a_call_abandoned_after_5_seconds_is_not_short(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned", wait_seconds=5)
    assert jobcenter.measure(MEASURE, variant="D5") == 1 / 2


def test_a_call_abandoned_after_19_seconds_is_left_out_below_20(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned", wait_seconds=19)
    assert jobcenter.measure(MEASURE, variant="D20") == 1


def test_a_call_abandoned_after_20_seconds_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="abandoned", wait_seconds=20)
    assert jobcenter.measure(MEASURE, variant="D20") == 1 / 2


def test_without_waiting_times_nobody_knows_the_short_calls(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    jobcenter.contact(outcome="abandoned")
    assert jobcenter.ask(MEASURE, variant="D5").state == "not_recorded"


def test_sums_per_interval_answer_the_headline(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=7, abandoned_n=3)
    assert jobcenter.measure(MEASURE) == 7 / 10


def test_calls_turned_away_in_an_interval_were_not_accepted(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=7, abandoned_n=1, busy_n=2)
    assert jobcenter.measure(MEASURE) == 7 / 8


def test_calls_of_an_interval_that_nobody_explains_were_lost(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=7)
    assert jobcenter.measure(MEASURE) == 7 / 10


def test_sums_do_not_say_which_calls_were_queued(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval()
    assert jobcenter.ask(MEASURE, variant="C").state == "sums_only"


def test_sums_do_not_say_which_calls_were_short(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(abandoned_n=2)
    assert jobcenter.ask(MEASURE, variant="D5").state == "sums_only"


def test_an_email_is_not_a_call(jobcenter: Jobcenter) -> None:
    jobcenter.call(outcome="abandoned")
    jobcenter.contact(channel="email")
    assert jobcenter.measure(MEASURE) == 0


def test_sums_outside_opening_hours_were_not_accepted(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=6, abandoned_n=2, closed_n=2)
    assert jobcenter.measure("answered_share") == 6 / 8


def test_sums_that_do_not_add_up_to_the_calls_offered_say_nothing_of_the_rest(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=6, abandoned_n=2)
    assert jobcenter.measure("answered_share") == 6 / 8


def test_within_opening_hours_a_busy_line_counts_and_a_call_outside_hours_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    jobcenter.call(outcome="busy")
    jobcenter.call(2, outcome="closed")
    assert jobcenter.measure(MEASURE, variant="E") == 1 / 2
