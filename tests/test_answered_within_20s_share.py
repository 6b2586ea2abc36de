"""Calls answered within 20 seconds, by every usual definition of the words."""

from tests.jobcenter import Jobcenter

MEASURE = "answered_within_20s_share"


def test_a_call_answered_after_20_seconds_is_in_time(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    assert jobcenter.measure(MEASURE) == 1


def test_a_call_answered_after_21_seconds_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=21)
    assert jobcenter.measure(MEASURE) == 0


def test_a_call_answered_after_30_seconds_is_in_time_within_30(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=30)
    assert jobcenter.measure(MEASURE, variant="a30") == 1


def test_a_call_answered_after_31_seconds_is_not_in_time_within_30(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=31)
    assert jobcenter.measure(MEASURE, variant="a30") == 0


def test_an_abandoned_call_counts_against_the_headline(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=3, outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 1 / 2


def test_an_abandoned_call_is_not_among_answered_ones(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=3, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="b20") == 1


def test_a_call_abandoned_after_20_seconds_did_not_stay(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=20, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="c20") == 1


def test_a_call_abandoned_after_21_seconds_stayed(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=21, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="c20") == 1 / 2


def test_a_call_that_ended_in_the_voice_menu_is_not_among_queued_ones(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20, was_queued=True)
    jobcenter.call(wait_seconds=0, was_queued=False, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="q20") == 1


def test_a_busy_line_was_not_accepted(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(outcome="busy")
    assert jobcenter.measure(MEASURE) == 1


def test_an_answered_call_of_unknown_wait_is_left_out(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=None)
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_without_waiting_times_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    jobcenter.contact(outcome="abandoned")
    assert jobcenter.ask(MEASURE).missing == ("contacts.wait_seconds",)


def test_sums_per_interval_answer_for_20_seconds(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, answered_within_20s_n=6)
    assert jobcenter.measure(MEASURE) == 6 / 10


def test_sums_per_interval_answer_for_20_seconds_of_answered_calls(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, answered_within_20s_n=6)
    assert jobcenter.measure(MEASURE, variant="b20") == 6 / 8


def test_an_interval_in_which_nobody_was_in_time_is_a_zero(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(offered_n=10, answered_n=8, answered_within_20s_n=0)
    assert jobcenter.measure(MEASURE) == 0


def test_sums_per_interval_do_not_answer_for_30_seconds(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(answered_within_20s_n=6)
    assert jobcenter.ask(MEASURE, variant="a30").state == "sums_only"


def test_sums_per_interval_do_not_say_which_abandoned_calls_were_short(jobcenter: Jobcenter) -> None:
    jobcenter.phone_interval(answered_within_20s_n=6)
    assert jobcenter.ask(MEASURE, variant="c20").state == "sums_only"


def test_a_call_abandoned_after_4_seconds_in_the_queue_was_short(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20, was_queued=True)
    jobcenter.call(wait_seconds=4, was_queued=True, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="e20") == 1


def test_a_call_abandoned_after_5_seconds_in_the_queue_was_not(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20, was_queued=True)
    jobcenter.call(wait_seconds=5, was_queued=True, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="e20") == 1 / 2


def test_a_call_abandoned_after_20_seconds_may_be_credited(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=21)
    jobcenter.call(wait_seconds=20, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="f20") == 1 / 2


def test_a_call_abandoned_after_21_seconds_is_credited_to_nobody(jobcenter: Jobcenter) -> None:
    jobcenter.call(wait_seconds=20)
    jobcenter.call(wait_seconds=21, outcome="abandoned")
    assert jobcenter.measure(MEASURE, variant="f20") == 1 / 2


def test_five_usual_formulas_give_the_figures_of_a_textbook_example(jobcenter: Jobcenter) -> None:
    # ICMI, August 2002: 1,000 answered, 860 of them in 20 seconds; 60 abandoned, 20 of them in 20 seconds
    jobcenter.call(860, wait_seconds=20, was_queued=True)
    jobcenter.call(140, wait_seconds=21, was_queued=True)
    jobcenter.call(20, wait_seconds=20, was_queued=True, outcome="abandoned")
    jobcenter.call(40, wait_seconds=21, was_queued=True, outcome="abandoned")
    percent = {
        variant: round(100 * jobcenter.measure(MEASURE, variant=variant)) for variant in ("f20", "b20", "a20", "c20")
    }
    assert percent == {"f20": 83, "b20": 86, "a20": 81, "c20": 83}
