"""A month is published when it is whole and its figures are ripe, and not a day sooner."""

from datetime import date

import pytest

from oversight.publication import declaration, ripe
from tests import counts_of

COLUMNS = ("contact_at", "answered_at")


def span(tmp_path, name, first_day, last_day, until=None, table="contacts", coverage=None):
    files = counts_of.files(table, first_day, last_day, COLUMNS, until)
    rows = {} if coverage is None else {"coverage": coverage}
    found = ripe.span(counts_of.snapshot(tmp_path, **files, **rows), declaration.read().find(name))
    return found.start, found.end


@pytest.mark.parametrize(
    ("last_day", "open_month"),
    [
        ("2024-05-31", date(2024, 6, 1)),
        ("2024-05-28", date(2024, 6, 1)),
        ("2024-05-27", date(2024, 5, 1)),
        ("2024-06-01", date(2024, 6, 1)),
    ],
)
def test_a_last_month_may_miss_three_days(last_day, open_month, tmp_path):
    assert span(tmp_path, "contact_counts", "2024-01-02", last_day)[1] == open_month


@pytest.mark.parametrize(
    ("first_day", "first_month"), [("2024-01-05", date(2024, 1, 1)), ("2024-01-06", date(2024, 2, 1))]
)
def test_a_first_month_begins_by_the_5th(first_day, first_month, tmp_path):
    assert span(tmp_path, "contact_counts", first_day, "2024-05-31")[0] == first_month


def test_a_month_told_at_its_end_is_whole(tmp_path):
    months = counts_of.every(
        15, month=counts_of.months("2024-01-01", 4), site=["mitte"], table_name=["visitor_feedback"]
    )
    reached = span(tmp_path, "feedback_counts", "2024-01-31", "2024-04-30", None, "visitor_feedback", months)
    assert reached == (date(2024, 1, 1), date(2024, 5, 1))


def test_a_month_of_which_only_the_end_is_told_is_not(tmp_path):
    months = counts_of.every(
        lambda row: 15 if row["month"].month > 1 else 3,
        month=counts_of.months("2024-01-01", 4),
        site=["mitte"],
        table_name=["visitor_feedback"],
    )
    reached = span(tmp_path, "feedback_counts", "2024-01-25", "2024-04-30", None, "visitor_feedback", months)
    assert reached[0] == date(2024, 2, 1)


@pytest.mark.parametrize(("last_day", "unripe"), [("2024-05-14", date(2024, 5, 1)), ("2024-05-13", date(2024, 4, 1))])
def test_answers_in_writing_are_followed_for_14_days(last_day, unripe, tmp_path):
    assert span(tmp_path, "written_answer_counts", "2024-01-02", last_day)[1] == unripe


@pytest.mark.parametrize(("last_day", "unripe"), [("2024-07-29", date(2024, 5, 1)), ("2024-07-28", date(2024, 4, 1))])
def test_settling_is_followed_for_90_days(last_day, unripe, tmp_path):
    assert span(tmp_path, "settling_counts", "2024-01-02", last_day)[1] == unripe


def test_what_follows_reactions_waits_for_half_a_year(tmp_path):
    assert span(tmp_path, "reaction_followup_counts", "2024-01-02", "2024-12-31", None, "complaints")[1] == date(
        2024, 7, 1
    )


@pytest.mark.parametrize(
    ("first_day", "last_day", "quarters"),
    [
        ("2024-01-02", "2024-06-29", (date(2024, 1, 1), date(2024, 7, 1))),
        ("2024-01-08", "2024-06-20", (date(2024, 4, 1), date(2024, 4, 1))),
    ],
)
def test_a_quarter_is_whole_too(first_day, last_day, quarters, tmp_path):
    assert span(tmp_path, "reaction_concern_counts", first_day, last_day, None, "complaints") == quarters


def test_a_free_appointment_in_two_months_does_not_make_the_months_until_then_whole(tmp_path):
    reached = span(tmp_path, "slot_counts", "2024-01-02", "2024-04-30", "2024-06-30 09:00", "slot_supply")
    assert reached[1] == date(2024, 5, 1)


def test_a_file_speaks_of_days_without_a_record_too(tmp_path):
    reached = span(tmp_path, "reaction_counts", "2024-01-02", "2024-04-10", "2024-04-30 09:00", "complaints")
    assert reached[1] == date(2024, 5, 1)


def test_without_a_file_nothing_is_known_to_be_cut(tmp_path):
    found = ripe.span(counts_of.snapshot(tmp_path), declaration.read().find("contact_counts"))
    assert (found.start, found.end) == (None, None)
