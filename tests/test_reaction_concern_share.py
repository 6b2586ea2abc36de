"""What reactions are about."""

from datetime import date

from oversight.answers import Scope
from tests.jobcenter import Jobcenter

MEASURE = "reaction_concern_share"


def test_concerns_are_counted_and_not_reactions(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(concern_1="housing", concern_2="forms", concern_3="phone")
    jobcenter.reaction(concern_1="housing")
    assert jobcenter.share(MEASURE, "housing") == 2 / 4


def test_a_month_is_never_shown_alone(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-02-11", concern_1="housing")
    jobcenter.reaction(received_at="2024-03-11", concern_1="housing")
    assert list(jobcenter.ask(MEASURE, grain="month").frame["n"]) == [2]


def test_a_quarter_that_ends_in_the_period_counts(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-31", concern_1="housing")
    scope = Scope(date(2024, 1, 1), date(2024, 4, 1))
    assert jobcenter.ask(MEASURE, scope=scope).is_ok


def test_a_quarter_that_goes_beyond_the_period_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-01-11", concern_1="housing")
    scope = Scope(date(2024, 1, 1), date(2024, 3, 1))
    assert jobcenter.ask(MEASURE, scope=scope).state == "empty"


def test_a_quarter_that_began_before_the_period_does_not(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-11", concern_1="housing")
    scope = Scope(date(2024, 2, 1), date(2024, 5, 1))
    assert jobcenter.ask(MEASURE, scope=scope).state == "empty"


def test_without_concerns_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.concern_1",)
