"""Contacts that need no second one within seven days."""

from datetime import date

import pytest

from oversight import measures
from tests.jobcenter import Jobcenter

MEASURE = "solved_at_first_contact_share"


def test_who_does_not_come_back_needed_one_contact(jobcenter: Jobcenter) -> None:
    jobcenter.contact(3, repeated_within_7_days=False)
    jobcenter.contact(1, repeated_within_7_days=True)
    assert jobcenter.measure(MEASURE) == 3 / 4


def test_a_contact_whose_seven_days_the_file_does_not_hold_leaves_both_numbers(jobcenter: Jobcenter) -> None:
    jobcenter.contact(1, repeated_within_7_days=False)
    jobcenter.contact(9, repeated_within_7_days=None)
    assert jobcenter.measure(MEASURE, figure="denominator") == 1


def test_a_call_that_nobody_answered_cannot_solve_anything(jobcenter: Jobcenter) -> None:
    jobcenter.contact(1, repeated_within_7_days=True)
    jobcenter.contact(1, repeated_within_7_days=False, outcome="abandoned")
    assert jobcenter.measure(MEASURE) == 0


@pytest.mark.parametrize(("until", "months"), [("2024-04-07", [3]), ("2024-04-06 23:59", [])])
def test_a_month_is_shown_once_the_records_reach_seven_days_beyond_it(
    jobcenter: Jobcenter, until: str, months: list[int]
) -> None:
    jobcenter.new_import(observed_until=until)
    jobcenter.contact(contact_at="2024-03-01", repeated_within_7_days=False)
    assert list(jobcenter.ask(MEASURE, grain="month").frame["period"].dt.month) == months


@pytest.mark.parametrize(("until", "quarters"), [("2024-07-07", [1, 4]), ("2024-07-06", [1])])
def test_a_quarter_is_shown_once_all_of_it_is_ripe(jobcenter: Jobcenter, until: str, quarters: list[int]) -> None:
    jobcenter.new_import(observed_until=until)
    for day in ("2024-03-31", "2024-04-01"):
        jobcenter.contact(contact_at=day, repeated_within_7_days=False)
    assert list(jobcenter.ask(MEASURE, grain="quarter").frame["period"].dt.month) == quarters


def test_the_answer_says_up_to_which_month_it_is_ripe(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-04-30")
    jobcenter.contact(repeated_within_7_days=False)
    assert jobcenter.ask(MEASURE).scope.end == date(2024, 4, 1)


def test_its_header_says_how_many_days_it_looks_ahead() -> None:
    assert (measures.find(MEASURE).matures_days, measures.find("answered_share").matures_days) == (7, 0)


def test_without_later_contacts_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.contact()
    assert jobcenter.ask(MEASURE).missing == ("contacts.repeated_within_7_days",)
