"""Calls per 1,000 benefit households."""

from tests.jobcenter import Jobcenter

MEASURE = "calls_per_1000_households"


def test_three_calls_from_1500_households_are_two_per_1000(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(households=1500)
    jobcenter.call(3, contact_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 2 / 1000


def test_abandoned_calls_count_and_busy_ones_do_not(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.call(outcome="abandoned", contact_at="2024-03-01")
    jobcenter.call(4, outcome="busy")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_all_attempts_can_be_counted_instead(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.call(contact_at="2024-03-01")
    jobcenter.call(4, outcome="busy")
    assert jobcenter.measure(MEASURE, variant="attempts") == 5 / 1000


def test_months_are_pooled_as_household_months(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=3000)
    jobcenter.call(1, contact_at="2024-03-01")
    jobcenter.call(3, contact_at="2024-04-30")
    assert jobcenter.measure(MEASURE) == 4 / 4000


def test_a_month_of_which_the_records_speak_in_part_does_not_count(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-04-26")
    jobcenter.caseload(month="2024-03-01", households=1000)
    jobcenter.caseload(month="2024-04-01", households=1000)
    jobcenter.call(contact_at="2024-03-01")
    jobcenter.call(contact_at="2024-04-26")
    assert jobcenter.measure(MEASURE, figure="denominator") == 1000


def test_a_site_whose_calls_nobody_records_does_not_thin_the_figure(jobcenter: Jobcenter) -> None:
    jobcenter.caseload(site="mitte")
    jobcenter.caseload(site="nord", households=9000)
    jobcenter.call(contact_at="2024-03-01")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_sums_per_interval_are_enough(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.phone_interval(interval_at="2024-03-01", offered_n=10, answered_n=8, abandoned_n=2)
    assert jobcenter.measure(MEASURE) == 10 / 1000


def test_letters_are_no_calls(jobcenter: Jobcenter) -> None:
    jobcenter.caseload()
    jobcenter.call(contact_at="2024-03-01")
    jobcenter.contact(channel="post")
    assert jobcenter.measure(MEASURE) == 1 / 1000


def test_without_households_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.call()
    assert "caseload.households" in jobcenter.ask(MEASURE).missing
