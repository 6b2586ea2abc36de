"""Days until a reaction is closed, with those still open counted."""

import pytest

from tests.jobcenter import Jobcenter

MEASURE = "days_to_closed"


def test_closed_on_day_14_is_within_14_days(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 15:00", closed_at="2024-03-15 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 1


def test_closed_on_day_15_is_not(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 09:00", closed_at="2024-03-16 09:00")
    assert jobcenter.measure(MEASURE, figure="share_within") == 0


def test_closed_on_the_day_received_took_no_day(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01 09:00", closed_at="2024-03-01 09:05")
    assert jobcenter.measure(MEASURE, figure="median") == 0


def test_reactions_still_open_count_while_they_were_followed(jobcenter: Jobcenter) -> None:
    # worked out by hand: 1 of 4 closed on day 2, one open one followed to day 4, then 1 of 2 closed on day 10
    jobcenter.new_import(observed_until="2024-03-31")
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-03")
    jobcenter.reaction(received_at="2024-03-27", closed_at=None)
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-11")
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") == pytest.approx(1 - 3 / 4 * 1 / 2)


def test_where_fewer_than_half_are_closed_there_is_no_median(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-03")
    jobcenter.reaction(2, received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="median") is None


def test_where_exactly_half_are_closed_there_is_a_median(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-03")
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="median") == 2


def test_nothing_is_said_about_14_days_if_nobody_was_followed_so_long(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-14")
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") is None


def test_followed_for_exactly_14_days_is_long_enough(jobcenter: Jobcenter) -> None:
    jobcenter.new_import(observed_until="2024-03-15")
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="share_within") == 0


def test_an_age_at_which_nobody_was_seen_ends_the_curve(jobcenter: Jobcenter) -> None:
    # in April only ages 0 to 1 and 31 on are seen: what happens in between is unknown
    jobcenter.new_import(observed_until="2024-04-02")
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-04-02")
    jobcenter.reaction(received_at="2024-04-01", closed_at=None)
    april = jobcenter.ask(MEASURE, grain="month").frame.iloc[-1]
    assert april[["median", "share_within"]].isna().all()


def test_without_days_of_closing_it_is_not_recorded(jobcenter: Jobcenter) -> None:
    jobcenter.reaction()
    assert jobcenter.ask(MEASURE).missing == ("complaints.closed_at",)


def test_a_source_that_does_not_record_closing_does_not_look_open(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(9)
    assert jobcenter.measure(MEASURE, figure="n") is None


def test_nine_in_ten_are_closed_when_one_in_ten_is_open(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(9, received_at="2024-03-01", closed_at="2024-03-21")
    jobcenter.reaction(1, received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="p90") == 20


def test_where_more_than_one_in_ten_are_open_nothing_is_said_of_nine_in_ten(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(8, received_at="2024-03-01", closed_at="2024-03-21")
    jobcenter.reaction(1, received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, figure="p90") is None


@pytest.mark.parametrize(("reactions", "share"), [("all", 1 - 4 / 5 * 3 / 4), ("closed", 2 / 3)])
def test_who_leaves_out_open_ones_shows_another_share(jobcenter: Jobcenter, reactions: str, share: float) -> None:
    # worked out by hand: closed after 2, 10 and 20 days, two still open after 30
    jobcenter.new_import(observed_until="2024-03-31")
    for closed_at in ("2024-03-03", "2024-03-11", "2024-03-21", None, None):
        jobcenter.reaction(received_at="2024-03-01", closed_at=closed_at)
    assert jobcenter.measure(MEASURE, variant=reactions, figure="share_within") == pytest.approx(share)


@pytest.mark.parametrize(("day", "share"), [("2024-03-15", 1), ("2024-03-16", 0)])
def test_of_closed_ones_too_day_14_is_the_last_within(jobcenter: Jobcenter, day: str, share: float) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at=day)
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, variant="closed", figure="share_within") == share


def test_closed_ones_of_several_months_are_pooled(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-03-02")
    jobcenter.reaction(received_at="2024-03-01", closed_at="2024-04-20")
    assert jobcenter.measure(MEASURE, variant="closed", figure="share_within") == pytest.approx(1 / 2)


def test_a_month_in_which_none_was_closed_says_nothing_about_closed_ones(jobcenter: Jobcenter) -> None:
    jobcenter.reaction(received_at="2024-03-01", closed_at=None)
    assert jobcenter.measure(MEASURE, variant="closed", figure="n") is None
